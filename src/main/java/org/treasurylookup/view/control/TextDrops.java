package org.treasurylookup.view.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Text dropped anywhere is like text pasted anywhere: nothing is sent. */
public final class TextDrops {
  private TextDrops() {}

  /** Gives what is dropped on anything in a node to whoever takes text. */
  public static void take(Node all, Consumer<String> paste) {
    all.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
        });
    all.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (event.getDragboard().hasString()) {
            paste.accept(event.getDragboard().getString());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }
}
