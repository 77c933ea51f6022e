package org.treasurylookup.view.control;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Keys come in the order they were pressed in. While a program waits for another to hand over what
 * was copied, JavaFX on X11 goes on to the next keys: Enter right after Ctrl+V would find an empty
 * box.
 */
public final class KeyOrder {
  private KeyOrder() {}

  /** Does what reads the clipboard; keys pressed meanwhile come after it. */
  public static void after(Runnable pasting) {
    var waiting = new ArrayDeque<KeyEvent>();
    EventHandler<KeyEvent> hold =
        event -> {
          waiting.add(event);
          event.consume();
        };
    var windows = List.copyOf(Window.getWindows());
    windows.forEach(window -> window.addEventFilter(KeyEvent.ANY, hold));
    try {
      pasting.run();
    } finally {
      windows.forEach(window -> window.removeEventFilter(KeyEvent.ANY, hold));
      waiting.forEach(KeyOrder::press);
    }
  }

  /**
   * Keeps Enter back for as long as something is read that it shall act on.
   *
   * @param reading whether it is still read; what fails to be read holds nothing back
   * @return lets go of what was kept back, to whatever has the focus then
   */
  public static Runnable holdEnter(Scene scene, BooleanSupplier reading) {
    var waiting = new ArrayDeque<KeyEvent>();
    EventHandler<KeyEvent> hold =
        event -> {
          if (event.getCode() == KeyCode.ENTER && reading.getAsBoolean()) {
            waiting.add(event);
            event.consume();
          }
        };
    scene.addEventFilter(KeyEvent.KEY_PRESSED, hold);
    return () -> {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, hold);
      waiting.forEach(KeyOrder::press);
    };
  }

  /** Presses a key again, where the focus is by now: what was pasted may have moved it. */
  public static void press(KeyEvent event) {
    Window.getWindows().stream()
        .filter(Window::isFocused)
        .map(Window::getScene)
        .findFirst()
        .ifPresent(
            scene -> {
              var owner = scene.getFocusOwner();
              EventTarget target = owner == null ? scene : owner;
              Event.fireEvent(target, event.copyFor(target, target));
            });
  }
}
