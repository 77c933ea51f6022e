package org.treasurylookup.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/** Finds the ids in a text that is more than an id: a mail, a line of JSON or of a log, a link. */
final class IdsInText {
  /* What stands between the cells of a spreadsheet, or between blanks in a mail. */
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z},;|]+");
  private static final Pattern WITHIN = Pattern.compile("[:=\"'{}\\[\\]()<>]+");

  /* After its name even a bare number is the id of an order. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![:\\w])(order|order_?id|batch|batch_allocation_id|allocation|allocation_?id)"
              + "[\"']?\\s*[:=#]\\s*[\"']?([A-Za-z0-9-]+)(?![A-Za-z0-9_./:-])");

  /* O20250304-1 has eleven characters, a written target more. */
  private static final int SHORTEST = 11;

  /* A text longer than this is no line of anything. */
  private static final int LONGEST = 20_000;

  private IdsInText() {}

  /** The ids that stand out, in the order of the text. */
  static List<Recognition> of(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    Map<Integer, List<Recognition>> found = new TreeMap<>();
    String rest =
        take(
            found,
            PastedLink.FORM,
            text,
            link -> PastedLink.read(withoutEnd(link.group())).stream());
    rest = take(found, NAMED, rest, named -> named(named.group(1), named.group(2)).stream());
    take(found, WORD, rest, word -> word(word.group()).stream());
    return found.values().stream().flatMap(List::stream).toList();
  }

  /* Reads what fits a pattern, and blanks out what held an id, so that it is found once. */
  private static String take(
      Map<Integer, List<Recognition>> found,
      Pattern form,
      String text,
      Function<MatchResult, Stream<Recognition>> read) {
    return form.matcher(text)
        .replaceAll(
            match -> {
              var ids = read.apply(match).toList();
              found.put(match.start(), ids);
              boolean keep = ids.isEmpty() && form != PastedLink.FORM;
              return keep
                  ? Matcher.quoteReplacement(match.group())
                  : " ".repeat(match.group().length());
            });
  }

  private static Optional<Recognition> named(String name, String id) {
    String lower = name.toLowerCase(Locale.ROOT);
    var kind =
        lower.startsWith("order")
            ? Kind.COBO_ORDER
            : lower.startsWith("batch") ? Kind.COBO_BATCH : Kind.BITGO_ALLOCATION;
    return Recognizer.bare(id)
        .filter(found -> found.targets().stream().anyMatch(target -> target.kind() == kind))
        .map(found -> found.only(kind).told(Text.of("recognise.within")));
  }

  private static List<Recognition> word(String word) {
    var whole = sure(word);
    return whole.isPresent()
        ? List.of(whole.get())
        : WITHIN.splitAsStream(word).flatMap(part -> sure(part).stream()).toList();
  }

  /* Every id that stands out among words has a digit and is longer than a word: most are not. */
  private static Optional<Recognition> sure(String word) {
    boolean mayBe = word.length() >= SHORTEST && word.chars().anyMatch(c -> c >= '0' && c <= '9');
    return mayBe
        ? Recognizer.alone(word)
            .filter(Recognition::isSure)
            .map(found -> found.told(Text.of("recognise.within")))
        : Optional.empty();
  }

  private static String withoutEnd(String link) {
    int end = link.length();
    while (end > 0 && ".,;:!?…".indexOf(link.charAt(end - 1)) >= 0) {
      end--;
    }
    return link.substring(0, end);
  }
}
