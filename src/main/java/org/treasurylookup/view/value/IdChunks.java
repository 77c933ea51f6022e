package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an id into the pieces the eye compares one by one. */
final class IdChunks {
  private static final int LENGTH = 4;

  /* Ids such as a UUID come in groups already; a group keeps the hyphen that ends it. */
  private static final Pattern GROUPED = Pattern.compile("(?:[^-]{1,12}+-)++[^-]{1,12}+");

  private IdChunks() {}

  /**
   * The text cut into chunks; joined they are the text again. {@code 0x} is a chunk of its own, a
   * text in hyphenated groups is cut after its hyphens, any other after each four characters.
   */
  static List<String> of(String text) {
    var chunks = new ArrayList<String>();
    if (GROUPED.matcher(text).matches()) {
      for (int from = 0; from < text.length(); ) {
        int hyphen = text.indexOf('-', from);
        int to = hyphen < 0 ? text.length() : hyphen + 1;
        chunks.add(text.substring(from, to));
        from = to;
      }
      return chunks;
    }
    int from = 0;
    if (text.startsWith("0x") || text.startsWith("0X")) {
      chunks.add(text.substring(0, 2));
      from = 2;
    }
    while (from < text.length()) {
      int left = text.codePointCount(from, text.length());
      int to = text.offsetByCodePoints(from, Math.min(LENGTH, left));
      chunks.add(text.substring(from, to));
      from = to;
    }
    return chunks;
  }

  /** The chunks as a screen reader spells them: "0x, 1 2 3 4, a b c d". */
  static String spoken(String text) {
    var spoken = new ArrayList<String>();
    for (var chunk : of(text)) {
      var spelled = HiddenCharacterSpans.spell(chunk);
      spoken.add(chunk.equals("0x") ? chunk : String.join(" ", spelled.split("")));
    }
    return String.join(", ", spoken);
  }
}
