package org.treasurylookup.view.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.PageScroll;

/** A page of a record: content as wide as the window, scrolled as a whole. */
public final class RecordPage extends PageScroll {
  private final VBox content = new VBox();

  public RecordPage() {
    getStyleClass().add("record-page");
    content.getStyleClass().add("record-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    FocusInSight.keep(this);
  }

  /** Scrolls to the beginning. */
  void toTop() {
    setVvalue(0);
  }

  /** Puts nodes on the page, top to bottom; where the page is scrolled to stays. */
  public void show(List<? extends Node> nodes) {
    setFitToHeight(false);
    content.getStyleClass().remove("filled");
    content.setMinHeight(Region.USE_PREF_SIZE);
    KeptNodes.set(content.getChildren(), nodes);
  }

  /**
   * Puts nodes on the page and below them one that takes the height left over. Where there is less
   * than that one needs, the page scrolls.
   */
  public void show(List<? extends Region> nodes, Region filling) {
    setFitToHeight(true);
    if (!content.getStyleClass().contains("filled")) {
      content.getStyleClass().add("filled");
    }
    content.setMinHeight(Region.USE_COMPUTED_SIZE);
    nodes.forEach(node -> node.setMinHeight(Region.USE_PREF_SIZE));
    VBox.setVgrow(filling, Priority.ALWAYS);
    List<Node> all = new ArrayList<>(nodes);
    all.add(filling);
    KeptNodes.set(content.getChildren(), all);
  }
}
