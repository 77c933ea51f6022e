/** Benchmarks: run by {@code ./check benchmark}, never as part of the tests. */
@NullMarked
package org.treasurylookup.bench;

import org.jspecify.annotations.NullMarked;
