package org.treasurylookup.domain.check.rule;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.LookalikeLetters;

/**
 * Finds characters that nobody sees, and words in letters of two scripts that look alike. On screen
 * every hidden character is shown by name ({@link InvisibleCharacters}); here only those that have
 * no business where they stand count, since a note that cries wolf is read by nobody.
 *
 * <p>Not found, because they belong where they stand: joiners within emoji and within scripts that
 * need them, letters of any one script, Latin beside Chinese, Japanese or Korean, and line breaks
 * in text that people write over several lines.
 */
public final class HiddenText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  /* Format characters that do draw something: number signs of Arabic, Syriac and Kaithi. */
  private static final Set<Integer> DRAWN =
      Set.of(
          0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2,
          0x110BD, 0x110CD);

  /* Greek letters that pass for Latin ones; Δ, Ω or µ beside Latin letters deceive nobody. */
  private static final String GREEK_LIKE_LATIN = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχ";

  private static final Set<UnicodeScript> JOINING =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.NKO,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private HiddenText() {}

  /**
   * Whether a text holds a hidden character or a word of mixed scripts.
   *
   * @param prose whether line breaks and tabs belong to it
   */
  public static boolean in(String text, boolean prose) {
    if (!prose && hasBlankEnd(text)) {
      return true;
    }
    if (isPlain(text)) {
      return false;
    }
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (isHidden(points, i, prose)) {
        return true;
      }
    }
    return hasMixedWord(points);
  }

  /**
   * The text with hidden characters as {@code [U+202E]} and deceiving letters named behind them.
   *
   * @param code whether it is to be in ASCII, so that every other letter and digit is named
   */
  public static String revealed(String text, boolean code) {
    int[] points = text.codePoints().toArray();
    boolean mixed = hasMixedWord(points);
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      boolean hidden = InvisibleCharacters.is(point) || isBlankEnd(points, i);
      if (!hidden) {
        out.appendCodePoint(point);
      }
      boolean foreign = code && (point == ' ' || LookalikeLetters.isForeign(point));
      if (hidden || foreign || (mixed && passesForLatin(point))) {
        out.append(InvisibleCharacters.name(point));
      }
    }
    return out.toString();
  }

  /* Two ids that differ by a blank at the end are two, and look like one; a blank alone is seen. */
  private static boolean hasBlankEnd(String text) {
    return !text.isEmpty()
        && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))
        && !text.chars().allMatch(c -> isBlank((char) c));
  }

  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(int[] points, int i, boolean prose) {
    int point = points[i];
    if (point == '\n' || point == '\r' || point == '\t') {
      return !prose;
    }
    if (point == ZERO_WIDTH_JOINER) {
      return !afterJoining(points, i) && !betweenEmoji(points, i);
    }
    if (point == ZERO_WIDTH_NON_JOINER) {
      return !afterJoining(points, i);
    }
    if (InvisibleCharacters.isVariationSelector(point)) {
      return i == 0 || isAlphabetOfTrade(points[i - 1]);
    }
    return InvisibleCharacters.is(point) && !DRAWN.contains(point);
  }

  private static boolean isBlankEnd(int[] points, int i) {
    boolean end = i == 0 || i == points.length - 1;
    return end && Character.isSpaceChar(points[i]);
  }

  private static boolean isAlphabetOfTrade(int point) {
    var script = UnicodeScript.of(point);
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.CYRILLIC
        || script == UnicodeScript.GREEK
        || InvisibleCharacters.isVariationSelector(point);
  }

  private static boolean afterJoining(int[] points, int i) {
    return i > 0 && JOINING.contains(UnicodeScript.of(points[i - 1]));
  }

  private static boolean betweenEmoji(int[] points, int i) {
    int before = i - 1;
    while (before > 0
        && (points[before] == EMOJI_STYLE || Character.isEmojiModifier(points[before]))) {
      before--;
    }
    return before >= 0
        && i + 1 < points.length
        && Character.isExtendedPictographic(points[before])
        && Character.isExtendedPictographic(points[i + 1]);
  }

  private static boolean hasMixedWord(int[] points) {
    boolean latin = false;
    boolean alike = false;
    for (int point : points) {
      if (!isWordPart(point)) {
        latin = false;
        alike = false;
        continue;
      }
      latin |= UnicodeScript.of(point) == UnicodeScript.LATIN;
      alike |= passesForLatin(point);
      if (latin && alike) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordPart(int point) {
    return Character.isLetterOrDigit(point)
        || point == '_'
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean passesForLatin(int point) {
    return UnicodeScript.of(point) == UnicodeScript.CYRILLIC
        || GREEK_LIKE_LATIN.indexOf(point) >= 0;
  }
}
