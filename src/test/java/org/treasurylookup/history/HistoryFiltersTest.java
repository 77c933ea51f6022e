package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the search of the history. */
class HistoryFiltersTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "a\"b\"", "\"\"a", "a: "})
  void aLineWithoutEndIsReadAsAnyOther(String part) {
    assertThat(HistoryFilters.words(part.repeat(100_000))).startsWith("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind:order \"two words\" O2025", "O2025 \"two words\" kind:order"})
  void whatStandsInQuotesIsOneWord(String line) {
    assertThat(HistoryFilters.words(line).split(" ", -1)).contains("two", "words", "O2025");
  }
}
