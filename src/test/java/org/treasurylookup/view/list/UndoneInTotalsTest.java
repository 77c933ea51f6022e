package org.treasurylookup.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** What failed or was given back is said wherever a control total of it stands. */
class UndoneInTotalsTest {
  private static final String BATCHES = "cobo:batch:STATUS-Failed\ncobo:batch:STATUS-Completed\n";
  private static final String RELEASED = "bitgo:allocation:a7c3e5f1-2b4d-4f60-8e9a-1b3c5d7f9e0a\n";

  @TempDir Path home;

  private TestWindow answered(String text) throws Exception {
    return answered(text, 1360);
  }

  private TestWindow answered(String text, int wide) throws Exception {
    var window = TestWindow.open(home, ThemeChoice.LIGHT, wide, 860);
    window.copied(text).user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    window.until(() -> window.model().frontProperty().get().isPresent());
    window.user().press(KeyCode.ENTER);
    return window.until(
        () ->
            ((ListModel) window.model().frontProperty().get().orElseThrow()).stageProperty().get()
                == Stage.DONE);
  }

  @Test
  void onTheLine() throws Exception {
    try (var window = answered(BATCHES + RELEASED)) {
      window.until(() -> window.scene().lookup("#sheetTotals") != null);
      window.user().click("#list-fold");
      window.until(() -> window.text().contains("2 batches ETH_USDT: "));
      window.picture("undone-on-the-line");
      assertThat(window.text())
          .contains(" · including 1 with failures")
          .contains("1 deallocation ofcusd: 0.01 · including 1 released");
    }
  }

  @Test
  void inTheTableAndInWhatIsCopiedOfIt() throws Exception {
    try (var window = answered(BATCHES + RELEASED)) {
      window.until(() -> window.scene().lookup("#sheetTotals") != null);
      window.picture("undone-in-totals");
      FxThread.call(
          () -> {
            window.scene().lookup("#sheetTotals").requestFocus();
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);
      assertThat(String.valueOf(UiDriver.clipboard()).lines())
          .anyMatch(line -> line.endsWith("\tincluding 1 with failures"))
          .anyMatch(line -> line.endsWith("\tincluding 1 released"));
    }
  }

  @Test
  void whatHasNotMovedYetStandsOnTheLineAndInAColumn() throws Exception {
    try (var window = answered("cobo:batch:STATUS-Processing\ncobo:batch:STATUS-Completed\n")) {
      window.until(() -> window.scene().lookup("#sheetTotals") != null);
      window.picture("under-way-in-totals");
      assertThat(window.text()).contains("Not moved yet");
      window.user().click("#list-fold");
      window.until(() -> window.text().contains("2 batches ETH_USDT: "));
      assertThat(window.text()).contains(" not moved yet, in 1 batch");
    }
  }

  @Test
  void allColumnsOfTheTotalsAreSeenAtOnce() throws Exception {
    String mixed =
        """
        cobo:batch:STATUS-Processing
        cobo:order:O20250304-M1001-1001
        bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f
        """;
    try (var window = answered(BATCHES + RELEASED + mixed, 1130)) {
      window.until(() -> window.scene().lookup("#sheetTotals") != null);
      window.picture("all-columns-of-totals");
      List<Node> bars =
          FxThread.call(
              () ->
                  window.scene().lookup("#sheetTotals").lookupAll(".scroll-bar:horizontal").stream()
                      .filter(Node::isVisible)
                      .toList());
      assertThat(bars).isEmpty();
    }
  }

  @Test
  void withoutAnyTheTableHasNoColumnForThem() throws Exception {
    try (var window = answered("cobo:batch:STATUS-Completed\n")) {
      window.until(() -> window.scene().lookup("#sheetTotals") != null);
      List<String> titles =
          FxThread.call(
              () ->
                  ((TableView<?>) window.scene().lookup("#sheetTotals"))
                      .getVisibleLeafColumns().stream().map(it -> it.getText()).toList());
      assertThat(titles).contains("Token").doesNotContain("Failed, released", "Not moved yet");
    }
  }
}
