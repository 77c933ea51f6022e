package org.treasurylookup.view.control;

import javafx.scene.Node;

/**
 * Parts of a page in equal columns side by side, or below each other where a column would be too
 * narrow to read. Style class {@code columns}.
 */
public final class EqualColumns extends WideRegion {
  /* Multiples of the text size. */
  private static final double GAP = 3;
  private static final double NARROWEST = 33;

  private final EmText em = new EmText();

  /** The parts in reading order. */
  public EqualColumns(Node... parts) {
    getStyleClass().add("columns");
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
    return count * NARROWEST * em.size() + (count - 1) * GAP * em.size();
  }

  @Override
  protected double freeRoom() {
    return computePrefWidth(-1);
  }

  @Override
  protected double flow(double room, boolean place) {
    int count = getManagedChildren().size();
    double gap = GAP * em.size();
    double wide = Math.floor((room - (count - 1) * gap) / Math.max(1, count));
    boolean beside = wide >= NARROWEST * em.size();
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
}
