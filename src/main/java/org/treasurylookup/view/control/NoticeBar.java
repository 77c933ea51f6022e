package org.treasurylookup.view.control;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * A sentence in the lower right corner of the window that stays until it is closed, takes no focus
 * and stops nobody. Style class {@code notice-bar}.
 */
public final class NoticeBar extends HBox {
  private @Nullable Node from;

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
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((_, before, now) -> follow(before, now));
  }

  /* Its style moves it away from the edge on the right; as much stays free on the left. */
  void fitInto(double width) {
    double most = Math.min(prefWidth(USE_COMPUTED_SIZE), width + 2 * getTranslateX());
    if (most > 0 && most != getMaxWidth()) {
      setMaxWidth(most);
    }
  }

  private void follow(@Nullable Node before, @Nullable Node now) {
    if (FocusPlace.holds(this, now) && !FocusPlace.holds(this, before)) {
      from = before;
    }
  }

  /* The keys are where they were before they came here. */
  private void remove() {
    if (getParent() instanceof Pane pane) {
      var back = FocusPlace.is(this) ? from : null;
      if (back != null && Objects.equals(back.getScene(), getScene())) {
        back.requestFocus();
      }
      pane.getChildren().remove(this);
    }
  }
}
