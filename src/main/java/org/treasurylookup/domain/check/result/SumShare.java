package org.treasurylookup.domain.check.result;

import java.math.BigDecimal;

/**
 * A share of a sum.
 *
 * @param count how many of its amounts, or of the records they belong to
 * @param amount how much of it, in the token of the sum
 */
public record SumShare(int count, BigDecimal amount) {
  public static final SumShare NONE = new SumShare(0, BigDecimal.ZERO);

  /** Whether nothing of the sum belongs to it. */
  public boolean isNone() {
    return count == 0;
  }

  /** The share with that of another sum in the same token. */
  public SumShare and(SumShare other) {
    return new SumShare(count + other.count, amount.add(other.amount));
  }

  /** The amount in plain decimal notation, with all its digits. */
  public String plain() {
    return amount.toPlainString();
  }
}
