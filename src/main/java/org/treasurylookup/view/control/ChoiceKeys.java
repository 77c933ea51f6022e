package org.treasurylookup.view.control;

import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Boxes of choices, in which arrows, Home and End take another; Alt+Down opens them. */
public final class ChoiceKeys {
  private ChoiceKeys() {}

  /** A box whose choices are written in words. */
  public static <T> ChoiceBox<T> words(ChoiceBox<T> box, Function<T, String> words) {
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    addTo(box);
    return box;
  }

  private static <T> void addTo(ChoiceBox<T> box) {
    box.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(box, event));
    box.addEventFilter(KeyEvent.KEY_RELEASED, event -> keepShut(box, event));
  }

  /* JavaFX's own opens when the arrow is let go. */
  private static void keepShut(ChoiceBox<?> box, KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !event.isAltDown() && !box.isShowing()) {
      event.consume();
    }
  }

  /* JavaFX's own leaves the box with an arrow; people expect the next choice. */
  private static <T> void step(ChoiceBox<T> box, KeyEvent event) {
    boolean bare = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
    if (!bare || box.isShowing()) {
      return;
    }
    var choices = box.getSelectionModel();
    switch (event.getCode()) {
      case DOWN, RIGHT -> choices.selectNext();
      case UP, LEFT -> choices.selectPrevious();
      case HOME -> choices.selectFirst();
      case END -> choices.selectLast();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
