package org.treasurylookup.view.control;

import javafx.scene.Node;
import javafx.scene.text.Text;

/**
 * Parts of a page in equal columns side by side, or below each other where a column would be too
 * narrow to read. Style class {@code columns}.
 */
public final class EqualColumns extends WideRegion {
  /* Multiples of the text size. */
  private static final double GAP = 3;
  private static final double NARROWEST = 33;

  private final Text em = new Text();

  /** The parts in reading order. */
  public EqualColumns(Node... parts) {
    getStyleClass().add("columns");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().addAll(parts);
    getChildren().add(em);
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    int count = getManagedChildren().size();
    return count * NARROWEST * size() + (count - 1) * GAP * size();
  }

  @Override
  protected double heightFor(double width) {
    return flow(width < 0 ? computePrefWidth(-1) : width, false);
  }

  @Override
  protected void layoutChildren() {
    flow(getWidth(), true);
  }

  private double flow(double room, boolean place) {
    int count = getManagedChildren().size();
    double gap = GAP * size();
    double wide = Math.floor((room - (count - 1) * gap) / Math.max(1, count));
    boolean beside = wide >= NARROWEST * size();
    double x = 0;
    double y = 0;
    double high = 0;
    for (var part : getManagedChildren()) {
      double width = beside ? wide : room;
      double tall = part.prefHeight(width);
      if (place) {
        part.resizeRelocate(snapPositionX(x), snapPositionY(y), width, tall);
      }
      high = Math.max(high, y + tall);
      if (beside) {
        x += wide + gap;
      } else {
        y += tall + gap / 2;
      }
    }
    return snapSizeY(high);
  }

  private double size() {
    return em.getFont().getSize();
  }
}
