package org.treasurylookup.domain.check.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.Tone;

/** What a person should look at first. */
class AttentionTest {
  @Test
  void theWorstOfEverythingSaidCounts() {
    assertThat(Attention.worst(Tone.SUCCESS, Stream.of())).isEqualTo(Tone.SUCCESS);
    assertThat(Attention.worst(Tone.SUCCESS, Stream.of(Tone.WAITING, Tone.ATTENTION)))
        .isEqualTo(Tone.ATTENTION);
    assertThat(Attention.worst(Tone.FAILURE, Stream.of(Tone.ATTENTION))).isEqualTo(Tone.FAILURE);
    assertThat(Attention.worst(Tone.ATTENTION, Stream.of(Tone.UNKNOWN))).isEqualTo(Tone.UNKNOWN);
  }

  @Test
  void whatOnlyExplainsMakesNothingWorse() {
    assertThat(Attention.worst(Tone.SUCCESS, Stream.of(Tone.NOTE))).isEqualTo(Tone.SUCCESS);
    assertThat(Attention.worst(Tone.NOTE, Stream.of(Tone.SUCCESS))).isEqualTo(Tone.NOTE);
  }

  @Test
  void whatNobodyJudgedIsNeverDrawnAsIfItWereInOrder() {
    assertThat(Attention.at(Optional.empty(), Tone.SUCCESS)).isEqualTo(Tone.NOTE);
    assertThat(Attention.at(Optional.empty(), Tone.FAILURE)).isEqualTo(Tone.FAILURE);
    assertThat(Attention.at(Optional.of(AlarmLevel.OK), Tone.SUCCESS)).isEqualTo(Tone.SUCCESS);
  }

  @Test
  void aPersonIsNeededForWhatIsUnknownFailedOrOdd() {
    assertThat(Arrays.stream(Tone.values()).filter(Attention::isNeeded))
        .containsExactlyInAnyOrder(Tone.UNKNOWN, Tone.FAILURE, Tone.ATTENTION);
  }
}
