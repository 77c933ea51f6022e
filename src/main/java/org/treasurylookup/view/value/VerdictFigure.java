package org.treasurylookup.view.value;

import org.treasurylookup.domain.FieldPrivacy;

/**
 * One of the large numbers of a verdict.
 *
 * @param label what it is, in sentence case
 * @param amount the received digits, or a few words such as "5 min"
 * @param unit token or unit; may be empty
 * @param privacy who may see it
 */
public record VerdictFigure(String label, String amount, String unit, FieldPrivacy privacy) {
  public VerdictFigure(String label, String amount, String unit) {
    this(label, amount, unit, FieldPrivacy.AMOUNT);
  }

  /** Words in place of an amount. */
  public static VerdictFigure words(String label, String words) {
    return new VerdictFigure(label, words, "", FieldPrivacy.OPEN);
  }

  /** Whether words stand in place of an amount. */
  boolean isWords() {
    return privacy == FieldPrivacy.OPEN;
  }
}
