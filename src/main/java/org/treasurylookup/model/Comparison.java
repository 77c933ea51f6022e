package org.treasurylookup.model;

import java.util.regex.Pattern;
import org.treasurylookup.text.Hidden;
import org.treasurylookup.text.Text;

/**
 * Two values compared character by character.
 *
 * @param outcome whether they are the same
 * @param text the outcome in a sentence, with the first difference
 * @param pasted the pasted value, blanks around it taken off
 */
public record Comparison(Outcome outcome, Text text, String pasted) {
  private static final Pattern EVM = Pattern.compile("0x[0-9a-fA-F]+");

  /** Whether two values are the same. */
  public enum Outcome {
    IDENTICAL,
    /** The same hexadecimal value in other letter case: the same address or hash on EVM chains. */
    OTHER_LETTER_CASE,
    DIFFERENT
  }

  /** Compares a value on screen with a pasted one; blanks around the pasted one do not count. */
  public static Comparison of(String shown, String pastedText) {
    String pasted = pastedText.strip();
    if (shown.equals(pasted)) {
      int length = shown.codePointCount(0, shown.length());
      return new Comparison(
          Outcome.IDENTICAL, Text.of("compare.identical", Integer.toString(length)), pasted);
    }
    if (EVM.matcher(shown).matches() && shown.equalsIgnoreCase(pasted)) {
      return new Comparison(Outcome.OTHER_LETTER_CASE, Text.of("compare.letterCase"), pasted);
    }
    return new Comparison(Outcome.DIFFERENT, difference(shown, pasted), pasted);
  }

  private static Text difference(String shown, String pasted) {
    int[] left = shown.codePoints().toArray();
    int[] right = pasted.codePoints().toArray();
    int place = 0;
    while (place < left.length && place < right.length && left[place] == right[place]) {
      place++;
    }
    String number = Integer.toString(place + 1);
    if (place == right.length) {
      return Text.of(
          "compare.shorter", Integer.toString(right.length), Integer.toString(left.length));
    }
    if (place == left.length) {
      return Text.of(
          "compare.longer", Integer.toString(right.length), Integer.toString(left.length));
    }
    return Text.of("compare.different", number, name(left[place]), name(right[place]));
  }

  private static String name(int codePoint) {
    return Hidden.is(codePoint) ? Hidden.name(codePoint) : Character.toString(codePoint);
  }
}
