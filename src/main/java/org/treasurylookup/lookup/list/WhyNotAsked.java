package org.treasurylookup.lookup.list;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.text.Text;

/** Says in a few words why a line of a list is not asked for. */
final class WhyNotAsked {
  private static final Set<String> SAID_OF_WORDS =
      Set.of("list.secret", "list.opaque", "list.rounded");

  /* What is between the cells of a spreadsheet, or the words of a mail. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;|]+");
  private static final Pattern DIGITS = Pattern.compile("\"?[0-9]+\"?");

  private static final String BLANK = "[ \\u00A0\\u2009\\u202F]";
  private static final Pattern FORMATTED =
      Pattern.compile(
          ("[-+]?(?:[$€£¥]" + BLANK + "?)?")
              + ("(?:[0-9]{1,3}(?:(?:[.,'’]|" + BLANK + ")[0-9]{3})++|[0-9]++)")
              + ("(?:[.][0-9]+|,[0-9]{1,2})?" + BLANK + "?[€$£¥%]?-?"));
  private static final Pattern IN_PLACE_OF_A_VALUE =
      Pattern.compile(
          "#{2,}|Err:[0-9]{3}|#(?:N/A|DIV/0|REF|VALUE|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT"
              + "|NV|BEZUG|WERT|ZAHL|ÜBERLAUF|KALK|FELD|VALEUR|NOM|NOMBRE|NUL)[!?]?");

  private WhyNotAsked() {}

  /**
   * Why.
   *
   * @param whole what the line was recognised as, all of it
   */
  static Text of(Recognition whole, String pasted) {
    if (whole.isNumber() && !whole.targets().isEmpty()) {
      return Text.of("list.column");
    }
    if (FORMATTED.matcher(whole.id()).matches() && !DIGITS.matcher(whole.id()).matches()) {
      return Text.of("list.formatted");
    }
    if (IN_PLACE_OF_A_VALUE.matcher(whole.id()).matches()) {
      return Text.of("list.noValue");
    }
    var known =
        whole.problem().or(whole::hint).map(WhyNotAsked::brief).orElse(Text.of("list.unknown"));
    List<String> words = BETWEEN.splitAsStream(pasted).filter(word -> !word.isEmpty()).toList();
    if (words.size() > 1 && !SAID_OF_WORDS.contains(known.key())) {
      /* Among other words it is as likely an amount as the id of an order. */
      boolean number = words.stream().anyMatch(word -> DIGITS.matcher(word).matches());
      return Text.of(number ? "list.number" : "list.none");
    }
    return known;
  }

  /* The look-up box has room for a sentence, and offers to ask all the same; a list does not. */
  private static Text brief(Text told) {
    return switch (told.key()) {
      case "recognise.secret", "recognise.token" -> Text.of("list.secret");
      case "recognise.opaque" -> Text.of("list.opaque");
      case "recognise.hash" -> Text.of("list.hash");
      case "recognise.rounded" -> Text.of("list.rounded");
      case "recognise.long" -> new Text("list.long", told.arguments());
      case "recognise.character" -> new Text("list.character", told.arguments());
      default -> Text.of("list.unknown");
    };
  }
}
