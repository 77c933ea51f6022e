package org.treasurylookup.api.http;

import java.time.Duration;
import java.time.Instant;
import org.treasurylookup.domain.answer.Answer;

/** How long to wait after HTTP 429: as {@code Retry-After} says (RFC 9110), else 1, 2, 4 s. */
final class RetryAfter {
  static final int MOST_WAITS = 3;

  /** A longer wait is for the user to decide on. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private RetryAfter() {}

  static Duration of(Answer answer, int waitsBefore) {
    return answer
        .header("Retry-After")
        .map(text -> parse(text, answer.serverTime().orElse(answer.receivedAt()), waitsBefore))
        .orElseGet(() -> doubling(waitsBefore));
  }

  private static Duration parse(String text, Instant now, int waitsBefore) {
    if (text.matches("[0-9]+")) {
      return Duration.ofSeconds(text.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(text));
    }
    return Answer.httpDate(text)
        .map(until -> until.isBefore(now) ? Duration.ZERO : Duration.between(now, until))
        .orElseGet(() -> doubling(waitsBefore));
  }

  private static Duration doubling(int waitsBefore) {
    return Duration.ofSeconds(1L << waitsBefore);
  }
}
