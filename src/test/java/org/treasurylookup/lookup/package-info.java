/** Targets, recognition and whole look-ups. */
@NullMarked
package org.treasurylookup.lookup;

import org.jspecify.annotations.NullMarked;
