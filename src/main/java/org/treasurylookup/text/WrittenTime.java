package org.treasurylookup.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** A time in digits, the same in every language. */
public final class WrittenTime {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private WrittenTime() {}

  /** Such as {@code 2025-03-04 10:00:00}, with milliseconds if there are any; names no zone. */
  public static String in(ZoneId zone, Instant instant) {
    boolean fine = instant.get(ChronoField.MILLI_OF_SECOND) != 0;
    return (fine ? MILLIS : SECONDS).withZone(zone).format(instant);
  }

  /** Such as {@code 2025-03-04 10:00:00 UTC}, whatever is below a second left away. */
  public static String toTheSecond(Instant instant) {
    return SECONDS.withZone(ZoneOffset.UTC).format(instant) + " UTC";
  }
}
