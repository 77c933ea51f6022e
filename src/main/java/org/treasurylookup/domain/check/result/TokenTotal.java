package org.treasurylookup.domain.check.result;

/**
 * A sum over amounts of one token.
 *
 * @param count how many amounts went into it, at least 1
 * @param leftOut how many items of this token could not be added because their amount cannot be
 *     read
 * @param failed how many of the amounts that went into it belong to items whose status is Failed
 */
public record TokenTotal(Amount amount, int count, int leftOut, int failed) {}
