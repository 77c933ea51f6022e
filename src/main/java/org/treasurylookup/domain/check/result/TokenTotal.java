package org.treasurylookup.domain.check.result;

/**
 * A sum over amounts of one token.
 *
 * @param count how many amounts went into it, at least 1
 * @param leftOut how many items of this token could not be added because their amount cannot be
 *     read
 * @param failed what of it belongs to items whose status is Failed, of which nothing moved
 * @param underWay what of it belongs to items that are not done yet, by their own status or, where
 *     they have none, by that of the batch
 */
public record TokenTotal(
    Amount amount, int count, int leftOut, SumShare failed, SumShare underWay) {}
