package org.treasurylookup.domain.check.money;

import java.util.Optional;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.SumShare;

/**
 * A control total: a sum over records of one kind in one token. Different tokens are never added
 * up.
 *
 * @param kind what was added up
 * @param count how many amounts are in it, at least 1
 * @param undone how many of them belong to records that came to nothing, wholly or in part: batches
 *     that failed, allocations and deallocations that were released; none of orders
 * @param underWay what of it has not moved yet: items of batches that are not done, allocations and
 *     deallocations that are only reserved, counted by record; none of orders
 * @param payable sum of the payable amounts; orders only
 * @param received sum of the received amounts; orders only
 * @param difference received − payable, signed; orders only
 * @param amount sum of the amounts; batches and allocations only
 */
public record ListTotal(
    Kind kind,
    String token,
    int count,
    int undone,
    SumShare underWay,
    Optional<Amount> payable,
    Optional<Amount> received,
    Optional<Amount> difference,
    Optional<Amount> amount) {

  /** What is added up apart from each other, in this order. */
  public enum Kind {
    ORDERS,
    BATCHES,
    ALLOCATIONS,
    DEALLOCATIONS
  }
}
