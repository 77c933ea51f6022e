/**
 * The world behind the lists: orders, transactions, parties, refunds, payouts, allocations and the
 * balance changes they cause. Records follow from their number and are made when asked for.
 */
@NullMarked
package org.treasurylookup.sandbox.world;

import org.jspecify.annotations.NullMarked;
