package org.treasurylookup.view.control;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.treasurylookup.view.icon.ToneIcon;

/**
 * A line that breaks between its parts, and inside a sentence that is longer than the line. By
 * itself a flow is never narrower than its longest part, and pushes a page out of its window.
 */
public final class BreakingLine extends FlowPane {
  private Subscription sized = Subscription.EMPTY;

  /**
   * @param gap between neighbours
   */
  public BreakingLine(double gap, double lineGap, Node... parts) {
    super(gap, lineGap, parts);
    setMinWidth(0);
    widthProperty().subscribe(this::limit);
    getChildren().addListener((ListChangeListener<Node>) _ -> filled());
  }

  /* A mark has its size once it has its style; one that went has nothing to say any more. */
  private void filled() {
    sized.unsubscribe();
    sized =
        first()
            .map(icon -> icon.layoutBoundsProperty().subscribe(_ -> limit()))
            .orElse(Subscription.EMPTY);
    limit();
  }

  private Optional<ToneIcon> first() {
    return getChildren().stream()
        .limit(1)
        .filter(ToneIcon.class::isInstance)
        .map(ToneIcon.class::cast)
        .findFirst();
  }

  private void limit() {
    double inside = getWidth() - snappedLeftInset() - snappedRightInset() - mark();
    if (inside > 0) {
      for (var part : getChildren()) {
        if (part instanceof WrappedText || part instanceof TextInputControl) {
          ((Region) part).setMaxWidth(inside);
          /* Else a sentence beside a field is as high as the field, with its words at the top. */
          ((Region) part).setMaxHeight(USE_PREF_SIZE);
        }
      }
    }
  }

  /* A sentence stays beside the mark it begins with. */
  private double mark() {
    return first().map(icon -> Math.ceil(icon.prefWidth(-1)) + getHgap() + 1).orElse(0.0);
  }
}
