package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** Nothing moves but the bar of a look-up, and with reduced motion not even that. */
class MotionTest {
  private static final Pattern MOVES =
      Pattern.compile(
          "(Fade|Translate|Scale|Rotate|Path|Fill|Stroke)Transition|setAnimated\\(true\\)");

  @TempDir Path home;

  @Test
  void theBarOfALookUpStandsStillWithReducedMotion() throws Exception {
    try (var window = TestWindow.open(home)) {
      reduce(window, false);
      window.box("cobo:order:NET-SLOW-20").user().press(KeyCode.ENTER);
      window.until(() -> bar(window) != null);
      assertThat(FxThread.call(() -> bar(window).isIndeterminate())).isTrue();

      reduce(window, true);
      assertThat(FxThread.call(() -> bar(window).isIndeterminate())).isFalse();
    }
  }

  @Test
  void whatIsAskedStandsInTheMiddleOfItsLineBesideTheWayToStop() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("cobo:order:NET-SLOW-20").user().press(KeyCode.ENTER);
      window.until(() -> middle(window, ".prose") > 0);
      window.until(() -> Math.abs(middle(window, ".prose") - middle(window, ".button")) <= 1);
    }
  }

  private static double middle(TestWindow window, String selector) {
    var line = window.scene().getRoot().lookup(".loading-line");
    var node = line == null ? null : line.lookup(selector);
    return node == null ? 0 : node.localToScene(node.getLayoutBounds()).getCenterY();
  }

  @Test
  void noViewMovesFadesOrTurnsAnythingAndTabsOpenAtOnce() throws Exception {
    try (var sources = Files.walk(Paths.get("src", "main", "java"))) {
      for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        assertThat(MOVES.matcher(Files.readString(source)).find()).as(source.toString()).isFalse();
      }
    }
    assertThat(Files.readString(Paths.get("resources", "styles", "app.css")))
        .contains("-fx-open-tab-animation: NONE", "-fx-close-tab-animation: NONE");
  }

  private static void reduce(TestWindow window, boolean reduced) throws Exception {
    FxThread.call(
        () -> {
          window.scene().getPreferences().setReducedMotion(reduced);
          return reduced;
        });
  }

  private static ProgressBar bar(TestWindow window) {
    return (ProgressBar) window.scene().getRoot().lookup(".loading-view .progress-bar");
  }
}
