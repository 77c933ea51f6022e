package org.treasurylookup.model.recent;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.RecordDigest;

/**
 * The pace of one watch: a minute after an answer, twice as long each time nothing changed, ten
 * minutes at most.
 *
 * @param pause time from the last question to the next
 * @param refused whether the key was refused, so that it is not shown again by itself
 * @param refusal how it was refused, until there is an answer
 */
record WatchPace(
    RecordDigest last,
    Duration pause,
    Instant next,
    boolean refused,
    Optional<FailureCode> refusal) {
  static final Duration FIRST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Set<FailureCode> REFUSALS =
      EnumSet.of(
          FailureCode.COBO_AUTH,
          FailureCode.COBO_FORBIDDEN,
          FailureCode.COBO_PLAN,
          FailureCode.BITGO_AUTH,
          FailureCode.BITGO_FORBIDDEN,
          FailureCode.BLOCKED);

  /** After an answer that is news, or that the user saw. */
  static WatchPace first(RecordDigest last, Instant now) {
    return new WatchPace(last, FIRST, now.plus(FIRST), false, Optional.empty());
  }

  /** Of a watch that was read from a file: asked at once. */
  static WatchPace remembered(RecordDigest last, Instant now) {
    return new WatchPace(last, FIRST, now, false, Optional.empty());
  }

  /** After an answer that says the same. */
  WatchPace longer(RecordDigest answer, Instant now) {
    var longer = longer();
    return new WatchPace(answer, longer, now.plus(longer), false, Optional.empty());
  }

  WatchPace failed(FailureCode code, Instant now) {
    boolean refusal = isRefusal(code);
    var longer = longer();
    return new WatchPace(
        last, longer, now.plus(longer), refusal, refusal ? Optional.of(code) : this.refusal);
  }

  WatchPace unanswered(Instant now) {
    var longer = longer();
    return new WatchPace(last, longer, now.plus(longer), false, refusal);
  }

  private Duration longer() {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
  }

  static boolean isRefusal(FailureCode code) {
    return REFUSALS.contains(code);
  }

  /** After its key was accepted: one that had been refused before is tried again. */
  WatchPace accepted(Instant at, Instant now) {
    var since = next.minus(pause);
    return refused && (since.isBefore(at) || since.isAfter(now))
        ? new WatchPace(last, FIRST, now, false, refusal)
        : this;
  }

  /**
   * The same, after the clock of the PC was set back: else it would wait until it is as late again.
   */
  WatchPace from(Instant now) {
    return new WatchPace(last, pause, noLater(next, now.plus(pause)), refused, refusal);
  }

  static Instant noLater(Instant due, Instant latest) {
    return due.isAfter(latest) ? latest : due;
  }
}
