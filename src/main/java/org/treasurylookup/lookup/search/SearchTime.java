package org.treasurylookup.lookup.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates and times that people write, ISO 8601; without an offset they are UTC. */
public final class SearchTime {
  private static final Pattern SECONDS = Pattern.compile(":\\d\\d:\\d\\d");
  private static final int EARLIEST = 1970;
  private static final int LATEST = 9999;

  private SearchTime() {}

  /** The time a text names: of a day its beginning; empty when it names none. */
  public static Optional<Instant> read(String text) {
    return Stream.<Function<String, Instant>>of(
            day -> LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
            moment -> OffsetDateTime.parse(moment).toInstant(),
            moment -> LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC),
            Instant::parse)
        .flatMap(reader -> tried(reader, text).stream())
        .filter(SearchTime::isUsual)
        .findFirst();
  }

  /** The end of the day, minute or second that a text names; empty when it names none. */
  public static Optional<Instant> end(String text) {
    return read(text).map(time -> time.plus(1, unit(text)));
  }

  private static ChronoUnit unit(String text) {
    if (text.indexOf(':') < 0) {
      return ChronoUnit.DAYS;
    }
    return SECONDS.matcher(text).find() ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
  }

  private static boolean isUsual(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= EARLIEST && year <= LATEST;
  }

  private static Optional<Instant> tried(Function<String, Instant> reader, String text) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static String sent(Instant time, SearchFilter.Form form) {
    return switch (form) {
      case SECONDS -> Long.toString(time.getEpochSecond());
      case MILLISECONDS -> Long.toString(time.toEpochMilli());
      case ISO, ONE, MANY, ORGANISATION -> time.toString();
    };
  }
}
