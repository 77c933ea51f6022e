/** The pane beside the tabs: recent, pinned and watched records. */
@NullMarked
package org.treasurylookup.view.recent;

import org.jspecify.annotations.NullMarked;
