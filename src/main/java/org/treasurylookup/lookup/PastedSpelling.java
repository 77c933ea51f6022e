package org.treasurylookup.lookup;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.text.Text;

/**
 * Ids among words that are spelled as no provider does: in full-width characters, or with the
 * blanks that a PDF leaves in them. What was done is told of the id it was done to.
 */
final class PastedSpelling {
  private static final String DASH = "[" + PastedText.DASHES + "]";
  private static final String BLANK = "[\\s\\p{Zs}]";
  private static final String HEX = "[0-9a-fA-F]";
  private static final int DASHES = 4;
  private static final String APART = BLANK + "{0,2}+" + DASH + BLANK + "{0,2}+";

  /* Blanks in the place of some or all dashes: digits alone may be anything that is grouped. */
  private static final String BETWEEN = "(?:" + APART + "|" + BLANK + "{1,2}+)";
  private static final String GROUPS =
      "(?=[0-9\\s\\p{Zs}"
          + PastedText.DASHES
          + "]{0,44}[a-fA-F])"
          + HEX
          + "{8}+(?:"
          + BETWEEN
          + HEX
          + "{4}+){3}"
          + BETWEEN
          + HEX
          + "{12}+";

  private static final String DASHED =
      digits(8) + APART + digits(4) + APART + digits(4) + APART + digits(4) + APART + digits(12);

  /* Of an order nobody knows the length: only the usual three parts of one are put together. */
  private static final String ORDER = "[OR][0-9]{8}+" + APART + "M[0-9]{1,18}+" + APART + "[0-9]++";

  private static final Pattern SPACED = among(DASHED + "|" + GROUPS + "|" + ORDER);
  private static final Pattern GROUPED = among(GROUPS);
  private static final Pattern WITHIN = Pattern.compile(BLANK + "*+(" + DASH + ")" + BLANK + "*+");
  private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
  private static final Pattern A_DASH = Pattern.compile(DASH);
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final String pasted;
  private final String narrow;
  private final String usual;
  private final boolean asUsual;

  /** How a line is spelled. */
  PastedSpelling(String line) {
    pasted = line;
    narrow = PastedText.narrow(line);
    usual = SPACED.matcher(narrow).replaceAll(id -> Matcher.quoteReplacement(closed(id.group())));
    asUsual = usual.equals(pasted);
  }

  private static Pattern among(String id) {
    return Pattern.compile(
        "(?<![A-Za-z0-9_./"
            + PastedText.DASHES
            + "])(?:"
            + id
            + ")(?![A-Za-z0-9_]|"
            + DASH
            + "[A-Za-z0-9])");
  }

  /** Where an id stands in a line that lacks some of its dashes; empty where there is none. */
  static Optional<MatchResult> withoutDashes(String line) {
    return GROUPED
        .matcher(PastedText.narrow(line))
        .results()
        .filter(id -> lacking(id.group()) > 0)
        .findFirst();
  }

  /* How many of its dashes are blanks. */
  private static int lacking(String id) {
    return GROUPED.matcher(id).matches() ? DASHES - (int) A_DASH.matcher(id).results().count() : 0;
  }

  /* A group of digits that may be torn; the blank of the end is not its own. */
  private static String digits(int count) {
    return "(?:" + HEX + BLANK + "?+){" + (count - 1) + "}" + HEX;
  }

  /** The line with its ids as providers spell them. */
  String usual() {
    return usual;
  }

  /** The same id, told what was done to it; as it was where nothing was. */
  Recognition told(Recognition found) {
    return asUsual ? found : place(found.id()).map(place -> told(found, place)).orElse(found);
  }

  private Recognition told(Recognition found, MatchResult place) {
    int wide = PastedText.wide(pasted.substring(place.start(), place.end()));
    int hyphens = lacking(place.group());
    int blanks = (int) BLANKS.matcher(place.group()).results().count() - hyphens;
    var more = wide == 0 ? found : found.told(Text.count("recognise.wide", wide));
    more = hyphens == 0 ? more : more.told(Text.count("recognise.hyphens", hyphens));
    return blanks == 0 ? more : more.told(Text.count("recognise.blanks", blanks));
  }

  /* Where an id stands, however it is torn; no character was added or left out before. */
  private Optional<MatchResult> place(String id) {
    String torn =
        id.codePoints()
            .mapToObj(c -> c == '-' ? DASH + "?+" : Pattern.quote(Character.toString(c)))
            .reduce((before, next) -> before + BLANK + "{0,2}" + next)
            .orElse("");
    return Pattern.compile(torn, Pattern.CASE_INSENSITIVE).matcher(narrow).results().findFirst();
  }

  private static String closed(String id) {
    if (lacking(id) > 0) {
      return BLANKS.matcher(WITHIN.matcher(id).replaceAll("$1")).replaceAll("-");
    }
    return mayHaveWords(id) ? id : BLANKS.matcher(id).replaceAll("");
  }

  /* A word of these letters, or a number, beside an id is none of it. */
  private static boolean mayHaveWords(String id) {
    String[] pieces = BLANKS.split(id);
    return !DIGIT.matcher(pieces[0]).find()
        || !DIGIT.matcher(pieces[pieces.length - 1]).find()
        || Stream.of(pieces)
            .anyMatch(piece -> piece.length() == 1 && !A_DASH.matcher(piece).matches());
  }
}
