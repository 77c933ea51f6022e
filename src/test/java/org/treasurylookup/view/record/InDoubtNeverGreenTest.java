package org.treasurylookup.view.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/**
 * A record that may not be relied on is green nowhere: not on its card, badge or tab, in its tables
 * or among the recent records. Looked at as the pixels of the whole window.
 */
class InDoubtNeverGreenTest {
  /* The icon and the tint of the tone of success, light. */
  private static final Set<Integer> GREENS = Set.of(0xFF0A8A7A, 0xFFE0F5F1);

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NET-BAD-SIGNATURE",
        "ODD-ID-MISMATCH",
        "ODD-EXPONENT",
        "ODD-AMOUNT-UNREADABLE",
        "ODD-SUM",
        "ODD-OTHER-TOKEN",
        "ODD-OTHER-ADDRESS",
        "ODD-UNKNOWN-WORDS",
        "5001"
      })
  void whatMayNotBeReliedOnIsGreenNowhere(String id) throws Exception {
    assertThat(greens(id)).isZero();
  }

  @Test
  void whatIsInOrderIsGreen() throws Exception {
    assertThat(greens("O20250314-M1001-0001")).isPositive();
  }

  private int greens(String id) throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860)) {
      window.box("cobo:order:" + id).user().press(KeyCode.ENTER);
      window.answered().picture("in-doubt/" + id);
      return FxThread.call(() -> count(window.scene().snapshot(null)));
    }
  }

  private static int count(WritableImage image) {
    var pixels = image.getPixelReader();
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += GREENS.contains(pixels.getArgb(x, y)) ? 1 : 0;
      }
    }
    return count;
  }
}
