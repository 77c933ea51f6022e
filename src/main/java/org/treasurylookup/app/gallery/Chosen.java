package org.treasurylookup.app.gallery;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What is chosen in the menu of a window, and what then lies over it. FX thread. */
final class Chosen {
  private Chosen() {}

  /**
   * Chooses an entry of the menu.
   *
   * @param words the entry as it is written
   * @return true
   * @throws IllegalStateException when there is none
   */
  static boolean choose(Scene scene, String words) {
    if (!(scene.lookup("#menu") instanceof MenuButton menu)) {
      throw new IllegalStateException("no menu in the window");
    }
    menu.getItems().stream()
        .filter(item -> words.equals(item.getText()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not in the menu: " + words))
        .fire();
    return true;
  }

  /** What lies in front: a small window over the stage, or the stage itself. */
  static Scene inFront(Stage stage) {
    return over(stage).stream().map(Window::getScene).findFirst().orElseGet(stage::getScene);
  }

  /** Closes a stage and what lies over it. */
  static void close(Stage stage) {
    closeOver(stage);
    stage.close();
  }

  /** Closes what lies over a stage. */
  static void closeOver(Stage stage) {
    over(stage).forEach(Window::hide);
  }

  private static List<Window> over(Stage stage) {
    return Window.getWindows().stream().filter(window -> isOver(window, stage)).toList();
  }

  private static boolean isOver(Window window, Stage stage) {
    return switch (window) {
      case PopupWindow popup -> stage.equals(popup.getOwnerWindow());
      case Stage small -> stage.equals(small.getOwner());
      default -> false;
    };
  }
}
