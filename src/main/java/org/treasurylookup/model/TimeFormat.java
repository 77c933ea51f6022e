package org.treasurylookup.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.WrittenTime;

/** Times as they are written on screen: the zone is always there. */
public final class TimeFormat {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

  private TimeFormat() {}

  /**
   * A time of a record in the form the user chose, its zone or unit with it.
   *
   * @param now what ages are counted from
   */
  public static Text of(Moment moment, DisplayModel display, Instant now) {
    return switch (display.timesProperty().get()) {
      case UTC -> Text.literal(utc(moment.instant()));
      case LOCAL -> Text.literal(local(moment.instant(), display) + zoneName(display));
      case AGE -> age(moment.instant(), now);
      case EPOCH -> epoch(moment);
    };
  }

  /** The same for a table's cell: shorter, and without UTC, which the header then names. */
  public static Text cell(Moment moment, DisplayModel display, Instant now) {
    return switch (display.timesProperty().get()) {
      case UTC -> Text.literal(utcWithoutZone(moment.instant()));
      case LOCAL -> Text.literal(local(moment.instant(), display));
      case AGE, EPOCH -> of(moment, display, now);
    };
  }

  /** The same for a copied row, which is read later and elsewhere: an age is a time again. */
  public static String copied(Moment moment, DisplayModel display) {
    return switch (display.timesProperty().get()) {
      case UTC -> utcWithoutZone(moment.instant());
      case LOCAL -> local(moment.instant(), display);
      case AGE -> utc(moment.instant());
      case EPOCH -> moment.text();
    };
  }

  /** A time of today in the form the user chose, such as {@code 03:03:22 UTC}. */
  public static Text clock(Instant instant, DisplayModel display) {
    return switch (display.timesProperty().get()) {
      case UTC -> Text.literal(clock(instant));
      case LOCAL -> {
        var zone = display.clock().getZone();
        yield Text.literal(CLOCK.withZone(zone).format(instant) + " " + offset(instant, zone));
      }
      case AGE -> age(instant, display.clock().instant());
      case EPOCH -> Text.of("time.epoch.ms", Long.toString(instant.toEpochMilli()));
    };
  }

  private static Text epoch(Moment moment) {
    return switch (moment.unit()) {
      case SECONDS -> Text.of("time.epoch.s", moment.text());
      case MILLISECONDS -> Text.of("time.epoch.ms", moment.text());
      case ISO -> Text.of("time.epoch.ms", Long.toString(moment.instant().toEpochMilli()));
    };
  }

  static String local(Instant instant, DisplayModel display) {
    var zone = display.clock().getZone();
    return WrittenTime.in(zone, instant) + " " + offset(instant, zone);
  }

  private static String offset(Instant instant, ZoneId zone) {
    return OFFSET.withZone(zone).format(instant);
  }

  /* The offset says it all; the name says why it differs from that of another day. */
  private static String zoneName(DisplayModel display) {
    var zone = display.clock().getZone();
    return zone instanceof ZoneOffset ? "" : " " + zone.getId();
  }

  /** Such as {@code 2025-03-04 10:00:00 UTC}, with milliseconds if there are any. */
  public static String utc(Instant instant) {
    return utcWithoutZone(instant) + " UTC";
  }

  /** The same without the zone, for a column that names it in its header. */
  public static String utcWithoutZone(Instant instant) {
    return WrittenTime.in(ZoneOffset.UTC, instant);
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

  /** The same to the nearest minute: a clock that is 4 min 59 s slow is 5 min slow. */
  public static Text nearest(Duration span) {
    return span(span.toMinutes() >= 2 ? span.plusSeconds(30) : span);
  }

  private static Text unit(String unit, long count) {
    return Text.of("time." + unit, Long.toString(count));
  }
}
