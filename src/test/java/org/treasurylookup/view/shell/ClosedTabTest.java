package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What a closed tab held is let go, however long the window stays open. */
class ClosedTabTest {
  /* What was never drawn waits for it, and is held until then. */
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  @TempDir Path home;

  @Test
  void nothingOfAClosedTabStaysInMemory() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var stays = contents(window);
      window.box("O20250304-M1001-1001").user().press(KeyCode.SHIFT, KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.copied("5001\n5002").user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      window.until(() -> window.text().contains("List of 2 ids"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      window.until(() -> contents(window).size() == 4);
      var closed = contents(window);
      closed.removeIf(each -> each.refersTo(stays.getFirst().get()));
      for (int tabs = 4; tabs > 1; tabs--) {
        window.user().press(KeyCode.CONTROL, KeyCode.W);
      }
      window.until(() -> window.text().contains("over by 0.0005"));
      window.until(() -> closed.stream().allMatch(ClosedTabTest::isGone));
      assertThat(closed).hasSize(3);
    }
  }

  @Test
  void neitherAnOpenLineThatFindsWordsNorTheLockHoldsAClosedTab() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var stays = contents(window);
      window.box("O20250304-M1001-1001").user().press(KeyCode.SHIFT, KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> window.text().contains("Unlock"));
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Short by"));
      window.user().press(KeyCode.CONTROL, KeyCode.F);
      window.until(() -> FxThread.call(() -> window.scene().lookup("#find-field") != null));
      var closed = contents(window);
      closed.removeIf(each -> each.refersTo(stays.getFirst().get()));
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> window.text().contains("over by 0.0005"));
      window.until(() -> closed.stream().allMatch(ClosedTabTest::isGone));
      assertThat(closed).hasSize(1);
    }
  }

  private static boolean isGone(WeakReference<Node> content) {
    System.gc();
    return content.refersTo(null);
  }

  private static List<WeakReference<Node>> contents(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            new ArrayList<>(
                window.scene().getRoot().lookupAll(".tab-content").stream()
                    .map(WeakReference::new)
                    .toList()));
  }
}
