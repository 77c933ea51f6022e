package org.treasurylookup.text;

import java.util.stream.Collectors;

/**
 * Keeps what a sentence repeats from turning the words around it round, where it is written from
 * right to left: all our languages are written from left to right. Of an isolate or an embedding
 * ({@code U+2068}, {@code U+202B}) JavaFX draws a box, of the mark used here nothing.
 */
final class TextDirection {
  private static final String LEFT_TO_RIGHT = "\u200e";

  /* The first character that is written from right to left. */
  private static final int FIRST = 0x0590;

  private TextDirection() {}

  /** The text, each line between marks where it needs them. */
  static String apart(String text) {
    return turns(text)
        ? text.lines()
            .map(line -> LEFT_TO_RIGHT + line + LEFT_TO_RIGHT)
            .collect(Collectors.joining("\n"))
        : text;
  }

  private static boolean turns(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST) {
        return text.codePoints().anyMatch(TextDirection::isFromRight);
      }
    }
    return false;
  }

  private static boolean isFromRight(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }
}
