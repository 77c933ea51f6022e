/** The tabs of a window: a record or a list each, and what each was asked. */
@NullMarked
package org.treasurylookup.model.tab;

import org.jspecify.annotations.NullMarked;
