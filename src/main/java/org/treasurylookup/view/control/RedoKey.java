package org.treasurylookup.view.control;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** JavaFX redoes with Ctrl+Shift+Z only; most of the world's keyboards say Ctrl+Y. */
public final class RedoKey {
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");

  private RedoKey() {}

  public static void hear(Stage stage) {
    stage.addEventFilter(KeyEvent.KEY_PRESSED, RedoKey::redo);
  }

  private static void redo(KeyEvent event) {
    if (REDO.match(event) && event.getTarget() instanceof TextInputControl field) {
      if (field.isEditable() && field.isRedoable()) {
        field.redo();
      }
      event.consume();
    }
  }
}
