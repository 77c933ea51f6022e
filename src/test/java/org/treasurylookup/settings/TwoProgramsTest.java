package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.Preferences.Display;
import org.treasurylookup.settings.Preferences.Limits;
import org.treasurylookup.settings.Preferences.Network;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.window.WindowLayout;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Place;
import org.treasurylookup.settings.window.WindowLayoutFile;
import org.treasurylookup.text.Language;

/** Two programs on one home: what is chosen in one is not undone by the other. */
class TwoProgramsTest {
  private static final Columns NARROW =
      new Columns(List.of("id", "status"), Set.of("hash"), Map.of("id", 900), List.of());

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @Test
  void eachWritesOnlyWhatWasChosenInIt() {
    try (var one = new PreferencesFile(home, timer);
        var other = new PreferencesFile(home, timer)) {
      one.set(with(one.get(), ThemeChoice.DARK).with(new Limits(16, 30, 24, 10, 60)));
      one.save();
      other.set(withText(other.get(), 150).with(new Limits(64, 30, 24, 10, 90)));
      other.save();
      one.set(one.get().with(Language.GERMAN));
      one.save();
    }
    assertThat(chosen())
        .isEqualTo(
            with(withText(Preferences.STANDARD, 150), ThemeChoice.DARK)
                .with(Language.GERMAN)
                .with(new Limits(16, 30, 24, 10, 90)));
  }

  @Test
  void whatBothChoseIsAsItWasChosenLast() {
    try (var one = new PreferencesFile(home, timer);
        var other = new PreferencesFile(home, timer)) {
      one.set(with(one.get(), ThemeChoice.DARK));
      one.save();
      other.set(with(other.get(), ThemeChoice.LIGHT));
      other.save();
      one.set(withText(one.get(), 125));
      one.save();
    }
    assertThat(chosen()).isEqualTo(withText(with(Preferences.STANDARD, ThemeChoice.LIGHT), 125));
  }

  @Test
  void theWayThroughAProxyIsOneChoice() {
    var first = new ProxyChoice(ProxyChoice.Mode.MANUAL, "one.test", 1, "a", List.of("x.test"));
    var second = new ProxyChoice(ProxyChoice.Mode.MANUAL, "two.test", 2, "b", List.of());
    try (var one = new PreferencesFile(home, timer);
        var other = new PreferencesFile(home, timer)) {
      one.set(one.get().with(new Network(first, false)));
      one.save();
      other.set(other.get().with(new Network(second, false)));
      other.save();
    }
    assertThat(chosen().network().proxy()).isEqualTo(second);
  }

  @Test
  void aFileThatTheOtherDamagedIsPutAsideAndOneOfANewerVersionIsLeftAlone() throws Exception {
    var file = home.resolve(PreferencesFile.FILE);
    try (var one = new PreferencesFile(home, timer)) {
      one.set(with(one.get(), ThemeChoice.DARK));
      one.save();
      Files.writeString(file, "{");
      one.set(withText(one.get(), 125));
      one.save();
      assertThat(home.resolve(PreferencesFile.FILE + ".damaged")).hasContent("{");
      assertThat(chosen()).isEqualTo(withText(with(Preferences.STANDARD, ThemeChoice.DARK), 125));
      Files.writeString(file, "{\"version\":2}");
      one.set(withText(one.get(), 150));
    }
    assertThat(file).hasContent("{\"version\":2}");
  }

  @Test
  void aWindowKeepsTheColumnsAndPanesThatAnotherArranged() {
    var place = new Place(10, 20, 1200, 800, false);
    try (var one = new WindowLayoutFile(home, timer);
        var other = new WindowLayoutFile(home, timer)) {
      one.set(
          new WindowLayout(Optional.of(place), Map.of("t", NARROW), Map.of("a", true), Map.of()));
      one.save();
      other.set(
          new WindowLayout(
              Optional.empty(), Map.of("u", NARROW), Map.of("b", false), Map.of("pane", 400)));
      other.save();
      one.set(new WindowLayout(Optional.of(place), Map.of(), Map.of("a", false), Map.of()));
      one.save();
    }
    try (var next = new WindowLayoutFile(home, timer)) {
      assertThat(next.get())
          .isEqualTo(
              new WindowLayout(
                  Optional.of(place),
                  Map.of("u", NARROW),
                  Map.of("a", false, "b", false),
                  Map.of("pane", 400)));
    }
  }

  private static Preferences with(Preferences from, ThemeChoice theme) {
    return from.with(
        new Display(
            theme, from.display().textPercent(), TimeForm.UTC, false, true, Spreadsheet.SYSTEM));
  }

  private static Preferences withText(Preferences from, int percent) {
    return from.with(
        new Display(
            from.display().theme(), percent, TimeForm.UTC, false, true, Spreadsheet.SYSTEM));
  }

  private Preferences chosen() {
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.problem()).isEmpty();
      return next.get();
    }
  }
}
