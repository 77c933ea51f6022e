/** Windows of the desktop: where they open, how large, and the small ones over them. */
@NullMarked
package org.treasurylookup.view.window;

import org.jspecify.annotations.NullMarked;
