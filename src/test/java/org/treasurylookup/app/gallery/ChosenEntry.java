package org.treasurylookup.app.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.treasurylookup.app.window.WindowPicture;

/** What is chosen in the menu of a window, and what then lies over it. FX thread. */
final class ChosenEntry {
  private ChosenEntry() {}

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
    entries(menu.getItems())
        .filter(item -> words.equals(item.getText()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not in the menu: " + words))
        .fire();
    return true;
  }

  private static Stream<MenuItem> entries(List<MenuItem> items) {
    return items.stream()
        .flatMap(item -> item instanceof Menu more ? entries(more.getItems()) : Stream.of(item));
  }

  /** What lies in front: a small window over the stage, or the stage itself. */
  static Scene inFront(Stage stage) {
    return over(stage).stream().map(Window::getScene).findFirst().orElseGet(stage::getScene);
  }

  /** A stage and everything over it, each in its place. */
  static BufferedImage picture(Stage stage) {
    var picture = WindowPicture.of(stage.getScene());
    var brush = picture.createGraphics();
    for (var window : over(stage)) {
      var small = WindowPicture.of(window.getScene());
      int x = within(left(window) - left(stage), small.getWidth(), picture.getWidth());
      int y = within(top(window) - top(stage), small.getHeight(), picture.getHeight());
      brush.drawImage(small, x, y, null);
      if (window instanceof Stage) {
        brush.setColor(Color.GRAY);
        brush.drawRect(x, y, small.getWidth() - 1, small.getHeight() - 1);
      }
    }
    brush.dispose();
    return picture;
  }

  private static double left(Window window) {
    return window.getX() + window.getScene().getX();
  }

  private static double top(Window window) {
    return window.getY() + window.getScene().getY();
  }

  /* A desktop has room around the window, a picture has none. */
  private static int within(double place, int size, int room) {
    return (int) Math.round(Math.clamp(place, 0, Math.max(0, room - size)));
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
