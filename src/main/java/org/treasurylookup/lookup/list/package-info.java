/** Many ids at once: what the lines hold, and asking for them at a pace. */
@NullMarked
package org.treasurylookup.lookup.list;

import org.jspecify.annotations.NullMarked;
