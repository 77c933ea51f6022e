package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.value.CopyButton;

/** The drawing of a copy button within the ring that it has with the focus. */
class CopyButtonTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {100, 125, 200})
  void itStandsInTheMiddleOfTheRingAtAnySizeOfText(int percent) throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(
          () -> {
            window.display().textPercentProperty().set(percent);
            return true;
          });
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            var buttons = window.scene().getRoot().lookupAll(".copy-button");
            assertThat(buttons).hasSizeGreaterThan(2);
            buttons.forEach(each -> isInTheMiddle((CopyButton) each));
            return true;
          });
    }
  }

  private static void isInTheMiddle(CopyButton button) {
    var drawing = (Region) button.getGraphic();
    double x = drawing.getLayoutX() + drawing.getWidth() / 2;
    double y = drawing.getLayoutY() + drawing.getHeight() / 2;
    assertThat(x).isCloseTo(button.getWidth() / 2, within(1.0));
    assertThat(y).isCloseTo(button.getHeight() / 2, within(1.0));
  }
}
