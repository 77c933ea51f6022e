package org.treasurylookup.view.control;

import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Arrows, Home and End in a box of choices take another choice; Alt+Down opens it. */
public final class ChoiceKeys {
  private ChoiceKeys() {}

  public static <T> void addTo(ChoiceBox<T> box) {
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
