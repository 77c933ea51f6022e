package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The list of keys, read with keys. */
class HelpTest {
  @TempDir Path home;

  @Test
  void itScrollsByKeysAtOnceWhateverInItHasTheFocus() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.F1);
      window.until(() -> FxThread.call(() -> list().isPresent() && focused() != null));
      double page = after(KeyCode.PAGE_DOWN);
      assertThat(page).isPositive();
      assertThat(after(KeyCode.DOWN)).isGreaterThan(page);
      assertThat(after(KeyCode.UP)).isEqualTo(page);
      assertThat(after(KeyCode.END)).isEqualTo(1);
      assertThat(after(KeyCode.DOWN)).isEqualTo(1);
      assertThat(after(KeyCode.PAGE_UP)).isLessThan(1);
      assertThat(after(KeyCode.HOME)).isZero();
      assertThat(after(KeyCode.UP)).isZero();
      after(KeyCode.ESCAPE);
      window.until(() -> FxThread.call(() -> list().isEmpty()));
    }
  }

  @Test
  void keysOfOneActionHaveNamesThatTellThemApart() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.F1);
      window.until(() -> FxThread.call(() -> list().isPresent()));
      var rows = FxThread.call(() -> keys());
      assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).doesNotHaveDuplicates());
      assertThat(rows)
          .contains(
              List.of("Ctrl+-", "Ctrl+- (number pad)"), List.of("Ctrl+0", "Ctrl+0 (number pad)"))
          .anySatisfy(row -> assertThat(row).contains("Ctrl++", "Ctrl++ (number pad)"));
      after(KeyCode.ESCAPE);
    }
  }

  private static List<List<String>> keys() {
    return ((GridPane) list().orElseThrow().getContent().lookup(".help"))
        .getChildren().stream().filter(VBox.class::isInstance).map(HelpTest::names).toList();
  }

  private static List<String> names(Node keys) {
    return keys.lookupAll(".key-hint").stream()
        .map(hint -> ((Text) hint.lookup(".text")).getText())
        .toList();
  }

  /* How far the list is scrolled once a key was pressed. */
  private static double after(KeyCode key) throws Exception {
    return FxThread.call(
        () -> {
          var list = list().orElseThrow();
          focused()
              .fireEvent(
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          return list.getVvalue();
        });
  }

  private static Node focused() {
    return list().orElseThrow().getScene().getFocusOwner();
  }

  private static Optional<ScrollPane> list() {
    return Window.getWindows().stream()
        .map(window -> (ScrollPane) window.getScene().lookup(".help-list"))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
