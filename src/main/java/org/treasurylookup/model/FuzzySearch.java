package org.treasurylookup.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds a name by a few letters of it: each word looked for begins a word of the name, stands
 * inside it, or is one with a letter wrong, left out or too many.
 */
public final class FuzzySearch {
  private static final int BEGINS = 0;
  private static final int INSIDE = 2;
  private static final int SCATTERED = 5;
  private static final int MISTYPED = 6;
  /* Shorter ones are mistyped into anything. */
  private static final int LEAST_LETTERS = 5;

  private final List<String> wanted;

  /** What is looked for; nothing fits everything. */
  public FuzzySearch(String wanted) {
    this.wanted = words(wanted);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * How far a name is from what is looked for: 0 where all words begin one of its own; empty where
   * one word fits none.
   */
  public OptionalInt distance(String name) {
    var words = words(name);
    int sum = 0;
    for (var each : wanted) {
      var nearest =
          words.stream()
              .mapToInt(word -> distance(each, word))
              .filter(distance -> distance >= 0)
              .min();
      if (nearest.isEmpty()) {
        return nearest;
      }
      sum += nearest.getAsInt();
    }
    return OptionalInt.of(sum);
  }

  private static int distance(String wanted, String word) {
    if (word.startsWith(wanted)) {
      return BEGINS;
    }
    if (word.contains(wanted)) {
      return INSIDE;
    }
    if (wanted.charAt(0) == word.charAt(0) && isScattered(wanted, word)) {
      return SCATTERED;
    }
    return wanted.length() >= LEAST_LETTERS && isMistyped(wanted, word) ? MISTYPED : -1;
  }

  private static boolean isScattered(String wanted, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < wanted.length(); i++) {
      if (word.charAt(i) == wanted.charAt(at)) {
        at++;
      }
    }
    return at == wanted.length() && wanted.length() * 2 >= word.length();
  }

  /* The first difference is a letter wrong, two exchanged, one left out or one too many. */
  private static boolean isMistyped(String wanted, String word) {
    int at = 0;
    while (at < wanted.length() && at < word.length() && wanted.charAt(at) == word.charAt(at)) {
      at++;
    }
    if (at >= word.length()) {
      return wanted.length() - word.length() <= 1;
    }
    String left = wanted.substring(at);
    String right = word.substring(at);
    return right.substring(1).startsWith(left.substring(1))
        || right.substring(1).startsWith(left)
        || right.startsWith(left.substring(1))
        || (left.length() > 1
            && right.startsWith("" + left.charAt(1) + left.charAt(0) + left.substring(2)));
  }
}
