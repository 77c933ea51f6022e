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
class RequestPaceTest {
  private static RequestPace perSecond(int questions) {
    return RequestPace.perSecond(questions, () -> 1_000_000_000_000L);
  }

  private final List<Duration> waits = new ArrayList<>();

  private void ask(RequestPace pace, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      pace.await(new Cancellation(), (time, _) -> waits.add(time), RequestProgress.silent());
    }
  }

  @Test
  void fourMayGoAtOnceThenOneAfterTheOther() throws IOException {
    ask(perSecond(1), 7);
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void theSandboxIsNeverKeptWaiting() throws IOException {
    ask(RequestPace.unlimited(), 1_000);
    assertThat(waits).isEmpty();
  }

  @Test
  void tooManyRequestsHalveThePaceAndGoodAnswersBringItBack() throws IOException {
    var pace = perSecond(1);
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
    var pace = perSecond(2);
    for (int i = 0; i < 100; i++) {
      pace.halve();
    }
    ask(pace, 6);
    assertThat(gap()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void aCancelledQuestionGivesItsTurnBack() throws IOException {
    var pace = perSecond(1);
    ask(pace, 4);
    for (int i = 0; i < 1_000; i++) {
      assertThatThrownBy(
              () ->
                  pace.await(
                      new Cancellation(),
                      (_, _) -> {
                        throw new InterruptedIOException();
                      },
                      RequestProgress.silent()))
          .isInstanceOf(InterruptedIOException.class);
    }
    ask(pace, 1);
    assertThat(waits.getLast()).isEqualTo(Duration.ofSeconds(1));
  }

  private Duration gap() {
    return waits.getLast().minus(waits.get(waits.size() - 2));
  }
}
