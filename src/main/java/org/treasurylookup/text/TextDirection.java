package org.treasurylookup.text;

import java.util.stream.Collectors;

/**
 * Keeps what a sentence repeats from turning the words around it round, where it is written from
 * right to left: all our languages are written from left to right. Of an isolate or an embedding
 * ({@code U+2068}, {@code U+202B}) JavaFX draws a box, of the mark used here nothing.
 */
final class TextDirection {
  private static final String LEFT_TO_RIGHT = "\u200e";

  private static final int RIGHT_TO_LEFT = 0x200f;

  /* The first character that is written from right to left. */
  private static final int FIRST = 0x0590;

  private TextDirection() {}

  /** The text, each line between marks where it needs them, what turns text itself by its name. */
  static String apart(String text) {
    if (!turns(text)) {
      return text;
    }
    String named = named(text);
    return named.codePoints().anyMatch(TextDirection::isFromRight)
        ? named
            .lines()
            .map(line -> LEFT_TO_RIGHT + line + LEFT_TO_RIGHT)
            .collect(Collectors.joining("\n"))
        : named;
  }

  /* What would reach beyond the marks, up to the end of the sentence. */
  private static String named(String text) {
    return text.codePoints()
        .mapToObj(
            each -> isTurning(each) ? InvisibleCharacters.name(each) : Character.toString(each))
        .collect(Collectors.joining());
  }

  private static boolean turns(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST) {
        return text.codePoints().anyMatch(each -> isFromRight(each) || isTurning(each));
      }
    }
    return false;
  }

  private static boolean isTurning(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> character == RIGHT_TO_LEFT;
    };
  }

  private static boolean isFromRight(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }
}
