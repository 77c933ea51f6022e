package org.treasurylookup.model.record;

import java.util.List;
import java.util.regex.Pattern;
import org.treasurylookup.text.InvisibleCharacters;

/**
 * A pasted text read as one value, and what was taken off it.
 *
 * @param blanks blanks and line breaks that were taken out of it
 * @param hidden hidden characters taken off its ends; inside it they stay
 * @param around what stands around it in the pasted text, as pasted
 */
record PastedValue(String text, int blanks, int hidden, List<String> around) {
  /* What ends a value in prose, in links and in JSON; some values hold a colon or a slash. */
  private static final String ENDS = "\\s\\p{Z}\"'`<>()\\[\\]{},;!?&=@#|“”„«»";
  private static final Pattern COARSE = until(ENDS);
  private static final Pattern FINE = until(ENDS + ":/");
  private static final int SHORTEST = 16;
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /* A full stop may be part of a value; at its end it is the sentence's. */
  private static Pattern until(String ends) {
    return Pattern.compile("[^" + ends + "]*[^." + ends + "]");
  }

  PastedValue {
    around = List.copyOf(around);
  }

  /** The whole text but for blanks and hidden characters at its ends. */
  static PastedValue whole(String pasted) {
    int[] points = pasted.codePoints().toArray();
    int from = 0;
    int to = points.length;
    while (from < to && isAround(points[from])) {
      from++;
    }
    while (to > from && isAround(points[to - 1])) {
      to--;
    }
    int hidden = 0;
    for (int i = 0; i < points.length; i++) {
      hidden += (i < from || i >= to) && InvisibleCharacters.is(points[i]) ? 1 : 0;
    }
    return new PastedValue(new String(points, from, to - from), 0, hidden, List.of());
  }

  /** The same without the blanks in it: groups of four, an address broken over two lines. */
  PastedValue joined() {
    var joined = new StringBuilder();
    text.codePoints().filter(c -> !isBlank(c)).forEach(joined::appendCodePoint);
    int taken = text.codePointCount(0, text.length()) - joined.codePoints().toArray().length;
    return new PastedValue(joined.toString(), taken, hidden, around);
  }

  /**
   * What in the text may be a value: long enough, and with a digit.
   *
   * @param like a value of the kind that is looked for
   * @param fine whether a colon and a slash end a value, as in links
   */
  List<PastedValue> within(String like, boolean fine) {
    return (fine ? FINE : COARSE)
        .matcher(text)
        .results()
        .filter(found -> found.group().length() >= Math.min(SHORTEST, like.length()))
        .filter(found -> !found.group().equals(text) && DIGIT.matcher(found.group()).find())
        .map(
            found -> {
              var rest = List.of(text.substring(0, found.start()), text.substring(found.end()));
              var beside = rest.stream().map(String::strip).filter(each -> !each.isEmpty());
              return new PastedValue(whole(found.group()).text, 0, hidden, beside.toList());
            })
        .toList();
  }

  private static boolean isAround(int c) {
    return isBlank(c) || InvisibleCharacters.is(c);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
