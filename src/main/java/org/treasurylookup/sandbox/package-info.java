/**
 * A stand-in for both providers on loopback: checks signatures like the real ones and answers with
 * seeded scenarios. It holds no real money, no real keys, and never talks to anyone else.
 */
@NullMarked
package org.treasurylookup.sandbox;

import org.jspecify.annotations.NullMarked;
