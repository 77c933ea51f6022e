/** Views of records, filled with what the stand-in answers. */
@NullMarked
package org.treasurylookup.view.record;

import org.jspecify.annotations.NullMarked;
