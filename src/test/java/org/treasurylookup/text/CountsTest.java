package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Counts of ours are read in groups of three digits; what a provider sent never is. */
class CountsTest {
  private static String said(Locale locale, int count) {
    return Messages.of(Language.of(locale)).get(Text.count("batch.items", count));
  }

  @Test
  void aLargeCountIsGroupedAsTheLanguageDoes() {
    assertThat(said(Locale.ENGLISH, 10_000)).isEqualTo("10,000 items");
    assertThat(said(Locale.ENGLISH, 1_234_567)).isEqualTo("1,234,567 items");
    assertThat(said(Locale.GERMAN, 10_000)).startsWith("10\u202f000 ");
    assertThat(said(Locale.SIMPLIFIED_CHINESE, 10_000)).startsWith("10,000");
    assertThat(said(Locale.ENGLISH, 999)).isEqualTo("999 items");
  }

  @Test
  void receivedDigitsInASentenceStayAsTheyAre() {
    var text = Text.of("save.record", "Order", "10000");
    assertThat(Messages.ENGLISH.get(text)).isEqualTo("Order 10000");
  }
}
