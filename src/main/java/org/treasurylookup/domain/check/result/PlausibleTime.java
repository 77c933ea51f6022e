package org.treasurylookup.domain.check.result;

import java.time.Instant;
import java.time.ZoneOffset;

/** The times a payment record can sensibly carry: from 2015 to one year from now. */
public record PlausibleTime(Instant from, Instant to) {
  static final Instant FROM = Instant.parse("2015-01-01T00:00:00Z");

  public static PlausibleTime at(Instant now) {
    return new PlausibleTime(FROM, now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
  }

  /** Whether a time lies within, both ends included. */
  public boolean holds(Instant time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
