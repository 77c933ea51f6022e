package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.lookup.search.SearchQuery;

/** What is typed into the search of the history. */
class HistoryFiltersTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "a\"b\"", "\"\"a", "a: "})
  void aLineWithoutEndIsReadAsAnyOther(String part) {
    assertThat(HistoryFilters.words(part.repeat(100_000))).startsWith("a");
  }

  @ParameterizedTest
  @CsvSource({
    "date:2026-11-01T10:00:00Z, 2026-11-01T10:00:01Z",
    "date:2026-11-01T10:00Z, 2026-11-01T10:01:00Z",
    "date:2026-11-01, 2026-11-02T00:00:00Z"
  })
  void aDateIsAllOfTheDayMinuteOrSecondItNames(String filter, Instant end) {
    var query = HistoryFilters.read(List.of(filter));
    assertThat(query.from().orElseThrow()).isBefore(end);
    assertThat(query.before()).contains(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date>2026-11-03 date>2026-11-01 date<2026-11-04 date<2026-11-09",
        "date>2026-11-01 date:2026-11-03 date<2026-11-09",
        "date<2026-11-09 date>2026-11-01 date:2026-11-03"
      })
  void eachOfTwoDatesHolds(String line) {
    var query = HistoryFilters.typed(line);
    assertThat(query.from()).contains(Instant.parse("2026-11-03T00:00:00Z"));
    assertThat(query.before()).contains(Instant.parse("2026-11-04T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind:order \"two words\" O2025", "O2025 \"two words\" kind:order"})
  void whatStandsInQuotesIsOneWord(String line) {
    assertThat(HistoryFilters.words(line).split(" ", -1)).contains("two", "words", "O2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-26T16:02:00Z",
        "2026-11-26T16:02",
        "2026-11-26T16:02:00",
        "2026-11-26T17:02:00+01:00",
        "2026-11-26T17:02+01:00"
      })
  void aTimeIsReadInEachFormThatASearchReads(String written) {
    var time = Instant.parse("2026-11-26T16:02:00Z");
    assertThat(HistoryFilters.typed("date>" + written)).isEqualTo(HistoryQuery.ALL.from(time));
    assertThat(search(written)).isPresent().isEqualTo(search("2026-11-26T16:02:00Z"));
  }

  private static Optional<List<ListQuery>> search(String time) {
    return new SearchParser(SearchKind.ORDERS, BitgoRoute.ADMIN)
        .read("created>" + time)
        .query()
        .map(SearchQuery::questions);
  }

  @Test
  void aDayIsThatOfUtcAndAMidnightOf24HoursThatOfTheNext() {
    var next = Instant.parse("2026-11-27T00:00:00Z");
    assertThat(HistoryFilters.typed("date:2026-11-26").before()).contains(next);
    assertThat(HistoryFilters.typed("date<2026-11-26T24:00:00Z").before()).contains(next);
  }
}
