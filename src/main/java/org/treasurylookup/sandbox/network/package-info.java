/**
 * The world of Go Network: partners, connections, allocations, settlements and their transfers,
 * approvals and the balances that follow.
 */
@NullMarked
package org.treasurylookup.sandbox.network;

import org.jspecify.annotations.NullMarked;
