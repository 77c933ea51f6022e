/** The page of a list of ids: what was pasted, what came of it, and the control totals. */
@NullMarked
package org.treasurylookup.view.list;

import org.jspecify.annotations.NullMarked;
