package org.treasurylookup.domain.check.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.FailureCode;

/** What a person should look at, and at what first. */
public final class Attention {
  private static final List<Tone> FROM_THE_WORST =
      List.of(
          Tone.UNKNOWN,
          Tone.FAILURE,
          Tone.ATTENTION,
          Tone.NOTE,
          Tone.PROGRESS,
          Tone.WAITING,
          Tone.INACTIVE,
          Tone.SUCCESS);

  /** From what a person should see first to what nobody has to act on. */
  public static final Comparator<Tone> WORST_FIRST =
      Comparator.comparingInt(FROM_THE_WORST::indexOf);

  private Attention() {}

  /**
   * The worst of what is said about one record.
   *
   * @param verdict the tone of our verdict or of its absence
   * @param others tones of status and notes; those that only explain count for nothing
   */
  public static Tone worst(Tone verdict, Stream<Tone> others) {
    return Stream.concat(Stream.of(verdict), others.filter(tone -> tone != Tone.NOTE))
        .min(WORST_FIRST)
        .orElseThrow();
  }

  /** How a look-up that failed is drawn: by who can do something about it. */
  public static Tone of(FailureCode code) {
    return switch (code) {
      case NOT_FOUND, CANCELLED, NO_CREDENTIALS -> Tone.INACTIVE;
      case RATE_LIMITED, TIMEOUT -> Tone.WAITING;
      case SIGNATURE_INVALID, TLS, NOT_JSON, BLOCKED, REDIRECTED -> Tone.FAILURE;
      default -> Tone.ATTENTION;
    };
  }

  /**
   * A tone of a record of which only the level is kept.
   *
   * @param level empty when nobody judged it: then it is never drawn as if it were in order
   */
  public static Tone at(Optional<AlarmLevel> level, Tone own) {
    return level.map(known -> known.verdict(own)).orElse(own == Tone.SUCCESS ? Tone.NOTE : own);
  }

  /** Whether a person should look at it. */
  public static boolean isNeeded(Tone worst) {
    return switch (worst) {
      case UNKNOWN, FAILURE, ATTENTION -> true;
      case NOTE, SUCCESS, PROGRESS, WAITING, INACTIVE -> false;
    };
  }
}
