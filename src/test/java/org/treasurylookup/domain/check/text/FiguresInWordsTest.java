package org.treasurylookup.domain.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.text.Messages;

/** Spans, counts and shares as sentences have them. */
class FiguresInWordsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0.999S, less than 1 s",
    "PT1S, 1 s",
    "PT59.999S, 59 s",
    "PT1M, 1 min",
    "PT1M1S, 1 min 1 s",
    "PT59M59S, 59 min 59 s",
    "PT1H, 1 h",
    "PT1H0M59S, 1 h",
    "PT47H59M, 47 h 59 min",
    "PT48H, 2 d",
    "PT50H59M, 2 d 2 h",
  })
  void aSpanIsSaidInItsTwoLargestUnitsAndCutNeverRounded(Duration span, String words) {
    assertThat(Messages.ENGLISH.get(TimeSpans.of(span))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, no, No", "1, one, One", "12, twelve, Twelve", "13, 13, 13", "200, 200, 200"})
  void countsUpToADozenAreWords(int count, String within, String start) {
    assertThat(Messages.ENGLISH.get(SmallNumerals.within(count))).isEqualTo(within);
    assertThat(Messages.ENGLISH.get(SmallNumerals.start(count))).isEqualTo(start);
  }

  @Test
  void aShareIsExactOrCutAndMarked() {
    assertThat(percent("1", "4")).isEqualTo("25 %");
    assertThat(percent("1", "3")).isEqualTo("≈ 33.33 %");
    assertThat(percent("2", "3")).isEqualTo("≈ 66.66 %");
    assertThat(percent("1", "10000")).isEqualTo("0.01 %");
    assertThat(percent("1", "10001")).isEqualTo("< 0.01 %");
    assertThat(percent("3", "3")).isEqualTo("100 %");
  }

  private static String percent(String part, String whole) {
    return ExactPercent.of(new BigDecimal(part), new BigDecimal(whole));
  }
}
