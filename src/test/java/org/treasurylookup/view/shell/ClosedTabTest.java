package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.ThemeChoice;
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

  @Test
  void whatIsAskedForTheRecordOfAClosedTabIsStopped() throws Exception {
    try (var wiring = new Wiring(home)) {
      var stopped = new CountDownLatch(1);
      var asked = new CountDownLatch(1);
      var known = wiring.helpfulLookups();
      LookupStarter lookups =
          (target, environment, steps, done) -> {
            if (target.kind() != Target.Kind.BITGO_APPROVAL) {
              return known.start(target, environment, steps, done);
            }
            asked.countDown();
            return stopped::countDown;
          };
      var first = wiring.environments().first();
      try (var window = TestWindow.open(wiring, lookups, first, ThemeChoice.LIGHT, 1000, 700)) {
        window.box("8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f").user().press(KeyCode.ENTER);
        window.shows(Outcome.FOUND);
        window.until(() -> asked.getCount() == 0);
        assertThat(stopped.getCount()).isOne();
        window.user().press(KeyCode.CONTROL, KeyCode.W);
        window.until(() -> stopped.getCount() == 0);
      }
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
