/** Where the money of an order or a batch went, as shares that add up or say what is missing. */
@NullMarked
package org.treasurylookup.domain.check.flow;

import org.jspecify.annotations.NullMarked;
