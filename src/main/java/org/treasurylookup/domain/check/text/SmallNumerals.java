package org.treasurylookup.domain.check.text;

import org.treasurylookup.text.Text;

/** Small counts as words, larger ones in digits, as prose does. */
public final class SmallNumerals {
  private static final int LARGEST_WORD = 12;

  private SmallNumerals() {}

  /** The count within a sentence: "three", "14". */
  public static Text within(int count) {
    return word("check.number.", count);
  }

  /** The count at the start of a sentence: "Three", "14". */
  public static Text start(int count) {
    return word("check.number.start.", count);
  }

  private static Text word(String key, int count) {
    return count >= 0 && count <= LARGEST_WORD
        ? Text.of(key + count)
        : Text.literal(Integer.toString(count));
  }
}
