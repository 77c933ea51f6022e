/** Words and hidden characters. */
@NullMarked
package org.treasurylookup.text;

import org.jspecify.annotations.NullMarked;
