/**
 * A robot uses the real program in a real window for a long time: thousands of acts that a seed
 * chooses, done with keys and mouse, while frames, faults, memory, threads and descriptors are
 * watched. What it did stands in {@code target/endurance/journal.txt}, how the program bore it in
 * {@code target/endurance/report.md}.
 */
@NullMarked
package org.treasurylookup.endurance;

import org.jspecify.annotations.NullMarked;
