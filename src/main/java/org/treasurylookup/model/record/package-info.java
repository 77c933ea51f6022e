/** A record as a view sees it: its rows, its parts, and values to compare or to open. */
@NullMarked
package org.treasurylookup.model.record;

import org.jspecify.annotations.NullMarked;
