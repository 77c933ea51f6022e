package org.treasurylookup.export;

import org.treasurylookup.domain.check.result.TokenTotal;

/** Totals in words, with what they lack and what came to nothing in them. */
public final class TotalsInWords {
  private TotalsInWords() {}

  /**
   * A total such as {@code 1.10 ETH (of 3 items; 1 left out, 1 failed: 0.10, 1 under way: 0.50)}.
   */
  static String words(TokenTotal total) {
    String amount = total.amount().inWords();
    return total.leftOut() == 0 && total.failed().isNone() && total.underWay().isNone()
        ? amount
        : amount + " (of " + (total.count() + total.leftOut()) + " items; " + parts(total) + ")";
  }

  /** What a total lacks, what came to nothing in it, and what of it has not moved yet. */
  public static String parts(TokenTotal total) {
    var failed = total.failed();
    var underWay = total.underWay();
    return total.leftOut()
        + " left out, "
        + failed.count()
        + " failed"
        + (failed.isNone() ? "" : ": " + failed.plain())
        + (underWay.isNone() ? "" : ", " + underWay.count() + " under way: " + underWay.plain());
  }
}
