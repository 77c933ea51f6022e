package org.treasurylookup.view.shell;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.TestWindow;

/** What goes on by itself in a window, such as its clocks, ends with the window. */
class ClosedWindowTest {
  @TempDir Path home;

  @Test
  void nothingHoldsAWindowThatWasClosed() throws Exception {
    var closed = closed();
    try (var other = TestWindow.open(home)) {
      other.user().press(KeyCode.ESCAPE);
      other.until(
          () -> {
            System.gc();
            return closed.refersTo(null);
          });
    }
  }

  private WeakReference<Shell> closed() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.copied("5001\n5002").user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      window.until(() -> window.text().contains("List of 2 ids"));
      return new WeakReference<>(window.shell());
    }
  }
}
