package org.treasurylookup.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.treasurylookup.text.Text;

/** Times as they are written on screen: the zone is always there. */
public final class Times {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Times() {}

  /** Such as {@code 2025-03-04 10:00:00 UTC}, with milliseconds if there are any. */
  public static String utc(Instant instant) {
    return utcWithoutZone(instant) + " UTC";
  }

  /** The same without the zone, for a column that names it in its header. */
  public static String utcWithoutZone(Instant instant) {
    boolean fine = instant.get(ChronoField.MILLI_OF_SECOND) != 0;
    return (fine ? MILLIS : SECONDS).format(instant);
  }

  /** Such as {@code 03:03:22 UTC}. */
  public static String clock(Instant instant) {
    return CLOCK.format(instant) + " UTC";
  }

  /** How long ago, or how far ahead, in the largest unit that fits. */
  public static Text age(Instant then, Instant now) {
    var span = Duration.between(then, now);
    String direction = span.isNegative() ? "ahead" : "ago";
    return Text.of("time." + direction, span(span.abs()));
  }

  /** A span in its largest unit, such as “6 min” or “19 months”. */
  public static Text span(Duration span) {
    long days = span.toDays();
    if (days >= 730) {
      return unit("years", days / 365);
    }
    if (days >= 60) {
      return unit("months", days / 30);
    }
    if (days >= 2) {
      return unit("days", days);
    }
    if (span.toHours() >= 2) {
      return unit("hours", span.toHours());
    }
    return span.toMinutes() >= 2
        ? unit("minutes", span.toMinutes())
        : unit("seconds", span.toSeconds());
  }

  private static Text unit(String unit, long count) {
    return Text.of("time." + unit, Long.toString(count));
  }
}
