package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.page.Page;
import org.treasurylookup.view.page.PageHost;

/** What a page held that was left is let go, however often pages are opened. */
class ClosedPageTest {
  /* What was never drawn waits for it, and is held until then. */
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Export as a file",
        "Save an evidence pack",
        "Verify an evidence pack",
        "Earlier looks",
        "Label book",
        "Keys of this environment",
        "Settings",
        "Check what this program can reach",
        "Audit: who read what"
      })
  void nothingOfAPageThatWasLeftStaysInMemory(String words) throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var left = opened(window, words);
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> page(window).isEmpty());
      opened(window, words.equals("Settings") ? "Label book" : "Settings");
      window.until(() -> isGone(left));
      assertThat(left.refersTo(null)).isTrue();
    }
  }

  private static WeakReference<Page> opened(TestWindow window, String words) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type(words);
    window.user().press(KeyCode.ENTER);
    window.until(() -> page(window).isPresent());
    return FxThread.call(() -> new WeakReference<>(page(window).orElseThrow()));
  }

  private static Optional<Page> page(TestWindow window) {
    return ((PageHost) window.scene().lookup(".page-host")).pageProperty().get();
  }

  private static boolean isGone(WeakReference<Page> page) {
    System.gc();
    return page.refersTo(null);
  }
}
