package org.treasurylookup.domain.check.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;

/**
 * The time an answer is judged by: the provider's, when it told one that can be right, else the
 * PC's.
 *
 * @param ahead how far the PC's clock is ahead of the provider's, if the provider told its time
 */
public record JudgementTime(Instant time, Source source, Optional<Duration> ahead) {
  private static final Duration POSSIBLE = Duration.ofDays(1);

  /** Whose clock told the time. */
  public enum Source {
    /** The answer's {@code Date} header. */
    PROVIDER("provider"),
    /** The clock of this PC. */
    PC("pc");

    private final String code;

    Source(String code) {
      this.code = code;
    }

    /** The stable lower-case word used in exports. */
    public String code() {
      return code;
    }
  }

  public static JudgementTime of(Answer answer) {
    var ahead = answer.clockAhead();
    return answer
        .serverTime()
        .filter(told -> canBeRight(told, answer.receivedAt()))
        .map(told -> new JudgementTime(told, Source.PROVIDER, ahead))
        .orElseGet(() -> new JudgementTime(answer.receivedAt(), Source.PC, ahead));
  }

  /** A time by the PC's clock, without an answer. */
  public static JudgementTime pc(Instant now) {
    return new JudgementTime(now, Source.PC, Optional.empty());
  }

  /** Whether the provider told a time that cannot be right. */
  public boolean isCorrected() {
    return source == Source.PC && ahead.isPresent();
  }

  private static boolean canBeRight(Instant told, Instant received) {
    return !told.isBefore(PlausibleTime.FROM)
        && Duration.between(told, received).abs().compareTo(POSSIBLE) <= 0;
  }
}
