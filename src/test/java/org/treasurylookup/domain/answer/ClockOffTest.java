package org.treasurylookup.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockOffTest {
  @ParameterizedTest
  @CsvSource({"PT0S, false", "PT30S, false", "PT-30S, false", "PT30.5S, true", "PT-30.5S, true"})
  void moreThanHalfAMinuteIsOffToTheFractionOfASecond(Duration ahead, boolean off) {
    assertThat(Answer.isClockOff(ahead)).isEqualTo(off);
  }
}
