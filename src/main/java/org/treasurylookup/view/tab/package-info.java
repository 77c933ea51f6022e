/** What a tab shows: a record, a list, or a look-up under way. */
@NullMarked
package org.treasurylookup.view.tab;

import org.jspecify.annotations.NullMarked;
