package org.treasurylookup.view.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** A table as high as its rows has nothing to scroll. */
class TransactionsFitTest {
  private static final int PULSES = 6;

  @TempDir Path home;
  private TestWindow window;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open(home);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @CsvSource({
    "O20250304-M1001-1001, 100",
    "O20250304-M1001-1001, 125",
    "cobo:order:HASH-66, 200",
  })
  void aTableMadeNarrowByTheJsonBesideItHasNoUprightScrollBar(String order, int percent)
      throws Exception {
    FxThread.call(
        () -> {
          window.display().textPercentProperty().set(percent);
          window.model().queryProperty().set(order);
          return window.model().lookUp(false);
        });
    window.answered();
    window.until(() -> table() != null && table().getHeight() > 0);
    pulses();
    double alone = FxThread.call(() -> table().getWidth());

    FxThread.call(
        () -> {
          front().jsonProperty().set(true);
          return order;
        });
    window.until(() -> table().getWidth() < alone);
    pulses();

    assertThat(uprightBars()).isEmpty();
  }

  private TabModel front() {
    return window.model().selectedProperty().get().orElseThrow();
  }

  private TableView<?> table() {
    return (TableView<?>) window.scene().getRoot().lookup(".fitted-table .table-view");
  }

  /* Layout forced by a test takes another way than that of a pulse. */
  private void pulses() throws Exception {
    for (int i = 0; i < PULSES; i++) {
      var over = new CountDownLatch(1);
      FxThread.call(
          () -> {
            var scene = window.scene();
            scene.addPostLayoutPulseListener(
                new Runnable() {
                  @Override
                  public void run() {
                    scene.removePostLayoutPulseListener(this);
                    over.countDown();
                  }
                });
            Platform.requestNextPulse();
            return over;
          });
      over.await();
    }
  }

  private List<String> uprightBars() throws Exception {
    return FxThread.call(
        () ->
            table().lookupAll(".scroll-bar").stream()
                .map(bar -> (ScrollBar) bar)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .filter(bar -> bar.isVisible() && bar.getWidth() > 0)
                .map(bar -> bar.getWidth() + " wide in a table " + table().getHeight() + " high")
                .toList());
  }
}
