package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The time line of a record: all looks that are kept, what changed, and any two compared. */
class LooksPageTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String PENDING =
      """
      {"order_id":"%s","status":"Pending","payable_amount":"100.00",
       "payable_currency":"ETH_USDT","received_token_amount":"0"}\
      """
          .formatted(ORDER);

  @TempDir private Path home = Path.of("");

  private static void keep(TestWindow window, String json) {
    var place = window.model().environmentProperty().get();
    window.wiring().history().add(Findings.in(place, Findings.order(json))).join();
  }

  private TestWindow open() throws Exception {
    return withLooks(TestWindow.open(home));
  }

  private static TestWindow withLooks(TestWindow window) throws Exception {
    keep(window, PENDING);
    keep(window, PENDING.replace("\"0\"", "\"60.00\"").replace("Pending", "Processing"));
    window.box("cobo:order:" + ORDER).user().press(KeyCode.ENTER);
    window.answered().until(() -> window.scene().lookup("#since-last-look") != null);
    return window;
  }

  private static List<CheckBox> marks(TestWindow window) {
    return window.scene().getRoot().lookupAll(".look-row .check-box").stream()
        .map(CheckBox.class::cast)
        .toList();
  }

  @Test
  void everyLookIsListedWithWhatChangedAndAnyTwoAreCompared() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      window.until(() -> marks(window).size() == 3);
      assertThat(window.text())
          .contains("Earlier looks", "Status Processing → Underpaid", "Status Pending → Processing")
          .contains("Received +60.00 ETH_USDT", "The first look that is kept.");
      window.until(() -> marks(window).getFirst().isFocused());
      window.user().press(KeyCode.SPACE);
      FxThread.call(
          () -> {
            marks(window).getLast().setSelected(true);
            return true;
          });
      window.user().click("#looks-compare");
      window.until(() -> window.scene().lookup("#looks-comparison").isVisible());
      assertThat(window.text()).contains("Status Pending → Underpaid");
      window.picture("looks");
      assertThat(window.wiring().history().ask(open -> open.list(HistoryQuery.ALL, 10)).join())
          .hasSize(3);
    }
  }

  @Test
  void aLookOfTheTimeLineIsOpenedAsItWas() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      window.until(() -> marks(window).size() == 3);
      window.user().click(".look-row .hyperlink");
      window.until(() -> window.scene().lookup("#kept-look") != null);
      assertThat(window.model().tabs()).hasSize(2);
    }
  }

  @Test
  void enterOnAMarkOpensTheLookAndDoesNotMarkIt() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      window.until(() -> !marks(window).isEmpty() && marks(window).getFirst().isFocused());
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.scene().lookup("#kept-look") != null);
    }
  }

  @Test
  void agesOfLooksGrowWhileOneReadsAlsoOnALookThatWasOpened() throws Exception {
    var alarm = new ManualAlarm(Instant.now(), "UTC");
    var display = FxThread.call(() -> new DisplayModel(alarm, alarm, true));
    try (var window = withLooks(TestWindow.open(home, display, ThemeChoice.LIGHT, 1280, 900))) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      window.until(() -> !marks(window).isEmpty() && marks(window).getFirst().isFocused());
      assertThat(window.text()).doesNotContain("(3 h ago)");
      later(alarm, Duration.ofHours(3).plusMinutes(30));
      assertThat(window.text()).contains("(3 h ago)");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.scene().lookup("#kept-look") != null);
      later(alarm, Duration.ofHours(2));
      assertThat(window.text()).contains("5 h ago");
    }
  }

  private static void later(ManualAlarm alarm, Duration span) throws Exception {
    FxThread.call(
        () -> {
          alarm.pass(span);
          return true;
        });
  }

  @Test
  void fieldsThatChangedAreMarkedWithWhatTheySaidBeforeUntilTheNextLook() throws Exception {
    try (var window = open()) {
      window.until(() -> !window.scene().getRoot().lookupAll(".changed-since").isEmpty());
      window.picture("changed-marks");
      assertThat(window.scene().getRoot().lookupAll(".changed-since"))
          .anyMatch(node -> String.valueOf(node.getAccessibleHelp()).endsWith("was Processing"));
      window.user().press(KeyCode.F5);
      window.until(() -> window.scene().getRoot().lookupAll(".changed-since").isEmpty());
    }
  }

  @Test
  void whatAFieldSaidBeforeIsHiddenWithTheAmounts() throws Exception {
    try (var window = TestWindow.open(home)) {
      keep(window, PENDING.replace("\"0\"", "\"50.00\""));
      window.box("cobo:order:" + ORDER).user().press(KeyCode.ENTER);
      window.until(() -> was(window).contains("was 50.00"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      assertThat(was(window)).contains("was •••").doesNotContain("50.00");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      assertThat(was(window)).contains("was 50.00");
    }
  }

  private static String was(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            window.scene().getRoot().lookupAll(".changed-since").stream()
                .flatMap(node -> Stream.of(node.getAccessibleHelp(), tooltip(node)))
                .collect(Collectors.joining("\n")));
  }

  private static String tooltip(Node node) {
    return node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tip
        ? tip.getText()
        : "";
  }
}
