package org.treasurylookup.app.gallery;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.treasurylookup.view.value.ChunkText;

/**
 * What a user does in the window, in one word: keys such as {@code Ctrl+F}, {@code =text} typed
 * into the field with the focus, {@code #id} of a button pressed, {@code .class} of one, {@code
 * >id} of an entry of the menu chosen, {@code @text} a click into the address or hash that begins
 * so.
 */
final class GalleryStep {
  private GalleryStep() {}

  /** Does it. JavaFX thread. */
  static boolean take(Scene scene, String step) {
    switch (step.charAt(0)) {
      case '=' -> focused(scene, TextInputControl.class).ifPresent(f -> f.setText(rest(step)));
      case '#', '.' -> {
        if (scene.lookup(step) instanceof ButtonBase button) {
          button.fire();
        }
      }
      case '@' -> value(scene, rest(step)).ifPresent(Node::requestFocus);
      case '>' -> choose(scene, rest(step));
      default -> press(scene, KeyCombination.valueOf(step));
    }
    return true;
  }

  private static String rest(String step) {
    return step.substring(1);
  }

  private static void choose(Scene scene, String item) {
    if (scene.lookup("#menu") instanceof MenuButton menu) {
      menu.getItems().stream()
          .flatMap(
              entry -> entry instanceof Menu inner ? inner.getItems().stream() : Stream.of(entry))
          .filter(entry -> item.equals(entry.getId()))
          .toList()
          .forEach(entry -> entry.fire());
    }
  }

  private static Optional<ChunkText> value(Scene scene, String begin) {
    return scene.getRoot().lookupAll(".chunk-text").stream()
        .filter(ChunkText.class::isInstance)
        .map(ChunkText.class::cast)
        .filter(value -> value.isFocusTraversable() && value.raw().startsWith(begin))
        .findFirst();
  }

  private static <N extends Node> Optional<N> focused(Scene scene, Class<N> kind) {
    return Optional.ofNullable(scene.getFocusOwner()).filter(kind::isInstance).map(kind::cast);
  }

  private static void press(Scene scene, KeyCombination keys) {
    KeyCode code = ((KeyCodeCombination) keys).getCode();
    var at = focused(scene, Node.class).orElse(scene.lookup("#lookup-field"));
    Event.fireEvent(
        at,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            keys.getShift() == ModifierValue.DOWN,
            keys.getControl() == ModifierValue.DOWN,
            false,
            false));
  }
}
