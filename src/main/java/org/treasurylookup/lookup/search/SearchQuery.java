package org.treasurylookup.lookup.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.provider.BitgoRoute;

/**
 * What is searched for: the kind, what the provider filters by, and what can only be found by
 * reading through the list.
 *
 * @param route the route of BitGo's that is asked
 * @param terms filters the provider has, in the order typed
 * @param through filters it does not have
 */
public record SearchQuery(
    SearchKind kind, BitgoRoute route, List<SearchTerm> terms, List<SearchTerm> through) {
  private static final String DEVELOPER = "developer";

  public SearchQuery {
    terms = List.copyOf(terms);
    through = List.copyOf(through);
  }

  /** BitGo's trust organisation, where one is named. */
  public Optional<String> organisation() {
    return terms.stream()
        .filter(term -> term.word().equals("org:"))
        .map(term -> term.values().getFirst())
        .findFirst();
  }

  /** What is asked of the provider, one after the other: more than one where it takes one value. */
  public List<ListQuery> questions() {
    List<ListQuery> all = List.of(ListQuery.ALL);
    for (var term : terms) {
      var filter = filter(term.word());
      all = all.stream().flatMap(question -> with(question, filter, term)).toList();
    }
    return kind == SearchKind.BALANCE_CHANGES && isWithout("account:")
        ? all.stream().map(question -> question.and("source_account", DEVELOPER)).toList()
        : all;
  }

  private boolean isWithout(String word) {
    return terms.stream().noneMatch(term -> term.word().equals(word));
  }

  private SearchFilter filter(String word) {
    return kind.filters(route).stream()
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no filter " + word + " of " + kind));
  }

  private static Stream<ListQuery> with(ListQuery question, SearchFilter filter, SearchTerm term) {
    return switch (filter.form()) {
      case ORGANISATION -> Stream.of(question);
      case MANY ->
          Stream.of(question.and(filter.parameters().getFirst(), String.join(",", term.values())));
      case ONE ->
          filter.parameters().stream()
              .flatMap(name -> term.values().stream().map(value -> question.and(name, value)));
      case SECONDS, MILLISECONDS, ISO -> {
        Instant time = SearchTime.read(term.values().getFirst()).orElseThrow();
        yield Stream.of(
            question.and(filter.parameters().getFirst(), SearchTime.sent(time, filter.form())));
      }
    };
  }

  public boolean isReadThrough() {
    return !through.isEmpty();
  }

  /** Whether a row of the list is one of those searched for. */
  boolean takes(ProviderRecord record) {
    return through.stream().allMatch(term -> LocalFilter.matches(kind, term, record));
  }

  /** Whether a row is none of those the provider was asked for: it does not filter as asked. */
  public boolean isUnlike(ProviderRecord record) {
    return terms.stream().anyMatch(term -> LocalFilter.contradicts(kind, term, record));
  }

  /** The filters as they are typed. */
  public String line() {
    var all = new ArrayList<>(terms);
    all.addAll(through);
    return all.stream().map(SearchTerm::toString).collect(Collectors.joining(" "));
  }

  /** The kind and the filters, as on the command line. */
  @Override
  public String toString() {
    return (kind.code() + " " + line()).strip();
  }
}
