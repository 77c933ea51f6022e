package org.treasurylookup.lookup;

import java.util.stream.Collectors;
import org.treasurylookup.text.InvisibleCharacters;

/** What of a pasted text people see, and what of it is no part of an id. */
final class PastedText {
  static final char SOFT_HYPHEN = '\u00AD';

  /* Quotes and brackets around an id, and what a sentence puts behind it. */
  private static final String AROUND = "\"'`´‘’‚‛“”„‟«»‹›()[]{}<>（）［］【】「」,;:!?，；：！？、。…";

  private PastedText() {}

  /** A character for a sentence that is about it. */
  static String name(int codePoint) {
    String name = Character.getName(codePoint);
    String code = String.format("U+%04X", codePoint);
    boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    String shown =
        blank || InvisibleCharacters.is(codePoint)
            ? ""
            : "“" + Character.toString(codePoint) + "” ";
    return shown + code + (name == null ? "" : " " + name);
  }

  /** The text without what nobody sees; a soft hyphen may be the hyphen that everybody saw. */
  static String visible(String text) {
    return text.codePoints()
        .filter(c -> c == SOFT_HYPHEN || !InvisibleCharacters.is(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** How many characters {@link #visible} leaves out. */
  static int hidden(String text) {
    return (int)
        text.codePoints().filter(c -> c != SOFT_HYPHEN && InvisibleCharacters.is(c)).count();
  }

  /**
   * Without what stands around an id. A full stop may be part of one; at its end it is the
   * sentence's: no known id ends in one.
   */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && (isAround(text.charAt(to - 1)) || text.charAt(to - 1) == '.')) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || AROUND.indexOf(c) >= 0;
  }
}
