package org.treasurylookup.export;

import org.treasurylookup.domain.check.result.TokenTotal;

/** Totals in words, with what they lack and what came to nothing in them. */
final class TotalsInWords {
  private TotalsInWords() {}

  /** A total such as {@code 1.10 ETH (of 3 items; 1 left out, 1 failed)}. */
  static String words(TokenTotal total) {
    String amount = total.amount().toString();
    return total.leftOut() == 0 && total.failed() == 0
        ? amount
        : amount
            + " (of "
            + (total.count() + total.leftOut())
            + " items; "
            + total.leftOut()
            + " left out, "
            + total.failed()
            + " failed)";
  }
}
