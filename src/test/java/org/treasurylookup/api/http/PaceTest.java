package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How questions are spread over time. */
class PaceTest {
  private static final Duration SLACK = Duration.ofMillis(900);

  private final List<Duration> waits = new ArrayList<>();

  private void ask(Pace pace, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      pace.await(new Cancellation(), (time, _) -> waits.add(time), Progress.silent());
    }
  }

  @Test
  void fourMayGoAtOnceThenOneAfterTheOther() throws IOException {
    ask(Pace.perSecond(1), 7);
    assertThat(waits).hasSize(3);
    assertThat(waits.getLast())
        .isGreaterThan(Duration.ofSeconds(3).minus(SLACK))
        .isLessThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void theStandInIsNeverKeptWaiting() throws IOException {
    ask(Pace.unlimited(), 1_000);
    assertThat(waits).isEmpty();
  }

  @Test
  void tooManyRequestsHalveThePaceAndGoodAnswersBringItBack() throws IOException {
    var pace = Pace.perSecond(1);
    ask(pace, 4);
    pace.halve();
    ask(pace, 2);
    assertThat(gap()).isEqualTo(Duration.ofSeconds(2));
    for (int i = 0; i < 20; i++) {
      pace.recover();
    }
    ask(pace, 2);
    assertThat(gap()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void thePaceNeverFallsBelowOneInEightSeconds() throws IOException {
    var pace = Pace.perSecond(2);
    for (int i = 0; i < 100; i++) {
      pace.halve();
    }
    ask(pace, 6);
    assertThat(gap()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void aCancelledQuestionGivesItsTurnBack() throws IOException {
    var pace = Pace.perSecond(1);
    ask(pace, 4);
    for (int i = 0; i < 1_000; i++) {
      assertThatThrownBy(
              () ->
                  pace.await(
                      new Cancellation(),
                      (_, _) -> {
                        throw new InterruptedIOException();
                      },
                      Progress.silent()))
          .isInstanceOf(InterruptedIOException.class);
    }
    ask(pace, 1);
    assertThat(waits.getLast()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  /* Between the last two turns; the clock ran on by microseconds between the two calls. */
  private Duration gap() {
    var gap = waits.getLast().minus(waits.get(waits.size() - 2));
    return Duration.ofSeconds(Math.round(gap.toMillis() / 1000.0));
  }
}
