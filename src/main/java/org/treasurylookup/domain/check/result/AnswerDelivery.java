package org.treasurylookup.domain.check.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;

/**
 * What is known of how a record came, besides what it says.
 *
 * @param at the time it is judged by
 * @param signature whether the provider's signature holds; of a record in parts, invalid where it
 *     does not hold for one of them
 * @param signed when the provider says it signed, for each answer whose signature holds
 * @param damaged whether the bytes of an answer are not the UTF-8 they should be
 * @param itemsMissing whether some of a batch's items are missing or may be
 */
public record AnswerDelivery(
    JudgementTime at,
    ResponseSignature signature,
    List<Stamp> signed,
    boolean damaged,
    boolean itemsMissing) {

  public AnswerDelivery {
    signed = List.copyOf(signed);
  }

  /** How far a signature may lie from the look-up. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * The time stamp of a signature that holds.
   *
   * @param time what it says; empty when it is no time
   * @param lookedUp when the answer was in, by the PC's clock
   */
  public record Stamp(String text, Optional<Instant> time, Instant lookedUp) {
    /** Whether the signature was made at another time than that of the look-up. */
    boolean isStale() {
      return time.map(at -> Duration.between(at, lookedUp).abs().compareTo(FRESH) > 0).orElse(true);
    }
  }

  /**
   * How a record came.
   *
   * @param answer to the question for the record
   * @param further answers with parts of it
   */
  public static AnswerDelivery of(Answer answer, List<Answer> further, boolean itemsMissing) {
    var answers = Stream.concat(Stream.of(answer), further.stream()).toList();
    return new AnswerDelivery(
        JudgementTime.of(answer),
        answers.stream().anyMatch(Answer::isForged)
            ? ResponseSignature.INVALID
            : answer.signature(),
        answers.stream().flatMap(each -> stamp(each).stream()).toList(),
        answers.stream().anyMatch(each -> !each.body().isUtf8()),
        itemsMissing);
  }

  /** The same of a batch whose items are missing or may be. */
  public AnswerDelivery lackingItems() {
    return new AnswerDelivery(at, signature, signed, damaged, true);
  }

  /** The signatures made at another time than that of the look-up. */
  public List<Stamp> stale() {
    return signed.stream().filter(Stamp::isStale).toList();
  }

  static Optional<Stamp> stamp(Answer answer) {
    return answer
        .signatureTime()
        .filter(_ -> answer.signature() == ResponseSignature.VALID)
        .map(text -> new Stamp(text, signedAt(text, answer.receivedAt()), answer.receivedAt()));
  }

  /* Cobo's documentation does not say in which unit it signs. Its client libraries send and expect
   * milliseconds; were it seconds, no answer would be fresh, and an alarm that always sounds warns
   * of nothing. The two readings of digits lie centuries apart: one that fits lets no old answer
   * pass. */
  private static Optional<Instant> signedAt(String text, Instant lookedUp) {
    return Stream.of(Moment.Unit.MILLISECONDS, Moment.Unit.SECONDS)
        .flatMap(unit -> Moment.read(text, unit).stream())
        .map(Moment::instant)
        .min(Comparator.comparing(at -> Duration.between(at, lookedUp).abs()));
  }
}
