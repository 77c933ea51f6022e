package org.treasurylookup.view.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane whose content is drawn where it changed. JavaFX's own keeps a picture of all that
 * is in sight, and draws all of it anew, into that picture and from it, when a letter changes.
 */
public class PageScroll extends ScrollPane {
  /** A scroll pane without content yet. */
  public PageScroll() {}

  /** A scroll pane of this content. */
  public PageScroll(Node content) {
    super(content);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    var skin = super.createDefaultSkin();
    getChildren().forEach(part -> part.setCache(false));
    return skin;
  }
}
