package org.treasurylookup.model.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.label.Label;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.lookup.search.SearchRow;

/** What may be meant by the word of a search that is being typed, without asking anybody. */
public final class SearchCompletion {
  private static final int MOST = 12;

  /* Fields whose values in the rows shown are worth offering again. */
  private static final Map<String, List<String>> RECENT =
      Map.of(
          "merchant:", List.of("merchant_id"),
          "token:", List.of("token_id", "payable_currency", "currency"),
          "account:", List.of("source_account", "destination_account"),
          "from:", List.of("source_account"),
          "to:", List.of("destination_account"),
          "chain:", List.of("chain_id"),
          "type:", List.of("type", "source_type"),
          "country:", List.of("country"),
          "connection:", List.of("connectionId"),
          "partner:", List.of("partnerId"));

  private SearchCompletion() {}

  /**
   * What a word may be completed to.
   *
   * @param text what is shown and, in place of the word, stands in the line then
   * @param label what we call the value; empty for none
   */
  public record Suggestion(String text, String label) {}

  /** Where the word before the caret begins. */
  public static int wordStart(String line, int caret) {
    int at = Math.clamp(caret, 0, line.length());
    while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /**
   * What the word before the caret may be; of a filter its values, else the filters.
   *
   * @param labelled finds our labels by words
   */
  public static List<Suggestion> of(
      SearchKind kind,
      BitgoRoute route,
      String line,
      int caret,
      List<SearchRow> rows,
      Function<String, List<Label>> labelled) {
    int end = Math.clamp(caret, 0, line.length());
    String word = line.substring(wordStart(line, end), end);
    int sign = sign(word);
    var all =
        (sign < 0 ? filters(kind, route, line, word) : values(kind, route, word, sign, rows))
            .distinct()
            .map(text -> new Suggestion(text, ""));
    return Stream.concat(all, sign < 0 ? Stream.empty() : labels(word, sign, labelled))
        .limit(MOST)
        .toList();
  }

  /* Whoever types what we call something is offered what the provider calls it. */
  private static Stream<Suggestion> labels(
      String word, int sign, Function<String, List<Label>> labelled) {
    String typed = word.substring(Math.max(sign, word.lastIndexOf(',')) + 1);
    String kept = word.substring(0, word.length() - typed.length());
    return typed.length() < 2 || word.charAt(sign) != ':'
        ? Stream.empty()
        : labelled.apply(typed).stream()
            .filter(label -> lower(label.words()).contains(lower(typed)))
            .filter(label -> label.value().chars().noneMatch(Character::isWhitespace))
            .map(label -> new Suggestion(kept + label.value(), label.words()));
  }

  private static int sign(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (":<>".indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static Stream<String> filters(
      SearchKind kind, BitgoRoute route, String line, String word) {
    var lower = lower(word);
    return new SearchParser(kind, route)
        .words().stream()
            .filter(each -> each.startsWith(lower))
            .filter(each -> !lower(line).contains(each));
  }

  private static Stream<String> values(
      SearchKind kind, BitgoRoute route, String word, int sign, List<SearchRow> rows) {
    String filter = lower(word.substring(0, sign + 1));
    int comma = word.lastIndexOf(',');
    int begin = comma < 0 ? sign + 1 : comma + 1;
    String kept = word.substring(0, begin);
    String typed = lower(word.substring(begin));
    var known =
        kind.filters(route).stream()
            .filter(it -> it.word().equals(filter))
            .flatMap(it -> it.known().stream());
    var recent =
        RECENT.getOrDefault(filter, List.of()).stream()
            .flatMap(field -> rows.stream().flatMap(row -> text(row.record(), field)));
    return Stream.concat(known, recent)
        .filter(value -> !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace))
        .filter(value -> lower(value).startsWith(typed) && !lower(value).equals(typed))
        .map(value -> kept + value);
  }

  private static Stream<String> text(ProviderRecord record, String field) {
    return record.fields().stream()
        .filter(it -> it.name().equals(field))
        .flatMap(it -> it.received().text().stream());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
