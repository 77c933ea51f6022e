package org.treasurylookup.lookup.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TextBeginning;

/** Reads what is searched for, without asking anybody. Never throws, whatever is typed. */
public final class SearchParser {
  /** More values of one filter than this would be many questions or a very long one. */
  static final int MOST_VALUES = 50;

  private static final int LONGEST = 300;
  private static final int MOST_QUESTIONS = 20;
  private static final String KEYWORD = "keyword:";

  private final SearchKind kind;
  private final BitgoRoute route;

  /** Reads searches of a kind, on a route that only matters at BitGo. */
  public SearchParser(SearchKind kind, BitgoRoute route) {
    this.kind = kind;
    this.route = route;
  }

  /**
   * What a text was read as.
   *
   * @param query what is searched for; empty with a problem
   * @param problem what is wrong with the text
   */
  public record Result(Optional<SearchQuery> query, Optional<Text> problem) {
    private static Result of(SearchQuery query) {
      return new Result(Optional.of(query), Optional.empty());
    }

    private static Result problem(Text text) {
      return new Result(Optional.empty(), Optional.of(text));
    }
  }

  public Result read(String line) {
    return read(SearchLine.of(line));
  }

  /** Reads words, as a shell hands them over: of a quoted one it has taken the quotes. */
  public Result read(List<String> words) {
    List<SearchTerm> terms = new ArrayList<>();
    List<SearchTerm> through = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (var word : words) {
      if (SearchLine.isOpen(word)) {
        return Result.problem(Text.of("search.problem.quote", shown(word)));
      }
      var term = SearchLine.term(word).or(() -> keyword(word));
      var problem = term.map(it -> problem(it, seen)).orElseGet(() -> Optional.of(bare(word)));
      if (problem.isPresent()) {
        return Result.problem(problem.get());
      }
      var known = filter(term.orElseThrow().word());
      if (known.isPresent()) {
        terms.add(spelled(known.get(), term.orElseThrow()));
      } else {
        through.add(term.orElseThrow());
      }
    }
    var query = new SearchQuery(kind, route, terms, through);
    return together(query).map(Result::problem).orElseGet(() -> Result.of(query));
  }

  private Optional<SearchFilter> filter(String word) {
    return kind.filters(route).stream().filter(it -> it.word().equals(word)).findFirst();
  }

  /* A word alone is a keyword, where the provider has such a filter. */
  private Optional<SearchTerm> keyword(String word) {
    return filter(KEYWORD).flatMap(_ -> SearchLine.term(KEYWORD + word));
  }

  private Optional<Text> problem(SearchTerm term, Set<String> seen) {
    String word = term.word();
    var known = filter(word);
    var local = known.isPresent() ? Optional.<LocalFilter>empty() : LocalFilter.of(kind, word);
    if (known.isEmpty() && local.isEmpty()) {
      return Optional.of(Text.of("search.problem.word", shown(word), kind.code(), listed()));
    }
    if (!seen.add(word)) {
      return Optional.of(Text.of("search.problem.twice", word));
    }
    if (term.values().isEmpty()) {
      return Optional.of(Text.of("search.problem.empty", word));
    }
    if (term.values().size() > MOST_VALUES) {
      return Optional.of(Text.of("search.problem.many", word, Integer.toString(MOST_VALUES)));
    }
    boolean time =
        known.map(it -> it.form().isTime()).orElse(false)
            || local.filter(LocalFilter::isTime).isPresent();
    return term.values().stream()
        .flatMap(value -> problem(term, value, known, local, time).stream())
        .findFirst();
  }

  private Optional<Text> problem(
      SearchTerm term,
      String value,
      Optional<SearchFilter> known,
      Optional<LocalFilter> local,
      boolean time) {
    if (value.length() > LONGEST || value.codePoints().anyMatch(SearchParser::isForbidden)) {
      return Optional.of(Text.of("search.problem.character", term.word(), shown(value)));
    }
    if (time) {
      boolean one = term.values().size() == 1 && SearchTime.read(value).isPresent();
      return one ? Optional.empty() : Optional.of(Text.of("search.problem.time", shown(value)));
    }
    if (local.filter(LocalFilter.AMOUNT::equals).isPresent() && Decimal.read(value).isEmpty()) {
      return Optional.of(Text.of("search.problem.amount", shown(value)));
    }
    /* Between several values goes a comma: one within a value would make two of it. */
    boolean many = known.filter(it -> it.form() == SearchFilter.Form.MANY).isPresent();
    if (many && value.indexOf(',') >= 0) {
      return Optional.of(Text.of("search.problem.comma", term.word(), shown(value)));
    }
    return known
        .filter(it -> it.spelled(value).isEmpty())
        .map(
            it ->
                Text.of("search.problem.value", term.word(), shown(value), Text.list(it.known())));
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) || InvisibleCharacters.is(c);
  }

  private static SearchTerm spelled(SearchFilter filter, SearchTerm term) {
    return new SearchTerm(
        term.word(),
        term.values().stream().map(value -> filter.spelled(value).orElse(value)).toList());
  }

  private Optional<Text> together(SearchQuery query) {
    Set<String> words = new HashSet<>(query.terms().stream().map(SearchTerm::word).toList());
    if (kind == SearchKind.BALANCE_CHANGES && words.contains("id:") && !words.contains("type:")) {
      return Optional.of(Text.of("search.problem.needs", "id:", "type:"));
    }
    return query.questions().size() > MOST_QUESTIONS
        ? Optional.of(Text.of("search.problem.requests", Integer.toString(MOST_QUESTIONS)))
        : Optional.empty();
  }

  private Text bare(String word) {
    return Text.of("search.problem.bare", shown(word), kind.code(), listed());
  }

  /** Why a list is not searched by a word of a record's without being read through. */
  public Text refusal(SearchTerm term) {
    return Text.of("search.problem.through", term.word(), kind.code(), had());
  }

  /** The words of the filters the provider has. */
  private Text had() {
    return Text.list(kind.filters(route).stream().map(SearchFilter::word).toList());
  }

  private Text listed() {
    return Text.list(words());
  }

  /** All words that may be typed: those the provider filters by, then those read through for. */
  public List<String> words() {
    return Stream.concat(
            kind.filters(route).stream().map(SearchFilter::word), LocalFilter.words(kind).stream())
        .distinct()
        .toList();
  }

  private static String shown(String text) {
    return TextBeginning.of(InvisibleCharacters.show(text), LONGEST);
  }
}
