package org.treasurylookup.view.control;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A line that breaks between its parts, and inside a sentence that is longer than the line. By
 * itself a flow is never narrower than its longest part, and pushes a page out of its window.
 */
public final class BreakingLine extends FlowPane {
  /**
   * @param gap between neighbours
   * @param lineGap between lines
   */
  public BreakingLine(double gap, double lineGap, Node... parts) {
    super(gap, lineGap, parts);
    setMinWidth(0);
    widthProperty().subscribe(this::limit);
    getChildren().addListener((ListChangeListener<Node>) _ -> limit());
  }

  private void limit() {
    double inside = getWidth() - snappedLeftInset() - snappedRightInset();
    if (inside > 0) {
      for (var part : getChildren()) {
        if (part instanceof WrappedText || part instanceof TextInputControl) {
          ((Region) part).setMaxWidth(inside);
        }
      }
    }
  }
}
