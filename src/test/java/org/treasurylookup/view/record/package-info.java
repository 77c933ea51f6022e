/** Views of records, filled with what the sandbox answers. */
@NullMarked
package org.treasurylookup.view.record;

import org.jspecify.annotations.NullMarked;
