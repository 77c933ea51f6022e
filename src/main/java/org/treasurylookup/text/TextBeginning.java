package org.treasurylookup.text;

/** How a text is shown that may be longer than there is room for a sentence about it. */
public final class TextBeginning {
  private TextBeginning() {}

  /**
   * The text, or its beginning and an ellipsis.
   *
   * @param most characters that are shown
   */
  public static String of(String text, int most) {
    return text.length() <= most || text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
