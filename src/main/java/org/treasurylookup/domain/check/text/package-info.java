/** Words for counts, shares and spans, and the lines of an explanation. */
@NullMarked
package org.treasurylookup.domain.check.text;

import org.jspecify.annotations.NullMarked;
