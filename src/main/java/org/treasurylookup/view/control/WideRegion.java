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

  /**
   * How high the content is.
   *
   * @param width negative for the width it would take by itself
   */
  protected abstract double heightFor(double width);

  @Override
  public void requestLayout() {
    /* What is built asks for layouts before there is anything to remember. */
    if (heights != null) {
      heights.clear();
    }
    super.requestLayout();
  }
}
