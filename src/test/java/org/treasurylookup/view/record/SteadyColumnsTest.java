package org.treasurylookup.view.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The columns of one record in one window look the same, whatever was done in between. */
class SteadyColumnsTest {
  private static final String LATE = "cobo:order:O20250304-M1001-1001";
  private static final int TEXT_SIZE = 13;

  @TempDir Path home;

  private TestWindow open(String target, double width) throws Exception {
    var window = TestWindow.open(home, ThemeChoice.LIGHT, width, 860);
    window.box(target).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    return window.until(() -> table(window) != null && table(window).getWidth() > 0);
  }

  private static TableView<?> table(TestWindow window) {
    return (TableView<?>) window.scene().lookup(".record-table");
  }

  private static List<Double> widths(TestWindow window) {
    return table(window).getVisibleLeafColumns().stream().map(TableColumn::getWidth).toList();
  }

  private static TestWindow press(TestWindow window, KeyCode... keys) throws Exception {
    window.user().press(keys);
    return window;
  }

  @Test
  void theJsonBesideThemComesAndGoes() throws Exception {
    try (var window = open(LATE, 1600)) {
      var before = FxThread.call(() -> widths(window));
      double wide = FxThread.call(() -> table(window).getWidth());
      press(window, KeyCode.CONTROL, KeyCode.J).until(() -> table(window).getWidth() < wide);
      press(window, KeyCode.CONTROL, KeyCode.J).until(() -> table(window).getWidth() == wide);
      window.until(() -> widths(window).equals(before));
      assertThat(before.stream().mapToDouble(it -> it).sum()).isBetween(wide - 12, wide);
    }
  }

  @Test
  void wideColumnsAreAsTheyWereOnceTheyAreNarrowAgain() throws Exception {
    try (var window = open(LATE, 1360)) {
      var before = FxThread.call(() -> widths(window));
      FxThread.call(
          () -> {
            table(window).requestFocus();
            return window;
          });
      press(window, KeyCode.W).until(() -> !widths(window).equals(before));
      press(window, KeyCode.W).until(() -> widths(window).equals(before));
    }
  }

  @Test
  void anAmountThatCannotBeReadHasRoomForWhatWasReceived() throws Exception {
    try (var window = open("cobo:order:FORM-WEBHOOK", 1360)) {
      window.until(() -> widths(window).get(1) > 17 * TEXT_SIZE);
      assertThat(window.text()).contains("{\"amount\":\"60.00\",");
    }
  }

  @Test
  void theThumbOfTenThousandRowsCanBeGrasped() throws Exception {
    try (var window = open("cobo:batch:BATCH-10000", 1360)) {
      window.until(() -> thumb(window) > 0);
      assertThat(FxThread.call(() -> thumb(window))).isGreaterThanOrEqualTo(24);
    }
  }

  private static double thumb(TestWindow window) {
    return table(window).lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .mapToDouble(bar -> ((Region) bar.lookup(".thumb")).getHeight())
        .max()
        .orElse(0);
  }
}
