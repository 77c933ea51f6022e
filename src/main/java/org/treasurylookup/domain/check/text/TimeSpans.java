package org.treasurylookup.domain.check.text;

import java.time.Duration;
import org.treasurylookup.text.Text;

/** Lengths of time in words; cut, never rounded up. */
public final class TimeSpans {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private TimeSpans() {}

  /** A length of time, such as "5 s", "12 min 3 s", "3 h 20 min" or "4 d 2 h". */
  public static Text of(Duration span) {
    if (span.compareTo(Duration.ofSeconds(1)) < 0) {
      return Text.of("check.span.moment");
    }
    if (span.compareTo(MINUTE) < 0) {
      return text("check.span.s", span.toSeconds());
    }
    if (span.compareTo(HOUR) < 0) {
      return two("check.span.min", "check.span.min.even", span.toMinutes(), span.toSecondsPart());
    }
    if (span.compareTo(TWO_DAYS) < 0) {
      return two("check.span.h", "check.span.h.even", span.toHours(), span.toMinutesPart());
    }
    return two("check.span.d", "check.span.d.even", span.toDays(), span.toHoursPart());
  }

  /* "15 min", not "15 min 0 s". */
  private static Text two(String both, String even, long large, long small) {
    return small == 0 ? text(even, large) : text(both, large, small);
  }

  private static Text text(String key, long... numbers) {
    var arguments = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      arguments[i] = Long.toString(numbers[i]);
    }
    return Text.of(key, arguments);
  }
}
