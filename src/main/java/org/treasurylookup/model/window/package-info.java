/** What a window shows beside records, made for its pages. */
@NullMarked
package org.treasurylookup.model.window;

import org.jspecify.annotations.NullMarked;
