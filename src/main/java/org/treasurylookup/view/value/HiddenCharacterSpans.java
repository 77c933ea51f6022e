package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.treasurylookup.text.InvisibleCharacters;

/** Finds the characters of a text that a reader would not see, or would see in the wrong place. */
public final class HiddenCharacterSpans {

  private HiddenCharacterSpans() {}

  /**
   * A stretch of text.
   *
   * @param shown what to draw: the text itself, or a name such as {@code U+202E}
   * @param hidden whether it stands for one hidden character
   */
  record Part(String shown, boolean hidden) {}

  /** The text from beginning to end, with each hidden character a part of its own. */
  static List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    var seen = new StringBuilder();
    int before = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (isHidden(character, before)) {
        flush(seen, parts);
        parts.add(new Part(name(character), true));
      } else {
        seen.appendCodePoint(character);
      }
      before = character;
      at += Character.charCount(character);
    }
    flush(seen, parts);
    return List.copyOf(parts);
  }

  /** How many hidden characters a text has. */
  static int count(String text) {
    return (int) parts(text).stream().filter(Part::hidden).count();
  }

  /** The text in one string, each hidden character by name in brackets. */
  public static String spell(String text) {
    var spelled = new StringBuilder();
    for (var part : parts(text)) {
      spelled.append(part.hidden() ? "[" + part.shown() + "]" : part.shown());
    }
    return spelled.toString();
  }

  private static void flush(StringBuilder seen, List<Part> parts) {
    if (!seen.isEmpty()) {
      parts.add(new Part(seen.toString(), false));
      seen.setLength(0);
    }
  }

  private static String name(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  /* More than a note is raised for: a line break inside an id is drawn, in a sentence it is not. */
  private static boolean isHidden(int character, int before) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> true;
      /* The plain blank and the ideographic one are ordinary; the others pass for a plain one. */
      case Character.SPACE_SEPARATOR -> character != ' ' && character != '\u3000';
      default -> InvisibleCharacters.is(character) && !isEmojiStyle(character, before);
    };
  }

  /* U+FE0F belongs to many emoji; anywhere else a variation selector only hides. */
  private static boolean isEmojiStyle(int character, int before) {
    return character == 0xFE0F && Character.getType(before) == Character.OTHER_SYMBOL;
  }
}
