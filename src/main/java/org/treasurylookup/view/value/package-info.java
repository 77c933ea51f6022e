/** Values as they were received: amounts, ids, texts from outside, and ways to copy them. */
@NullMarked
package org.treasurylookup.view.value;

import org.jspecify.annotations.NullMarked;
