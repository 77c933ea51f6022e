package org.treasurylookup.view.lock;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;

/** All that a locked window shows. */
final class LockPane extends StackPane {
  private static final double WIDTH = 460;

  private final Button unlock = new Button();

  LockPane(ControlKit kit, Runnable open) {
    getStyleClass().addAll("shell", "lock-pane");
    unlock.setText(kit.words("lock.unlock"));
    unlock.setMnemonicParsing(false);
    unlock.setDefaultButton(true);
    unlock.setId("unlock");
    unlock.getStyleClass().add("primary");
    unlock.setOnAction(_ -> open.run());
    var box =
        new VBox(
            12,
            new WrappedText(kit.words("lock.headline"), "title"),
            new WrappedText(kit.words("lock.text")),
            unlock);
    box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(box);
  }

  /** Puts the focus where Enter unlocks. */
  void focus() {
    unlock.requestFocus();
  }
}
