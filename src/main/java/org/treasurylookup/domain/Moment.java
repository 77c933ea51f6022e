package org.treasurylookup.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A point in time as received.
 *
 * @param text as received: epoch digits or an ISO 8601 text
 * @param unit fixed by the field, never guessed from the magnitude
 * @param instant the point in time
 */
public record Moment(String text, Unit unit, Instant instant) {

  /** How a field writes its times. */
  public enum Unit {
    /** Seconds since 1970-01-01T00:00Z. */
    SECONDS,
    /** Milliseconds since 1970-01-01T00:00Z. */
    MILLISECONDS,
    /** ISO 8601 with offset. */
    ISO
  }

  /**
   * Reads a time in a field's unit; empty when the text is not one or lies outside the calendar.
   */
  public static Optional<Moment> read(String text, Unit unit) {
    try {
      return Optional.of(
          new Moment(
              text,
              unit,
              switch (unit) {
                case SECONDS -> Instant.ofEpochSecond(whole(text));
                case MILLISECONDS -> Instant.ofEpochMilli(whole(text));
                case ISO -> OffsetDateTime.parse(text).toInstant();
              }));
    } catch (ArithmeticException | DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static long whole(String text) {
    return Decimal.read(text)
        .map(Decimal::number)
        .map(BigDecimal::longValueExact)
        .orElseThrow(() -> new NumberFormatException(text));
  }
}
