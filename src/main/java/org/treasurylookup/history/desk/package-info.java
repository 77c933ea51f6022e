/** What a desk shares, in PostgreSQL: its tables, their rights and versions. */
@NullMarked
package org.treasurylookup.history.desk;

import org.jspecify.annotations.NullMarked;
