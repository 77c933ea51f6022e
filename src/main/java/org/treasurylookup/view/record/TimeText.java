package org.treasurylookup.view.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;

/** Times of a record, written in the form the user chose and again when the choice changes. */
final class TimeText {
  private TimeText() {}

  /** The provider's clock: a PC whose clock is wrong counts ages right all the same. */
  static Clock clock(ControlKit kit, Finding finding) {
    var received = finding.answer().map(Answer::receivedAt).orElse(finding.now());
    return Clock.offset(kit.display().clock(), Duration.between(received, finding.now()));
  }

  /** A time in a row of its own, with its age beside it if a clock is given. */
  static Node row(ControlKit kit, Moment moment, Optional<Clock> clock) {
    var ages = clock.orElse(kit.display().clock());
    var words = new WrappedText("", "mono");
    var beside = clock.map(_ -> words.more("muted"));
    var first = ages.instant();
    kit.followTime(
        words,
        () -> {
          words.textProperty().set(words(kit, moment, ages));
          beside.ifPresent(age -> age.set(isAge(kit) ? "" : oneLine(age(kit, moment, first))));
        });
    return words;
  }

  /**
   * A time in a table's cell.
   *
   * @param before what the cell showed last, which shows this time now if it showed one
   */
  static Node cell(ControlKit kit, Moment moment, @Nullable Node before) {
    if (before != null && before.getUserData() instanceof InCell known) {
      known.moment = moment;
      known.draw();
      return before;
    }
    var time = new InCell(kit, moment);
    time.words.setUserData(time);
    kit.followTime(time.words, time::draw);
    return time.words;
  }

  private static final class InCell {
    private final ControlKit kit;
    private final WrappedText words = new WrappedText("", "mono");
    private Moment moment;

    InCell(ControlKit kit, Moment moment) {
      this.kit = kit;
      this.moment = moment;
    }

    void draw() {
      var shown = TimeFormat.cell(moment, kit.display(), kit.display().clock().instant());
      words.textProperty().set(kit.words(shown));
    }
  }

  /** Such as “updated 2025-03-04 10:00:00 UTC · 3 h ago”; ages alone are not said twice. */
  static Supplier<String> sentence(ControlKit kit, String what, Moment moment, Finding finding) {
    var clock = clock(kit, finding);
    var first = clock.instant();
    return () ->
        isAge(kit)
            ? kit.words("record." + what + ".age", words(kit, moment, clock))
            : kit.words("record." + what, words(kit, moment, clock), age(kit, moment, first));
  }

  private static boolean isAge(ControlKit kit) {
    return kit.display().timesProperty().get() == TimeForm.AGE;
  }

  private static String words(ControlKit kit, Moment moment, Clock clock) {
    return kit.words(TimeFormat.of(moment, kit.display(), clock.instant()));
  }

  /** How long ago a time was at another, in words. */
  static String age(ControlKit kit, Moment moment, Instant now) {
    return kit.words(TimeFormat.age(moment.instant(), now));
  }

  private static String oneLine(String age) {
    return " " + ("· " + age).replace(' ', '\u00a0');
  }
}
