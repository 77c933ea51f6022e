package org.treasurylookup.domain.check.result;

import java.math.BigDecimal;

/**
 * What the items of a batch give one account in one token or take from it: in − out.
 *
 * @param account a merchant id or {@code developer}
 * @param failed how much of it, signed, belongs to items that failed: nothing of it moved
 * @param underWay how much of it, signed, belongs to items that are not done yet
 */
public record AccountNet(String account, Amount amount, BigDecimal failed, BigDecimal underWay) {
  /** How much of it failed, in its token. */
  public Amount failedAmount() {
    return new Amount(failed, amount.token());
  }

  /** How much of it has not moved yet, in its token. */
  public Amount underWayAmount() {
    return new Amount(underWay, amount.token());
  }
}
