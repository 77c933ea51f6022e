package org.treasurylookup.view.control;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Whether the user went on in a window. What was asked for a while ago may take the focus only
 * where nothing was pressed since: else it would take it from what is being typed, or from wherever
 * the user went meanwhile.
 */
public final class UserPresses {
  private long count;

  private UserPresses(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, this::count);
  }

  private void count(InputEvent event) {
    var type = event.getEventType();
    if (type == KeyEvent.KEY_PRESSED
        || type == MouseEvent.MOUSE_PRESSED
        || type == InputMethodEvent.INPUT_METHOD_TEXT_CHANGED) {
      count++;
    }
  }

  /** True as long as nothing is pressed, from now on, in the window that a node is in. */
  public static BooleanSupplier none(Node within) {
    if (within.getScene() == null) {
      return () -> true;
    }
    var presses = of(within.getScene());
    long now = presses.count;
    return () -> presses.count == now;
  }

  private static UserPresses of(Scene scene) {
    return (UserPresses)
        scene.getProperties().computeIfAbsent(UserPresses.class, _ -> new UserPresses(scene));
  }
}
