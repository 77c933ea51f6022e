/** A desk on a real PostgreSQL. */
@NullMarked
package org.treasurylookup.history.desk;

import org.jspecify.annotations.NullMarked;
