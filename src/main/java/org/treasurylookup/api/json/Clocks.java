package org.treasurylookup.api.json;

import java.time.Duration;
import org.treasurylookup.domain.answer.Answer;

/** Whether the PC's clock stands in the way of a signature. */
public final class Clocks {
  /** A larger difference is named as a cause. */
  public static final Duration TOLERATED = Duration.ofSeconds(30);

  private Clocks() {}

  /**
   * Whether PC and provider differ by more than {@link #TOLERATED}; false if the provider is
   * silent.
   */
  public static boolean differ(Answer answer) {
    return answer.clockAhead().filter(ahead -> ahead.abs().compareTo(TOLERATED) > 0).isPresent();
  }

  /** The difference in whole seconds, unsigned. */
  public static String seconds(Answer answer) {
    return Long.toString(answer.clockAhead().orElse(Duration.ZERO).abs().toSeconds());
  }
}
