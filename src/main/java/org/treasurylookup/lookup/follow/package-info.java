/** What a record leads to: the lists that say where its money went. */
@NullMarked
package org.treasurylookup.lookup.follow;

import org.jspecify.annotations.NullMarked;
