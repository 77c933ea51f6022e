/** Asking: what a text means, which provider is asked, and what was found. */
@NullMarked
package org.treasurylookup.lookup;

import org.jspecify.annotations.NullMarked;
