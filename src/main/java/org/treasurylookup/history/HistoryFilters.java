package org.treasurylookup.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.history.entry.HistoryQuery.Mark;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchTime;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;

/**
 * Reads what is written to search the history, such as {@code status:Completed date>2026-11-01}.
 */
public final class HistoryFilters {
  private static final Pattern FILTER =
      Pattern.compile("([a-z]+)([:<>])(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String WORDS =
      "id: reference: address: hash: amount: party: environment: user: outcome: status: verdict:"
          + " note: level: is: date: date> date<";
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]++|\"[^\"]*+\"?+)++");
  private static final Pattern BEGUN = Pattern.compile("[a-z]+[:<>]\"?", Pattern.CASE_INSENSITIVE);

  private static final List<String> OUTCOMES =
      Stream.concat(
              Stream.of(Finding.Outcome.values()).map(Finding.Outcome::code),
              Stream.of(HistoryEntry.Result.ALTERED))
          .toList();
  private static final List<String> LEVELS =
      Stream.of(AlarmLevel.values()).map(AlarmLevel::code).toList();

  private HistoryFilters() {}

  /**
   * The query that filters make; everything has to hold.
   *
   * @throws SettingsException when one cannot be understood: its text is for the user
   */
  public static HistoryQuery read(List<String> filters) {
    var query = HistoryQuery.ALL;
    for (String filter : filters) {
      query = with(query, filter.strip());
    }
    return query;
  }

  /**
   * The query of a line that is still being typed: words between blanks, quoted where they have
   * some. A filter that is begun is none yet, and a word that no filter has is looked for as it is.
   *
   * @throws SettingsException when a value cannot be understood: its text is for the user
   */
  public static HistoryQuery typed(String line) {
    return read(
        parts(line)
            .map(word -> isFilter(word) ? closed(word) : "id:" + word.replace("\"", ""))
            .toList());
  }

  /**
   * The same without the words that no filter has.
   *
   * @throws SettingsException when a value cannot be understood: its text is for the user
   */
  public static HistoryQuery filters(String line) {
    return read(parts(line).filter(HistoryFilters::isFilter).map(HistoryFilters::closed).toList());
  }

  /** Whether a quotation mark of a line is not closed: what follows it is one word to its end. */
  public static boolean isOpen(String line) {
    return line.chars().filter(each -> each == '"').count() % 2 == 1;
  }

  /** The words of a line that no filter has, with blanks between. */
  public static String words(String line) {
    return parts(line)
        .filter(word -> !isFilter(word))
        .map(word -> word.replace("\"", ""))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> parts(String line) {
    return WORD.matcher(line)
        .results()
        .map(MatchResult::group)
        .filter(word -> !word.replace("\"", "").isBlank())
        .filter(word -> !BEGUN.matcher(word).matches() || !isFilter(word));
  }

  private static String closed(String word) {
    return isOpen(word) ? word + "\"" : word;
  }

  private static boolean isFilter(String word) {
    var parts = Pattern.compile("([a-z]+[:<>]).*", Pattern.CASE_INSENSITIVE).matcher(word);
    return parts.matches()
        && List.of(WORDS.split(" ", -1)).contains(parts.group(1).toLowerCase(Locale.ROOT));
  }

  private static HistoryQuery with(HistoryQuery query, String filter) {
    var parts = FILTER.matcher(filter);
    if (Target.parse(filter).isPresent() || !parts.matches()) {
      return filter.isEmpty() ? query : query.with(filter);
    }
    String word = parts.group(1).toLowerCase(Locale.ROOT);
    String value = parts.group(3).strip().replaceAll("^\"(.*)\"$", "$1");
    return word.equals("date")
        ? dated(query, parts.group(2), value)
        : named(query, word, parts.group(2), value, filter);
  }

  private static HistoryQuery named(
      HistoryQuery query, String word, String sign, String value, String filter) {
    if (!sign.equals(":")) {
      throw unknown(filter);
    }
    return switch (word) {
      case "id", "reference", "address", "hash", "amount" -> query.with(value);
      case "party" -> query.with(value).withPersonal();
      case "environment" -> query.with(Column.ENVIRONMENT, value);
      case "user" -> query.with(Column.USER, value);
      case "outcome" -> query.with(Column.OUTCOME, value);
      case "status" -> query.with(Column.STATUS, value);
      case "verdict" -> query.with(Column.VERDICT, value);
      case "note" -> query.with(Column.NOTE, value);
      case "level" -> query.with(Column.LEVEL, value);
      case "is" -> query.with(mark(value, filter));
      default -> throw unknown(filter);
    };
  }

  private static Mark mark(String value, String filter) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "pinned" -> Mark.PINNED;
      case "watched" -> Mark.WATCHED;
      case "noted" -> Mark.NOTED;
      default -> throw unknown(filter);
    };
  }

  /** What a query asks for and nothing can have, as when it is misspelled, with what there is. */
  public static List<Text> impossible(HistoryQuery query) {
    return query.codes().stream()
        .flatMap(
            code ->
                switch (code.column()) {
                  case OUTCOME -> impossible("outcome:", OUTCOMES, code.value());
                  case LEVEL -> impossible("level:", LEVELS, code.value());
                  case ENVIRONMENT, USER, STATUS, VERDICT, NOTE -> Stream.<Text>empty();
                })
        .toList();
  }

  private static Stream<Text> impossible(String word, List<String> values, String value) {
    return values.stream().anyMatch(value.strip()::equalsIgnoreCase)
        ? Stream.empty()
        : Stream.of(Text.of("history.noValue", word, Text.list(values), value));
  }

  private static HistoryQuery dated(HistoryQuery query, String sign, String value) {
    return switch (sign) {
      case ">" -> query.from(time(value, SearchTime::read));
      case "<" -> query.before(time(value, SearchTime::read));
      default -> query.from(time(value, SearchTime::read)).before(time(value, SearchTime::end));
    };
  }

  /* A day is that of UTC, as all times of files are. */
  private static Instant time(String text, Function<String, Optional<Instant>> reader) {
    return reader.apply(text).orElseThrow(() -> new SettingsException("history.date", text));
  }

  private static SettingsException unknown(String filter) {
    return new SettingsException("history.filter", filter, WORDS);
  }
}
