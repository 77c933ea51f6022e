package org.treasurylookup.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/**
 * What is clicked is at least 24 by 24 pixels (WCAG 2.5.8); a link in a line has a line of room.
 */
class TargetSizeTest {
  private static final double LEAST = 24;
  private static final double HAIR = 0.5;

  @TempDir static Path home;
  private static TestWindow window;

  @BeforeAll
  static void open() throws Exception {
    window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  static Stream<GalleryPicture> states() {
    return Stream.of(
            "empty",
            "recognised",
            "order",
            "order-pending",
            "transaction",
            "batch",
            "batch-small",
            "allocation",
            "missing",
            "failed-tls",
            "failed-disagreement",
            "json")
        .flatMap(name -> GalleryPicture.ALL.stream().filter(shot -> shot.name().equals(name)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void aTargetIsLargeEnoughToHit(GalleryPicture shot) throws Exception {
    ShownShot.in(window, shot);
    for (int pass = 0; pass < 4; pass++) {
      FxThread.call(
          () -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return true;
          });
    }
    assertThat(FxThread.call(() -> small(window.scene().getRoot()))).isEmpty();
  }

  private static List<String> small(Parent root) {
    var found = new ArrayList<String>();
    walk(root, found);
    return found;
  }

  private static void walk(Node node, List<String> found) {
    if (!node.isVisible() || node instanceof ScrollBar) {
      return;
    }
    if (isTarget(node)) {
      var bounds = node.getBoundsInLocal();
      if (bounds.getWidth() + HAIR < LEAST || bounds.getHeight() + HAIR < LEAST) {
        found.add(
            "%.0f x %.0f: %s %s"
                .formatted(
                    bounds.getWidth(),
                    bounds.getHeight(),
                    node.getStyleClass(),
                    node.getAccessibleText()));
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
    }
  }

  private static boolean isTarget(Node node) {
    return !node.isMouseTransparent()
        && (node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ChoiceBox<?>
            || node.getStyleClass().contains("tab-close-button")
            || node.getStyleClass().contains("tab-down-button"));
  }
}
