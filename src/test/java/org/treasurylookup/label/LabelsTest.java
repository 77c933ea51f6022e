package org.treasurylookup.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treasurylookup.text.Messages;

class LabelsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ETH = "0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15";

  private static Label label(String value, String words) {
    return Label.given(value, words, "production", NOON);
  }

  @Test
  void everySpellingOfAnAddressHasItsLabel() {
    var labels = Labels.of(List.of(label(ETH, "Kraken hot wallet")));
    assertThat(labels.of(ETH.toLowerCase(java.util.Locale.ROOT), "sandbox"))
        .map(Label::words)
        .contains("Kraken hot wallet");
    assertThat(labels.of(ETH.substring(0, 41) + "6", "production")).isEmpty();
  }

  @Test
  void everySpellingOfAUuidAndOfAHashHasItsLabel() {
    String hash = "742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8";
    var labels =
        Labels.of(
            List.of(
                label("5b0ed293-f728-40b4-b1f6-86b88cd51384", "Payroll"),
                label("0x" + hash, "Refund to Meier")));
    assertThat(labels.of("5B0ED293F72840B4B1F686B88CD51384", "")).isPresent();
    assertThat(labels.of(hash.toUpperCase(java.util.Locale.ROOT), "")).isPresent();
  }

  @Test
  void namesOfTwoValuesThatReadAlikeAreFound() {
    String other = ETH.substring(0, 41) + "6";
    for (String alike :
        List.of(
            "ALPHA LTD",
            "Alpha\u200b Ltd",
            "Аlpha Ltd",
            "Ａｌｐｈａ Ltd",
            "A1pha\u00a0Ltd",
            "ΑLΡΗΑ ltd")) {
      var labels = Labels.of(List.of(label(ETH, "Alpha Ltd"), label(other, alike)));
      assertThat(labels.readingAlike()).as(alike).hasSize(2);
      assertThat(labels.readingLike(label(other, alike)))
          .as(alike)
          .extracting(Label::value)
          .containsExactly(ETH);
    }
    for (String fine : List.of("Alpha Ltd", "Alpha Ltd 2", "Älpha Ltd", "Alpha-Ltd")) {
      var labels = Labels.of(List.of(label(ETH, "Alpha Ltd"), label(other, fine)));
      assertThat(labels.readingAlike()).as(fine).isEmpty();
    }
    assertThat(
            Labels.of(List.of(label("M1", "Shop")))
                .with(List.of(label("M1", "SHOP")))
                .readingAlike())
        .isEmpty();
  }

  @Test
  void ofManyLabelsWithOneFaceThoseAreFoundThatAnotherValueReadsLike() {
    var labels =
        Labels.of(
            List.of(
                label("M1", "Shop"),
                Label.given("M1", "SHOP", "dev", NOON),
                label("M2", "Shop"),
                label("M3", "shop"),
                Label.given("M4", "Bar", "dev", NOON),
                label("M4", "BAR")));
    assertThat(labels.readingAlike())
        .containsExactlyInAnyOrderElementsOf(
            labels.all().stream().filter(label -> !labels.readingLike(label).isEmpty()).toList())
        .extracting(Label::value)
        .containsExactlyInAnyOrder("M1", "M1", "M2", "M3");
  }

  @Test
  void aShortIdIsLabelledForItsEnvironmentAlone() {
    var labels =
        Labels.of(List.of(label("M1001", "Web shop"), Label.given("M1001", "Test", "dev", NOON)));
    assertThat(labels.of("M1001", "production")).map(Label::words).contains("Web shop");
    assertThat(labels.of("M1001", "dev")).map(Label::words).contains("Test");
    assertThat(labels.of("M1001", "sandbox")).isEmpty();
    assertThat(labels.size()).isEqualTo(2);
  }

  @Test
  void theLaterLabelOfAValueTakesThePlaceOfTheEarlierOne() {
    var labels =
        Labels.of(List.of(label(ETH, "old"), label(ETH.toLowerCase(java.util.Locale.ROOT), "new")));
    assertThat(labels.all()).extracting(Label::words).containsExactly("new");
    assertThat(labels.without(List.of(label(ETH, "whatever"))).size()).isZero();
  }

  @Test
  void labelsAreFoundByWordsOfTheirNameOrTheirValue() {
    var labels = Labels.of(List.of(label(ETH, "Kraken hot wallet"), label("M1001", "Web shop")));
    assertThat(labels.find("WALLET kra")).hasSize(1);
    assertThat(labels.find("m1001")).hasSize(1);
    assertThat(labels.find("wallet shop")).isEmpty();
  }

  @Test
  void wordsAreOneLineAndAreNotEndless() {
    assertThat(label(ETH, " Kraken\r\n hot\twallet ").words()).isEqualTo("Kraken hot wallet");
    assertThat(label(ETH, "x".repeat(255)).problem()).isEmpty();
    assertThat(label(ETH, "x".repeat(256)).problem().map(Messages.ENGLISH::get))
        .contains("A label has at most 255 characters.");
    assertThat(label(ETH, " \u2028 ").problem()).isPresent();
    assertThat(label("", "x").problem()).isPresent();
    assertThat(label("a\u0000b", "x").problem()).isPresent();
    assertThat(label("x".repeat(601), "x").problem()).isPresent();
    assertThat(Labels.of(List.of(label("", "x"))).size()).isZero();
  }
}
