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
        .filter(told -> canBeRight(told, answer))
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

  private static boolean canBeRight(Instant told, Answer answer) {
    var here = Duration.between(told, answer.receivedAt()).abs();
    return !told.isBefore(PlausibleTime.FROM)
        && here.compareTo(POSSIBLE) <= 0
        && (here.compareTo(AnswerDelivery.FRESH) <= 0 || fitsSignature(told, answer));
  }

  /* Who stands in between may change a header, and not the time that is signed with the body. */
  private static boolean fitsSignature(Instant told, Answer answer) {
    return AnswerDelivery.stamp(answer)
        .flatMap(AnswerDelivery.Stamp::time)
        .filter(at -> Duration.between(told, at).abs().compareTo(AnswerDelivery.FRESH) > 0)
        .isEmpty();
  }
}
