/** Tables in the program's look: columns, rows, keys. */
@NullMarked
package org.treasurylookup.view.table;

import org.jspecify.annotations.NullMarked;
