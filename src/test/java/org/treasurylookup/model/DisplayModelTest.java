package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;

class DisplayModelTest {
  private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");

  private final ManualAlarm alarm = new ManualAlarm(NOW, "Europe/Berlin");
  private final DisplayModel display = new DisplayModel(alarm, alarm, true);

  @Test
  void theFormsOfTimesFollowEachOtherAroundTheEnd() {
    for (var next : new TimeForm[] {TimeForm.LOCAL, TimeForm.AGE, TimeForm.EPOCH, TimeForm.UTC}) {
      display.nextTimes();
      assertThat(display.timesProperty().get()).isEqualTo(next);
    }
  }

  @Test
  void everyFormOfATimeNamesItsZoneOrUnit() {
    var moment = Moment.read("1751364000", Moment.Unit.SECONDS).orElseThrow();
    assertThat(words(TimeForm.UTC, moment)).isEqualTo("2025-07-01 10:00:00 UTC");
    assertThat(words(TimeForm.LOCAL, moment)).isEqualTo("2025-07-01 12:00:00 +02:00 Europe/Berlin");
    assertThat(words(TimeForm.AGE, moment)).isEqualTo("2 h ago");
    assertThat(words(TimeForm.EPOCH, moment)).isEqualTo("1751364000 s epoch");
  }

  @Test
  void theOffsetIsThatOfTheTimeAndNotOfToday() {
    var winter = Moment.read("1736935200", Moment.Unit.SECONDS).orElseThrow();
    assertThat(words(TimeForm.LOCAL, winter)).isEqualTo("2025-01-15 11:00:00 +01:00 Europe/Berlin");
  }

  @Test
  void epochsKeepTheUnitAndTheDigitsReceived() {
    var millis = Moment.read("1751364000123", Moment.Unit.MILLISECONDS).orElseThrow();
    assertThat(words(TimeForm.EPOCH, millis)).isEqualTo("1751364000123 ms epoch");
    assertThat(words(TimeForm.LOCAL, millis))
        .isEqualTo("2025-07-01 12:00:00.123 +02:00 Europe/Berlin");
    var iso = Moment.read("2025-07-01T10:00:00.5Z", Moment.Unit.ISO).orElseThrow();
    assertThat(words(TimeForm.EPOCH, iso)).isEqualTo("1751364000500 ms epoch");
  }

  private String words(TimeForm form, Moment moment) {
    display.timesProperty().set(form);
    return Messages.ENGLISH.get(TimeFormat.of(moment, display, alarm.instant()));
  }

  @Test
  void itTicksEachSecondWhileTimesAreAges() {
    alarm.pass(Duration.ofSeconds(5));
    assertThat(display.ticksProperty().get()).isZero();
    display.timesProperty().set(TimeForm.AGE);
    alarm.pass(Duration.ofSeconds(3));
    assertThat(display.ticksProperty().get()).isEqualTo(3);
    display.timesProperty().set(TimeForm.EPOCH);
    alarm.pass(Duration.ofSeconds(5));
    assertThat(display.ticksProperty().get()).isEqualTo(3);
  }

  @Test
  void theSizeOfTextGoesInStepsAndStopsAtBothEnds() {
    display.stepText(false);
    assertThat(display.textPercentProperty().get()).isEqualTo(100);
    display.textPercentProperty().set(130);
    display.stepText(true);
    assertThat(display.textPercentProperty().get()).isEqualTo(150);
    display.stepText(false);
    assertThat(display.textPercentProperty().get()).isEqualTo(125);
    for (int i = 0; i < 9; i++) {
      display.stepText(true);
    }
    assertThat(display.textPercentProperty().get()).isEqualTo(200);
  }

  @Test
  void revealedDataIsMaskedAgainAfterThirtySeconds() {
    var reveal = display.reveal();
    reveal.reveal();
    alarm.pass(Duration.ofSeconds(29));
    assertThat(reveal.liftedProperty().get()).isTrue();
    alarm.pass(Duration.ofSeconds(1));
    assertThat(reveal.liftedProperty().get()).isFalse();
  }

  @Test
  void revealingAgainCountsFromTheStart() {
    var reveal = display.reveal();
    reveal.reveal();
    alarm.pass(Duration.ofSeconds(20));
    reveal.reveal();
    alarm.pass(Duration.ofSeconds(29));
    assertThat(reveal.liftedProperty().get()).isTrue();
    alarm.pass(Duration.ofSeconds(1));
    assertThat(reveal.liftedProperty().get()).isFalse();
  }

  @Test
  void whatIsRevealedInOneTabStaysMaskedInAnother() {
    var other = display.reveal();
    display.reveal().reveal();
    assertThat(other.liftedProperty().get()).isFalse();
  }

  @Test
  void hidingEverythingMasksAtOnceAndShowingAgainDoesNotReveal() {
    var reveal = display.reveal();
    reveal.reveal();
    display.toggleHidden();
    assertThat(reveal.liftedProperty().get()).isFalse();
    reveal.reveal();
    assertThat(reveal.liftedProperty().get()).isFalse();
    display.toggleHidden();
    assertThat(reveal.liftedProperty().get()).isFalse();
  }

  @Test
  void nothingIsRevealedWhereTheOrganisationForbidsIt() {
    var reveal = new DisplayModel(alarm, alarm, false).reveal();
    reveal.reveal();
    assertThat(reveal.liftedProperty().get()).isFalse();
  }

  @Test
  void everyChoiceIsThereNextTime(@TempDir Path home) {
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new PreferencesFile(home, timer)) {
        var kept = new DisplayModel(alarm, alarm, true).keptIn(file);
        kept.themeProperty().set(ThemeChoice.DARK);
        kept.textPercentProperty().set(175);
        kept.timesProperty().set(TimeForm.LOCAL);
        kept.hiddenProperty().set(true);
      }
      try (var file = new PreferencesFile(home, timer)) {
        var next = new DisplayModel(alarm, alarm, true).keptIn(file);
        assertThat(next.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(next.textPercentProperty().get()).isEqualTo(175);
        assertThat(next.timesProperty().get()).isEqualTo(TimeForm.LOCAL);
        assertThat(next.hiddenProperty().get()).isTrue();
      }
    }
  }
}
