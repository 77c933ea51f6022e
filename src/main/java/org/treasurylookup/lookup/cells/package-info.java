/** Rows and cells of pasted text, as spreadsheets copy and save them. */
@NullMarked
package org.treasurylookup.lookup.cells;

import org.jspecify.annotations.NullMarked;
