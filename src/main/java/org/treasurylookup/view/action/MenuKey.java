package org.treasurylookup.view.action;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the menu of what has the focus by the menu key or Shift+F10. JavaFX hears of these keys
 * from Windows; on Linux it opens menus for the mouse alone.
 */
public final class MenuKey {
  private MenuKey() {}

  /** Lets everything inside a node be asked for its menu, on the system of this name. */
  public static void hear(Node root, String system) {
    if (system.startsWith("Linux")) {
      root.addEventHandler(KeyEvent.KEY_PRESSED, MenuKey::key);
    }
  }

  private static void key(KeyEvent event) {
    if (isMenuKey(event) && event.getTarget() instanceof Node focused) {
      ask(cell(focused));
      event.consume();
    }
  }

  private static boolean isMenuKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    return event.isShiftDown()
        ? event.getCode() == KeyCode.F10
        : event.getCode() == KeyCode.CONTEXT_MENU;
  }

  /* In a list or a table the focus is the whole's, and the menu its cell's, or the value's in it. */
  private static Node cell(Node focused) {
    return focused.lookupAll(".cell").stream()
        .filter(node -> node instanceof Cell<?> cell && cell.isFocused() && cell.isVisible())
        .reduce(Optional.<Node>empty(), (_, inner) -> Optional.of(inner), (_, inner) -> inner)
        .map(MenuKey::value)
        .orElse(focused);
  }

  private static Node value(Node cell) {
    return cell.lookupAll(".value").stream().filter(Node::isVisible).findFirst().orElse(cell);
  }

  private static void ask(Node node) {
    var bounds = node.getLayoutBounds();
    var here = node.localToScene(bounds.getCenterX(), bounds.getCenterY());
    var screen = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    Event.fireEvent(
        node,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            here.getX(),
            here.getY(),
            screen.getX(),
            screen.getY(),
            true,
            null));
  }
}
