package org.treasurylookup.view.control;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** The name of a key in a small box, such as Ctrl+L. Style class {@code key-hint}. */
public final class KeyHint extends StackPane {

  /**
   * @param keys the key's name as written on this operating system
   */
  public KeyHint(String keys) {
    var text = new Text(keys);
    text.getStyleClass().add("text");
    getStyleClass().add("key-hint");
    getChildren().add(text);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
  }
}
