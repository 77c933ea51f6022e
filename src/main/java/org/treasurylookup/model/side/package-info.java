/** What stands beside the tabs: recent look-ups, pinned and watched records. */
@NullMarked
package org.treasurylookup.model.side;

import org.jspecify.annotations.NullMarked;
