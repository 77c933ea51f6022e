package org.treasurylookup.view.control;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A region that takes whatever width there is and is as high as its content then needs: it says how
 * high, and lays out in the same way.
 *
 * <p>Parents ask each child for several heights in one layout, at each level again. JavaFX
 * remembers those that depend on no width; these are remembered here, as long as those would be.
 */
public abstract class WideRegion extends Region {
  private final Map<Double, Double> heights = new HashMap<>();

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    var known = heights.get(width);
    if (known == null) {
      known = heightFor(width);
      heights.put(width, known);
    }
    return known;
  }

  private double heightFor(double width) {
    double room = width < 0 ? freeRoom() : room(width);
    return snappedTopInset() + flow(room, false) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    flow(room(getWidth()), true);
  }

  /** What a width leaves inside the insets. */
  protected final double room(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  /** The room the content takes when nobody says how wide it is: as much as it likes. */
  protected double freeRoom() {
    return Double.MAX_VALUE;
  }

  /**
   * Lays the content out.
   *
   * @param room how wide, inside the insets
   * @param place whether it is moved to its place, or only measured
   * @return how high the content is then, without the insets
   */
  protected abstract double flow(double room, boolean place);

  @Override
  public void requestLayout() {
    /* What is built asks for layouts before there is anything to remember. */
    if (heights != null) {
      heights.clear();
    }
    super.requestLayout();
  }
}
