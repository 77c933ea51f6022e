package org.treasurylookup.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.text.Text;

/**
 * When what is shown was answered, for what was kept then: always the day and the time of day, and
 * how long ago that is, whatever form of times the user chose.
 */
public final class KeptTime {
  private KeptTime() {}

  /** Such as “As it was on 2026-11-24 16:02:11 UTC (2 days ago), not asked again.” */
  public static Text sentence(Instant at, DisplayModel display) {
    return Text.of("kept.text", of(at, display), TimeFormat.age(at, display.clock().instant()));
  }

  /** Such as {@code 2026-11-24 16:02:11 UTC}. */
  public static Text of(Instant at, DisplayModel display) {
    var seconds = at.truncatedTo(ChronoUnit.SECONDS);
    return Text.literal(
        isLocal(display) ? TimeFormat.local(seconds, display) : TimeFormat.utc(seconds));
  }

  /** The day alone, such as {@code 2026-11-24}. */
  public static String day(Instant at, DisplayModel display) {
    ZoneId zone = isLocal(display) ? display.clock().getZone() : ZoneOffset.UTC;
    return LocalDate.ofInstant(at, zone).toString();
  }

  private static boolean isLocal(DisplayModel display) {
    return display.timesProperty().get() == TimeForm.LOCAL;
  }
}
