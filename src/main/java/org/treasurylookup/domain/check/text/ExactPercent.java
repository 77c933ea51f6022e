package org.treasurylookup.domain.check.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in per cent that never pretends: exact when two decimals suffice ("40 %"), else cut and
 * marked ("≈ 41.17 %"), and "&lt; 0.01 %" where cutting would leave nothing.
 */
public final class ExactPercent {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  private ExactPercent() {}

  /** What share a positive part is of a positive whole. */
  public static String of(BigDecimal part, BigDecimal whole) {
    var hundredfold = part.multiply(HUNDRED);
    var cut = hundredfold.divide(whole, DECIMALS, RoundingMode.DOWN);
    if (cut.signum() == 0) {
      return "< 0.01 %";
    }
    boolean exact = cut.multiply(whole).compareTo(hundredfold) == 0;
    return (exact ? "" : "≈ ") + plain(cut) + " %";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
