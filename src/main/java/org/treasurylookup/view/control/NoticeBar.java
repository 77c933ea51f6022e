package org.treasurylookup.view.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * A sentence in the lower right corner of the window that stays until it is closed, takes no focus
 * and stops nobody. Style class {@code notice-bar}.
 */
public final class NoticeBar extends HBox {

  /**
   * @param sentence what there is to know
   * @param close what closing it is called
   */
  public NoticeBar(String sentence, String close) {
    getStyleClass().add("notice-bar");
    var closer = new Button(null, new IconGlyph(Icons.CLOSE));
    closer.getStyleClass().add("icon-button");
    closer.setAccessibleText(close);
    closer.setOnAction(_ -> remove());
    getChildren().addAll(new WrappedText(sentence), closer);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setFillHeight(false);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
  }

  /* Its style moves it away from the edge on the right; as much stays free on the left. */
  void fitInto(double width) {
    double most = Math.min(prefWidth(USE_COMPUTED_SIZE), width + 2 * getTranslateX());
    if (most > 0 && most != getMaxWidth()) {
      setMaxWidth(most);
    }
  }

  private void remove() {
    if (getParent() instanceof Pane pane) {
      pane.getChildren().remove(this);
    }
  }
}
