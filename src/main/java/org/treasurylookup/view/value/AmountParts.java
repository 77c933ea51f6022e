package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The received digits of an amount in groups of three, counted from the point.
 *
 * @param whole groups up to the point, the sign with the first
 * @param fraction groups from the point on, the point with the first; empty without a point
 */
record AmountParts(List<String> whole, List<String> fraction) {
  private static final Pattern PLAIN = Pattern.compile("([+-]?)([0-9]+)(?:\\.([0-9]*))?");
  private static final int GROUP = 3;

  /* Four decimals read better in one piece than as three and one. */
  private static final int UNGROUPED = 4;

  /** Whether a text is a plain decimal number, and not words or a number with an exponent. */
  static boolean isNumber(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** Any other text than a plain decimal number stays in one piece. */
  static AmountParts of(String received) {
    Matcher plain = PLAIN.matcher(received);
    if (!plain.matches()) {
      return new AmountParts(List.of(received), List.of());
    }
    var digits = plain.group(2);
    var whole = new ArrayList<String>();
    for (int end = digits.length(); end > 0; end -= GROUP) {
      whole.addFirst(digits.substring(Math.max(0, end - GROUP), end));
    }
    whole.set(0, plain.group(1) + whole.getFirst());
    var decimals = plain.group(3);
    if (decimals == null) {
      return new AmountParts(whole, List.of());
    }
    var fraction = new ArrayList<String>();
    int group = decimals.length() <= UNGROUPED ? UNGROUPED : GROUP;
    for (int from = 0; from < decimals.length(); from += group) {
      fraction.add(decimals.substring(from, Math.min(decimals.length(), from + group)));
    }
    if (fraction.isEmpty()) {
      fraction.add("");
    }
    fraction.set(0, "." + fraction.getFirst());
    return new AmountParts(List.copyOf(whole), List.copyOf(fraction));
  }

  /** Width in characters and gaps, so that a typeface with equal widths can be laid out unseen. */
  static Width width(List<String> groups) {
    int characters = groups.stream().mapToInt(String::length).sum();
    return new Width(characters, Math.max(0, groups.size() - 1));
  }

  /**
   * A width.
   *
   * @param characters how many digits, signs and points
   * @param gaps how many thin spaces
   */
  record Width(int characters, int gaps) {
    static final Width NONE = new Width(0, 0);

    Width max(Width other) {
      return new Width(Math.max(characters, other.characters), Math.max(gaps, other.gaps));
    }
  }
}
