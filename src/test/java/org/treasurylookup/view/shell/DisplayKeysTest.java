package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** The keys that change how things are shown, and that what is on screen follows at once. */
class DisplayKeysTest {
  private static final double LINE_AT_200 = 40;
  private static final String ORDER = "O20250304-M1001-1001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void controlUWritesTimesInEveryFormAndTheZoneIsAlwaysThere() throws Exception {
    var alarm = new ManualAlarm(Instant.parse("2026-03-01T12:00:00Z"), "Europe/Berlin");
    var display = FxThread.call(() -> new DisplayModel(alarm, alarm, true));
    try (var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1280, 900)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text())
          .contains("2025-03-04 10:30:00 UTC", "Created (UTC)")
          .contains("updated 2025-03-04 10:41:07 UTC · ");
      window.user().press(KeyCode.CONTROL, KeyCode.U);
      assertThat(window.text())
          .contains("2025-03-04 11:30:00 +01:00 Europe/Berlin")
          .contains("2025-03-04 11:02:11.970 +01:00")
          .doesNotContain("UTC");
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
      window.picture("display/times-local");
      window.user().press(KeyCode.CONTROL, KeyCode.U);
      assertThat(window.text()).contains("months ago").doesNotContain("2025-03-04", "UTC");
      window.picture("display/times-age");
      window.user().press(KeyCode.CONTROL, KeyCode.U);
      assertThat(window.text()).contains("1741084200 s epoch", "1741082531970 ms epoch");
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
      window.picture("display/times-epoch");
      window.user().press(KeyCode.CONTROL, KeyCode.U);
      assertThat(window.text()).contains("2025-03-04 10:30:00 UTC", "Created (UTC)");
    }
  }

  @Test
  void agesGrowWhileOneLooks() throws Exception {
    var alarm = new ManualAlarm(Instant.now(), "UTC");
    var display = FxThread.call(() -> new DisplayModel(alarm, alarm, true));
    try (var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1280, 900)) {
      FxThread.call(
          () -> {
            display.timesProperty().set(TimeForm.AGE);
            return true;
          });
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text()).doesNotContain("Received 3 h ago");
      FxThread.call(
          () -> {
            alarm.pass(Duration.ofHours(3).plusMinutes(30));
            return true;
          });
      assertThat(window.text()).contains("Received 3 h ago");
    }
  }

  @Test
  void aTimeIsCopiedAsReceivedInWhateverFormItIsShown() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.U);
      FxThread.call(
          () -> {
            copyButton(window, "Copy expires").fire();
            return true;
          });
      assertThat(UiDriver.clipboard()).isEqualTo("1741084200");
    }
  }

  private static javafx.scene.control.Button copyButton(TestWindow window, String name) {
    return window.scene().getRoot().lookupAll(".copy-button").stream()
        .map(javafx.scene.control.Button.class::cast)
        .filter(button -> name.equals(button.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "PLUS, MINUS, DIGIT0",
    "EQUALS, MINUS, DIGIT0",
    "ADD, SUBTRACT, NUMPAD0",
  })
  void controlPlusMinusAndZeroChangeTheSizeOfText(KeyCode larger, KeyCode smaller, KeyCode plain)
      throws Exception {
    try (var window = TestWindow.open(home)) {
      var percent = window.display().textPercentProperty();
      window.user().press(KeyCode.CONTROL, larger).press(KeyCode.CONTROL, larger);
      assertThat(percent.get()).isEqualTo(125);
      window.user().press(KeyCode.CONTROL, smaller);
      assertThat(percent.get()).isEqualTo(110);
      window.user().press(KeyCode.CONTROL, plain);
      assertThat(percent.get()).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @CsvSource({"1024, 640, LIGHT", "1360, 860, DARK"})
  void nothingIsCutOffAtTwiceTheSizeOfText(int wide, int high, ThemeChoice theme) throws Exception {
    try (var window = TestWindow.open(home, theme, wide, high)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      for (int i = 0; i < 5; i++) {
        window.user().press(KeyCode.CONTROL, KeyCode.PLUS);
      }
      window.picture("display/large-" + wide);
      assertThat(window.display().textPercentProperty().get()).isEqualTo(200);
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
    }
  }

  @Test
  void noPageIsWiderThanASmallWindowAtTwiceTheSizeOfText() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      FxThread.call(
          () -> {
            window.display().textPercentProperty().set(200);
            return true;
          });
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      for (var keys :
          List.of(
              List.of(KeyCode.CONTROL, KeyCode.H),
              List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N),
              List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A),
              List.of(KeyCode.CONTROL, KeyCode.COMMA),
              List.of(KeyCode.CONTROL, KeyCode.E),
              List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F))) {
        window.user().press(keys.toArray(KeyCode[]::new));
        assertThat(FxThread.call(() -> beyond(window.scene()))).as("%s", keys).isEmpty();
        if (keys.contains(KeyCode.H)) {
          assertThat(FxThread.call(() -> roomForRows(window.scene())))
              .as("a row of two lines below the header")
              .isGreaterThan(4 * 26);
        }
        window.user().press(KeyCode.ESCAPE);
      }
    }
  }

  private static double roomForRows(Scene scene) {
    return scene.lookup("#history-table").getLayoutBounds().getHeight();
  }

  /* What does not scroll sideways and stands beyond the left or the right edge. */
  private static List<String> beyond(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return Stream.of(".page-frame", ".page-line", ".search-words", ".page-column", ".prose")
        .flatMap(kind -> scene.getRoot().lookupAll(kind).stream())
        .filter(node -> node.isVisible() && !inTable(node))
        .filter(
            node -> {
              var place = node.localToScene(node.getLayoutBounds());
              return place.getMinX() < -1 || place.getMaxX() > scene.getWidth() + 1;
            })
        .map(Node::toString)
        .toList();
  }

  private static boolean inTable(@Nullable Node node) {
    return node != null && (node instanceof TableView || inTable(node.getParent()));
  }

  @Test
  void theAnswerIsInSightHoweverLargeTheText() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1000, 640)) {
      FxThread.call(
          () -> {
            window.display().textPercentProperty().set(200);
            return true;
          });
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.scene().lookup(".verdict") != null);
      FxThread.call(
          () -> {
            window.scene().lookup(".verdict").requestFocus();
            return true;
          });
      window.until(() -> inSight(window));
      window.picture("display/large-answer");
    }
  }

  private static boolean inSight(TestWindow window) {
    var sentence = window.scene().getRoot().lookup(".verdict-sentence");
    var page = window.scene().getRoot().lookup(".record-page");
    if (sentence == null || page == null) {
      return false;
    }
    var words = sentence.localToScene(sentence.getLayoutBounds());
    var room = page.localToScene(page.getLayoutBounds());
    return words.getMinY() >= room.getMinY() && words.getMinY() + LINE_AT_200 <= room.getMaxY();
  }

  @Test
  void aLongLineOfRawJsonIsShownWholeOnAsManyLinesAsItNeeds() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1000, 900)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> jsonLine(window, "\"receive_address\"").isPresent());
      window.picture("display/json-lines");
      double one = height(window, "\"merchant_id\"");
      assertThat(height(window, "\"receive_address\"")).isBetween(1.4 * one, 3 * one);
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
    }
  }

  private static double height(TestWindow window, String start) throws Exception {
    return FxThread.call(() -> jsonLine(window, start).orElseThrow().getHeight());
  }

  private static Optional<ListCell<?>> jsonLine(TestWindow window, String start) {
    return window.scene().getRoot().lookupAll(".json-lines .list-cell").stream()
        .<ListCell<?>>map(ListCell.class::cast)
        .filter(line -> line.getText() != null && line.getText().strip().startsWith(start))
        .findFirst();
  }

  @Test
  void everyKeyAndEveryChoiceIsFoundInThePaletteByName() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("Times: epoch");
      window.user().press(KeyCode.ENTER);
      assertThat(window.display().timesProperty().get()).isEqualTo(TimeForm.EPOCH);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("Hide amounts");
      window.user().press(KeyCode.ENTER);
      assertThat(window.display().hiddenProperty().get()).isTrue();
    }
  }
}
