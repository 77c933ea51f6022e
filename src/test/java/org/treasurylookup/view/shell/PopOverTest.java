package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.ui.TestWindow;

/** What opens beside a value has the colours of the window. */
class PopOverTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"LIGHT, true", "DARK, false", "CONTRAST, false"})
  void theArithmeticStandsOnThePageOfItsTheme(ThemeChoice theme, boolean bright) throws Exception {
    try (var window = TestWindow.open(home, theme, 1000, 640)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            why(window).fire();
            return true;
          });
      window.until(() -> popOver().isPresent());
      var scene = FxThread.call(() -> popOver().orElseThrow());
      FxThread.call(() -> Pictures.save(scene, "popover/why-" + theme));
      var fill = FxThread.call(() -> (Color) ((Shape) scene.lookup(".border")).getFill());
      assertThat(fill.getBrightness() > 0.5).isEqualTo(bright);
    }
  }

  @ParameterizedTest
  @CsvSource({"100", "200"})
  void theArithmeticLeavesWhatItIsAboutInSight(int percent) throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 608)) {
      FxThread.call(
          () -> {
            window.display().textPercentProperty().set(percent);
            return true;
          });
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var why = FxThread.call(() -> why(window));
      FxThread.call(
          () -> {
            why.fire();
            return true;
          });
      window.until(() -> popOver().isPresent() && !overlap(popOver().orElseThrow(), why));
    }
  }

  private static Hyperlink why(TestWindow window) {
    return window.scene().getRoot().lookupAll(".hyperlink").stream()
        .map(Hyperlink.class::cast)
        .filter(link -> link.getText().equals("Why?"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean overlap(Scene popOver, Hyperlink why) {
    var content = popOver.lookup(".why-scroll");
    return content
        .localToScreen(content.getLayoutBounds())
        .intersects(why.localToScreen(why.getLayoutBounds()));
  }

  private static Optional<Scene> popOver() {
    return Window.getWindows().stream()
        .flatMap(it -> Stream.ofNullable(it.getScene()))
        .filter(scene -> scene.lookup(".popover > .border") != null)
        .findFirst();
  }
}
