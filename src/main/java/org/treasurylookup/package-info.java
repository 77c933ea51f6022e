/** Treasury Lookup: reads payment records by id, and only reads. */
@NullMarked
package org.treasurylookup;

import org.jspecify.annotations.NullMarked;
