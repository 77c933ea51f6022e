package org.treasurylookup.model.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.text.Text;

/**
 * A stored look at a record, compared with the one in front.
 *
 * @param at when it was answered, by the PC's clock
 */
public record EarlierLook(Instant at, FindingChanges changes) {
  private static final int FEW = 4;

  /** When it was and what changed since, in a sentence; the changes are not empty. */
  public Text text(DisplayModel display) {
    return Text.of(
        "earlier.text", when(display), changes.inShort(FEW).orElseGet(() -> Text.literal("")));
  }

  /** When it was: today the time of day is enough; before that the day belongs to it. */
  public Text when(DisplayModel display) {
    boolean local = display.timesProperty().get() == TimeForm.LOCAL;
    ZoneId zone = local ? display.clock().getZone() : ZoneOffset.UTC;
    var today = LocalDate.ofInstant(display.clock().instant(), zone);
    var day = LocalDate.ofInstant(at, zone);
    var clock = local ? TimeFormat.clock(at, display) : Text.literal(TimeFormat.clock(at));
    if (day.equals(today)) {
      return clock;
    }
    if (day.equals(today.minusDays(1))) {
      return Text.of("earlier.yesterday", clock);
    }
    String seconds = Long.toString(at.getEpochSecond());
    return local
        ? TimeFormat.of(new Moment(seconds, Moment.Unit.SECONDS, seconds()), display, at)
        : Text.literal(TimeFormat.utc(seconds()));
  }

  private Instant seconds() {
    return Instant.ofEpochSecond(at.getEpochSecond());
  }
}
