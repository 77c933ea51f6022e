package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.value.ChunkText;

/** What a popover held that was closed is let go, however often one is opened. */
class ClosedPopoverTest {
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  @TempDir Path home;

  @Test
  void nothingOfAComparisonThatWasClosedStaysInMemory() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      focus(window);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
      window.until(() -> popovers() == 1);
      var value = FxThread.call(ClosedPopoverTest::value);
      close();
      window.user().press(KeyCode.CONTROL, KeyCode.L);
      window.until(() -> isGone(value));
      assertThat(value.refersTo(null)).isTrue();
    }
  }

  @Test
  void theFieldThatHadTheFocusInAPopoverStaysNoLongerThanThePopover() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.SHIFT, KeyCode.F2);
      window.until(() -> popovers() == 1);
      var field = FxThread.call(ClosedPopoverTest::owner);
      close();
      window.until(() -> isGone(field));
      assertThat(field.refersTo(null)).isTrue();
    }
  }

  private static WeakReference<Node> owner() {
    return new WeakReference<>(Window.getWindows().getLast().getScene().getFocusOwner());
  }

  private static void focus(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          window.scene().lookup(".chunk-text").requestFocus();
          return true;
        });
  }

  private static void close() throws Exception {
    FxThread.call(
        () -> {
          Window.getWindows().getLast().hide();
          return true;
        });
  }

  private static int popovers() {
    return Window.getWindows().size() - 1;
  }

  private static WeakReference<ChunkText> value() {
    var scene = Window.getWindows().getLast().getScene();
    return new WeakReference<>((ChunkText) scene.getRoot().lookup(".chunk-text"));
  }

  private static boolean isGone(WeakReference<?> value) {
    System.gc();
    return value.refersTo(null);
  }
}
