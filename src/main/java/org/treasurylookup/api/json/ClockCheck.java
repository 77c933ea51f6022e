package org.treasurylookup.api.json;

import java.time.Duration;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.text.Text;

/** Whether the PC's clock stands in the way of a signature. */
public final class ClockCheck {
  private ClockCheck() {}

  /** Whether the clocks of PC and provider differ; false if the provider is silent. */
  public static boolean differ(Answer answer) {
    return answer.clockAhead().filter(Answer::isClockOff).isPresent();
  }

  /** The difference in whole seconds, unsigned. */
  public static String seconds(Answer answer) {
    return Long.toString(answer.clockAhead().orElse(Duration.ZERO).abs().toSeconds());
  }

  /** Whether the PC is behind the provider. */
  public static boolean isSlow(Answer answer) {
    return answer.clockAhead().orElse(Duration.ZERO).isNegative();
  }

  /** The difference as people say it, such as “3 min 12 s”. */
  public static Text span(Answer answer) {
    var span = answer.clockAhead().orElse(Duration.ZERO).abs();
    String hours = Long.toString(span.toHours());
    String minutes = Integer.toString(span.toMinutesPart());
    String seconds = Integer.toString(span.toSecondsPart());
    if (span.toHours() > 0) {
      return Text.of("clock.hours", hours, minutes);
    }
    return span.toMinutes() > 0
        ? Text.of("clock.minutes", minutes, seconds)
        : Text.of("clock.seconds", seconds);
  }
}
