package org.treasurylookup.text;

/**
 * Characters that are there and cannot be seen: controls, bidi and zero-width formats, tags,
 * variation selectors and blank letters. Text from outside is shown with them made visible.
 */
public final class InvisibleCharacters {
  private InvisibleCharacters() {}

  /**
   * Whether a code point is hidden. Line breaks and tabs are not: they are seen by what they do.
   */
  public static boolean is(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isVariationSelector(codePoint) || isBlankLetter(codePoint);
    };
  }

  /** Whether it chooses how the character before it is drawn. */
  public static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private static boolean isBlankLetter(int codePoint) {
    return codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x2800
        || codePoint == 0x3164
        || codePoint == 0xFFA0;
  }

  public static boolean in(String text) {
    return !isPlain(text) && text.codePoints().anyMatch(InvisibleCharacters::is);
  }

  /* Nearly all texts: ids, codes and amounts, of which a batch has hundreds of thousands. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** The name a hidden character is shown by, such as {@code [U+202E]}. */
  public static String name(int codePoint) {
    return String.format("[U+%04X]", codePoint);
  }

  /** The text with every hidden character replaced by its name. */
  public static String show(String text) {
    if (!in(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (is(c)) {
                shown.append(name(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The same on one line: a line break in a text from outside would begin a line like ours. */
  public static String oneLine(String text) {
    return show(text).replace("\n", name('\n')).replace("\r", name('\r'));
  }
}
