package org.treasurylookup.evidence.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as sentences about a pack say it: to the second, in UTC. */
final class SpokenTime {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private SpokenTime() {}

  static String of(Instant at) {
    return UTC.format(at);
  }
}
