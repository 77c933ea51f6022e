package org.treasurylookup.domain.check.flow;

import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.money.CountedDeposits;

/**
 * An order and what tells where its money went.
 *
 * @param changes changes of the developer's balance whose source is the order
 * @param returned allocations from the developer to its merchant that name it
 */
public record MoneyTrace(
    PayInOrder order, TracedRows changes, TracedRows refunds, TracedRows returned) {

  /** Whether an answer it was read from carries a signature that does not hold. */
  boolean isForged() {
    return changes.isForged() || refunds.isForged() || returned.isForged();
  }

  /** Whether there is money that came too late, so that a refund may be the developer's. */
  boolean mayBeDevelopers() {
    var deposits = CountedDeposits.of(order);
    return !deposits.late().isEmpty()
        || !deposits.released().isEmpty()
        || TracedAmounts.ofSource(changes.rows(), "LatePayment").findAny().isPresent();
  }

  /** The same, each list with a gap where a row of it cannot be added up. */
  MoneyTrace added() {
    var sound = refunds.added("refunds", TracedAmounts::isAdded);
    return new MoneyTrace(
        order,
        changes.added("twins", TracedAmounts::agrees).added("changes", TracedAmounts::isReadable),
        mayBeDevelopers() ? sound.added("whose", TracedAmounts::saysWhose) : sound,
        returned.added("returned", TracedAmounts::isAdded));
  }
}
