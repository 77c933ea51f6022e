/** The pane beside the tabs: recent, pinned and watched records. */
@NullMarked
package org.treasurylookup.view.side;

import org.jspecify.annotations.NullMarked;
