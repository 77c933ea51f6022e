package org.treasurylookup.view.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.ChunkText;
import org.treasurylookup.view.theme.Theme;

/** How the items of a batch are read, and the way to the net per account, in the window. */
class BatchRoomTest {
  private static final String MARCH = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  @TempDir Path home;

  private TestWindow batch() throws Exception {
    var window = TestWindow.open(home, Theme.LIGHT, 1360, 860);
    window.box("cobo:batch:" + MARCH).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    return window.until(() -> table(window, "#allocation_items").lookup(".chunk-text") != null);
  }

  private static TableView<?> table(TestWindow window, String id) {
    return (TableView<?>) window.scene().lookup(id);
  }

  @Test
  void everyItemIdStandsOnOneLine() throws Exception {
    try (var window = batch()) {
      window.until(
          () ->
              table(window, "#allocation_items").lookupAll(".chunk-text").stream()
                  .map(ChunkText.class::cast)
                  .allMatch(id -> id.getHeight() > 0 && id.getHeight() < 24));
      assertThat(FxThread.call(() -> table(window, "#allocation_items").lookupAll(".chunk-text")))
          .hasSizeGreaterThan(6);
    }
  }

  @Test
  void nLeadsToTheNetPerAccountAndBack() throws Exception {
    try (var window = batch()) {
      FxThread.call(
          () -> {
            table(window, "#allocation_items").requestFocus();
            return true;
          });
      window.user().press(KeyCode.N);
      window.until(() -> table(window, "#nets").isFocused());
      window.user().press(KeyCode.N);
      window.until(() -> table(window, "#allocation_items").isFocused());
    }
  }
}
