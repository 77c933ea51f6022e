/** The records exactly as received: pure, immutable, no I/O. */
@NullMarked
package org.treasurylookup.domain;

import org.jspecify.annotations.NullMarked;
