/** What stands beside the tabs: recent look-ups, pinned and watched records. */
@NullMarked
package org.treasurylookup.model.recent;

import org.jspecify.annotations.NullMarked;
