/** JSON as received: nothing lost, nothing invented. */
@NullMarked
package org.treasurylookup.api.json;

import org.jspecify.annotations.NullMarked;
