package org.treasurylookup.domain.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;

/**
 * What is known of how a record came, besides what it says.
 *
 * @param at the time it is judged by
 * @param signature whether the provider's signature holds
 * @param signed when the provider says it signed, where the signature holds
 * @param lookedUp when the answer was in, by the PC's clock
 * @param damaged whether the bytes are not the UTF-8 they should be
 * @param itemsMissing whether some of a batch's items are known to be missing
 */
public record Delivery(
    JudgedAt at,
    ResponseSignature signature,
    Optional<Stamp> signed,
    Instant lookedUp,
    boolean damaged,
    boolean itemsMissing) {

  /** How far a signature may lie from the look-up. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * The time stamp of a signature that holds.
   *
   * @param text as received
   * @param time what it says; empty when it is no time
   */
  public record Stamp(String text, Optional<Instant> time) {}

  /** An answer that came at a time and of which nothing else is to be said. */
  public static Delivery plain(Instant now, ResponseSignature signature) {
    return new Delivery(JudgedAt.pc(now), signature, Optional.empty(), now, false, false);
  }

  /** How an answer came. */
  public static Delivery of(Answer answer, boolean itemsMissing) {
    boolean valid = answer.signature() == ResponseSignature.VALID;
    return new Delivery(
        JudgedAt.of(answer),
        answer.signature(),
        valid ? answer.signatureTime().map(Delivery::stamp) : Optional.empty(),
        answer.receivedAt(),
        !answer.body().isUtf8(),
        itemsMissing);
  }

  /** Whether the signature was made at another time than that of the look-up. */
  boolean isStale() {
    return signed
        .filter(
            stamp ->
                stamp
                    .time()
                    .map(time -> Duration.between(time, lookedUp).abs().compareTo(FRESH) > 0)
                    .orElse(true))
        .isPresent();
  }

  private static Stamp stamp(String text) {
    return new Stamp(text, Moment.read(text, Moment.Unit.MILLISECONDS).map(Moment::instant));
  }
}
