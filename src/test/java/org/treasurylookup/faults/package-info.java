/**
 * Servers, networks and clocks at their worst: what is said of each fault, that nothing of it stays
 * behind, and that the next look-up works.
 */
@NullMarked
package org.treasurylookup.faults;

import org.jspecify.annotations.NullMarked;
