/** Rules of the house. */
@NullMarked
package org.treasurylookup;

import org.jspecify.annotations.NullMarked;
