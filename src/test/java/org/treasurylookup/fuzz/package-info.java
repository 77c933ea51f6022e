/**
 * What reads foreign bytes, tried with millions of inputs that a coverage-guided fuzzer makes from
 * real ones. {@code ./check -Dtest=FuzzTest -Dtreasurylookup.fuzz.seconds=600} tries as long as
 * that, with {@code -Dtreasurylookup.fuzz.of=ORDERS} one kind alone.
 */
@NullMarked
package org.treasurylookup.fuzz;

import org.jspecify.annotations.NullMarked;
