/** The store on this PC: SQLite, its schema, its encryption. */
@NullMarked
package org.treasurylookup.history.store;

import org.jspecify.annotations.NullMarked;
