/** The page of the history. */
@NullMarked
package org.treasurylookup.view.history;

import org.jspecify.annotations.NullMarked;
