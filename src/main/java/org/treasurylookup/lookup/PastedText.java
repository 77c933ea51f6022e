package org.treasurylookup.lookup;

import java.util.List;
import java.util.regex.Pattern;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/** What of a pasted text people see, and what of it is no part of an id. */
final class PastedText {
  static final char SOFT_HYPHEN = '\u00AD';

  /**
   * Hyphens, dashes and the minus sign of typesetters, and what they leave where a word may break,
   * for a class of characters in a pattern; the hyphen itself is the first.
   */
  static final String DASHES =
      "\\-\\u00AD\\u2010-\\u2015\\u2212\\u2E3A\\u2E3B\\uFE58\\uFE63\\uFF0D";

  private static final Pattern DASH = Pattern.compile("[" + DASHES.substring(2) + "]");

  /* As an input method for Chinese or Japanese may leave them; they stand in the order of ASCII. */
  private static final Pattern WIDE =
      Pattern.compile("[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF3F\\uFF41-\\uFF5A]");

  private static final int FROM_USUAL = '\uFF10' - '0';

  private static final Pattern BESIDE_HYPHEN =
      Pattern.compile("\\u00AD(?=[-\\u2010-\\u2015])|(?<=[-\\u2010-\\u2015])\\u00AD");

  /* Quotes and brackets around an id, and what a sentence puts behind it. */
  private static final String AROUND = "\"'`´‘’‚‛“”„‟«»‹›()[]{}<>（）［］【】「」,;:!?，；：！？、。…";

  /* Also as word processors and data formats have them; what nobody sees would join their ids. */
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern OTHER_BREAK = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

  /* A spreadsheet keeps 15 digits of a number and writes zeros for the others. */
  private static final Pattern MAY_BE_ROUNDED = Pattern.compile("[1-9][0-9]{14}0+");

  static final Text CUT_OFF = Text.of("recognise.cut");
  static final Text ZEROS = Text.of("recognise.zeros");
  private static final Pattern DOTS_AT_END = Pattern.compile("(?:…|\\.\\.)[\\s\"']*$");

  private PastedText() {}

  /** The lines of a text, whatever breaks them. */
  static List<String> lines(String text) {
    return BREAK.splitAsStream(text).toList();
  }

  /** Whether a number is as a spreadsheet leaves one that has more digits than it keeps. */
  static boolean mayBeRounded(String id) {
    return MAY_BE_ROUNDED.matcher(id).matches();
  }

  /** Whether dots at its end say that there was more of it. */
  static boolean isCutOff(String text) {
    return DOTS_AT_END.matcher(text).find();
  }

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

  /**
   * The text without what nobody sees; a soft hyphen may be the hyphen that everybody saw, unless
   * it stands beside one.
   */
  static String visible(String text) {
    String seen = text;
    if (InvisibleCharacters.in(text)) {
      String lines = OTHER_BREAK.matcher(text).replaceAll("\n");
      var kept = new StringBuilder(text.length());
      lines
          .codePoints()
          .filter(c -> c == SOFT_HYPHEN || !InvisibleCharacters.is(c))
          .forEach(kept::appendCodePoint);
      seen = BESIDE_HYPHEN.matcher(kept).replaceAll("");
    }
    return seen;
  }

  /** The text with hyphens in the place of typesetters' dashes. */
  static String withHyphens(String text) {
    return DASH.matcher(text).replaceAll("-");
  }

  /** How many dashes there are that are no hyphens. */
  static int dashes(String text) {
    return (int) DASH.matcher(text).results().count();
  }

  /** The text with the usual letters and digits in the place of those as wide as a Chinese one. */
  static String narrow(String text) {
    return WIDE.matcher(text)
        .replaceAll(found -> Character.toString(found.group().charAt(0) - FROM_USUAL));
  }

  /** How many letters and digits are as wide as a Chinese one. */
  static int wide(String text) {
    return (int) WIDE.matcher(text).results().count();
  }

  /** How many characters {@link #visible} leaves out. */
  static int hidden(String text) {
    return codePoints(text) - codePoints(visible(text));
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Without what stands around an id, be it a formula that gives a text ({@code ="5001"}). A full
   * stop may be part of one; at its end it is the sentence's: no known id ends in one.
   */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (isAround(text.charAt(from)) || text.startsWith("=\"", from))) {
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

  /**
   * Whether the letters beside a piece of a text make it a part of a word; those of scripts that
   * put no blanks between words do not.
   */
  static boolean isPartOfWord(String text, int from, int to) {
    return (from > 0 && joins(text.codePointBefore(from)))
        || (to < text.length() && joins(text.codePointAt(to)));
  }

  private static boolean joins(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    return mark || (Character.isLetterOrDigit(c) && !isWithoutBlanks(c));
  }

  private static boolean isWithoutBlanks(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
