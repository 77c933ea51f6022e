package org.treasurylookup.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Letters and digits that pass for those of ASCII: of Cyrillic, Greek and Armenian, as wide as a
 * Chinese one, or of mathematics. The usual ones only: no list of them is ever whole.
 */
public final class LookalikeLetters {
  private static final String[] PAIRS = {
    "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSҮYҺHԌGԚQԜWӀIЗ3", // Cyrillic
    "аaеeоoрpсcуyхxіiјjѕsүyһhԁdԛqԝwӏlкkмmтtвbнhґrпnгr",
    "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCϳjϲc", // Greek
    "αaγyιiκkνvοoρpτtυuχxηnωw",
    "ՕOՍUօoհhոnսuցgզqյj", // Armenian
    "ıiɑaɡgɩi" // Latin, and no letter of ours
  };

  /* What passes for a letter of ASCII from afar only, and the letters of ordinal numbers. */
  private static final String FROM_AFAR = "кмтвнґпгαγικντυχηωªº";

  private static final Map<Integer, Integer> ASCII = ascii();
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private LookalikeLetters() {}

  private static Map<Integer, Integer> ascii() {
    Map<Integer, Integer> all = new HashMap<>();
    for (String pairs : PAIRS) {
      for (int i = 0; i < pairs.length(); i += 2) {
        all.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
      }
    }
    return Map.copyOf(all);
  }

  /** Whether a text has a letter or a digit that is none of ASCII. */
  public static boolean hasForeign(String text) {
    return !isPlain(text) && text.codePoints().anyMatch(LookalikeLetters::isForeign);
  }

  /** Whether a character is a letter or a digit that is none of ASCII. */
  public static boolean isForeign(int point) {
    return point > '~' && Character.isLetterOrDigit(point);
  }

  /**
   * Whether a text is read as one in ASCII, and is not written in it throughout. Words of another
   * language deceive nobody: there is a letter among them that only looks so from afar, or not at
   * all.
   */
  public static boolean imitates(String text) {
    return !isPlain(text)
        && text.codePoints().anyMatch(LookalikeLetters::deceives)
        && text.codePoints()
            .filter(LookalikeLetters::isForeign)
            .allMatch(LookalikeLetters::deceives);
  }

  private static boolean deceives(int point) {
    return isForeign(point)
        && FROM_AFAR.indexOf(point) < 0
        && isPlain(inAscii(Character.toString(point)));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * What a hurried reader sees of a name: without letter case, what nobody sees, and what tells
   * letters apart that look alike, such as O and 0 or I, l and 1.
   */
  public static String face(String text) {
    var seen = new StringBuilder(text.length());
    text.codePoints().filter(c -> !InvisibleCharacters.is(c)).forEach(seen::appendCodePoint);
    String folded = inAscii(seen.toString()).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return BLANKS
        .matcher(inAscii(folded).replace('0', 'o').replace('1', 'l').replace('i', 'l'))
        .replaceAll(" ")
        .strip();
  }

  /** A text with what nobody sees, and what passes for a letter or digit of ASCII, by its name. */
  public static String named(String text) {
    var named = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              boolean hidden = InvisibleCharacters.is(point);
              if (!hidden) {
                named.appendCodePoint(point);
              }
              if (hidden || (isForeign(point) && isPlain(inAscii(Character.toString(point))))) {
                named.append(InvisibleCharacters.name(point));
              }
            });
    return named.toString();
  }

  private static String inAscii(String text) {
    var ascii = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(c -> ASCII.getOrDefault(c, c))
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }
}
