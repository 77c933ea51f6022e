package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** Ctrl+\: two records side by side. */
class SplitTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"LIGHT, 1360, 860", "DARK, 1024, 640", "LIGHT, 1024, 640"})
  void twoRecordsStandSideBySideAndEveryWordCanBeRead(ThemeChoice theme, int wide, int high)
      throws Exception {
    try (var window = TestWindow.open(home, theme, wide, high)) {
      twoTabs(window);
      window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      window.until(() -> window.text().contains("Short by"));
      window.picture("shell/split-" + theme + "-" + wide);
      assertThat(window.text()).contains("Short by 40.00 ETH_USDT", "over by 0.0005");
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("Raw JSON"));
      window.picture("shell/split-json-" + theme + "-" + wide);

      window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      window.until(() -> !window.text().contains("Short by"));
      assertThat(window.text()).contains("over by 0.0005");
      assertThat(sides(window)).hasSize(1);
    }
  }

  @Test
  void aSingleRecordGetsAnEmptyTabBesideItThatTakesTheNextLookup() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      assertThat(FxThread.call(() -> window.scene().getFocusOwner().getId()))
          .isEqualTo("lookup-field");
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).until(() -> window.text().contains("Short by"));
      assertThat(window.text()).contains("over by 0.0005");
    }
  }

  @Test
  void withoutATabThereIsNothingToSplit() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      assertThat(window.model().tabs()).isEmpty();
      assertThat(sides(window)).hasSize(1);
    }
  }

  @Test
  void f6WalksToTheOtherSideWhichIsThenTheOneInFront() throws Exception {
    try (var window = TestWindow.open(home)) {
      twoTabs(window);
      window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      var left = window.model().selectedProperty().get();
      window.user().press(KeyCode.F6);
      assertThat(window.model().selectedProperty().get()).as("at its table").isEqualTo(left);
      window.user().press(KeyCode.F6);
      assertThat(window.model().selectedProperty().get()).isNotEqualTo(left);
      window.user().press(KeyCode.SHIFT, KeyCode.F6);
      assertThat(window.model().selectedProperty().get()).isEqualTo(left);
    }
  }

  @Test
  void closingTheLastTabOfASideLeavesTheOther() throws Exception {
    try (var window = TestWindow.open(home)) {
      twoTabs(window);
      window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      assertThat(sides(window)).hasSize(2);
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      assertThat(sides(window)).hasSize(1);
      window.until(() -> window.text().contains("Short by"));
    }
  }

  private static void twoTabs(TestWindow window) throws Exception {
    window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND).box("5001").user().press(KeyCode.SHIFT, KeyCode.ENTER);
    window.shows(Outcome.FOUND).until(() -> window.text().contains("over by 0.0005"));
  }

  private static List<Node> sides(TestWindow window) throws Exception {
    return FxThread.call(
        () -> window.scene().getRoot().lookupAll(".record-tabs").stream().toList());
  }
}
