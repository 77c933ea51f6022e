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

  /** The widths of both sides of an amount, without its groups: a column has them of each row. */
  static Widths widths(String received) {
    int length = received.length();
    int from = received.startsWith("-") || received.startsWith("+") ? 1 : 0;
    int point = endOfDigits(received, from);
    boolean plain =
        point > from
            && (point == length
                || (received.charAt(point) == '.' && endOfDigits(received, point + 1) == length));
    if (!plain) {
      return new Widths(new Width(length, 0), Width.NONE);
    }
    var whole = new Width(point, (point - from - 1) / GROUP);
    if (point == length) {
      return new Widths(whole, Width.NONE);
    }
    int decimals = length - point - 1;
    int gaps = decimals <= UNGROUPED ? 0 : (decimals - 1) / GROUP;
    return new Widths(whole, new Width(decimals + 1, gaps));
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
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

    boolean isWithin(Width other) {
      return characters <= other.characters && gaps <= other.gaps;
    }

    Width max(Width other) {
      return new Width(Math.max(characters, other.characters), Math.max(gaps, other.gaps));
    }
  }

  /** The widths of an amount up to its point, and from there on. */
  record Widths(Width whole, Width fraction) {}
}
