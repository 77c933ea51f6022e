/** What came back from a provider, and what went wrong on the way: values without I/O. */
@NullMarked
package org.treasurylookup.domain.answer;

import org.jspecify.annotations.NullMarked;
