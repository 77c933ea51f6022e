package org.treasurylookup.domain.check.flow;

import org.treasurylookup.domain.PayInOrder;

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

  /** The same, each list with a gap where a row of it cannot be added up. */
  MoneyTrace added() {
    return new MoneyTrace(
        order,
        changes.added("changes", TracedAmounts::isReadable),
        refunds.added("refunds", TracedAmounts::isAdded),
        returned.added("returned", TracedAmounts::isAdded));
  }
}
