/** The page of all that was looked up. */
@NullMarked
package org.treasurylookup.model.history;

import org.jspecify.annotations.NullMarked;
