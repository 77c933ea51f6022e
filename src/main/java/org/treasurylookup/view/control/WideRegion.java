package org.treasurylookup.view.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A region that takes whatever width there is and is as high as its content then needs: it says how
 * high, and lays out in the same way.
 */
public abstract class WideRegion extends Region {
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
}
