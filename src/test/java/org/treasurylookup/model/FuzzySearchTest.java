package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzySearchTest {
  @ParameterizedTest
  @CsvSource({
    "lock wind, Lock the window",
    "window lock, Lock the window",
    "prod, Environment: production",
    "amounts hide, Screen-share mode: hide amounts and personal data",
    "150, Text size: 150 %",
    "evidnce, Save an evidence pack",
    "evdience, Save an evidence pack",
    "evvidence, Save an evidence pack",
    "evxdence, Save an evidence pack",
    "vdnc, Save a vdnce pack",
    "更大, 更大的文字",
    "größe, Textgröße 150 %"
  })
  void aFewLettersFindAName(String wanted, String name) {
    assertThat(new FuzzySearch(wanted).distance(name)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "lock door, Lock the window",
    "prod, Proxy of the program",
    "xyz, Refresh",
    "le, Larger"
  })
  void whatDoesNotFitIsNotFound(String wanted, String name) {
    assertThat(new FuzzySearch(wanted).distance(name)).isEmpty();
  }

  @Test
  void nothingFitsEverything() {
    assertThat(new FuzzySearch("  ").distance("Refresh")).hasValue(0);
  }

  @Test
  void theNearerNameComesFirst() {
    var search = new FuzzySearch("text");
    assertThat(search.distance("Text size").orElseThrow())
        .isLessThan(search.distance("Copy the context").orElseThrow());
    var mistyped = new FuzzySearch("refesh");
    assertThat(mistyped.distance("Refresh all").orElseThrow()).isPositive();
  }
}
