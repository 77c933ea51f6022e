/** What was asked for, what is under way and what came of it, as tabs and lists share it. */
@NullMarked
package org.treasurylookup.model.lookup;

import org.jspecify.annotations.NullMarked;
