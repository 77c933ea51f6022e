/** Both providers through the door. */
@NullMarked
package org.treasurylookup.api;

import org.jspecify.annotations.NullMarked;
