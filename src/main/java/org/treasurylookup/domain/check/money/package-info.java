/** Sums, verdicts and rates: exact arithmetic over what was received. */
@NullMarked
package org.treasurylookup.domain.check.money;

import org.jspecify.annotations.NullMarked;
