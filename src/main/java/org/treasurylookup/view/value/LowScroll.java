package org.treasurylookup.view.value;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.treasurylookup.view.control.PageScroll;

/** As high as its words need at their width, and no higher than some lines: then they scroll. */
final class LowScroll extends PageScroll {
  /* What JavaFX rounds away would otherwise scroll. */
  private static final double SPARE = 2;

  private final Region words;

  LowScroll(Region words) {
    super(words);
    this.words = words;
    getStyleClass().add("low-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return words.prefHeight(room) + snappedTopInset() + snappedBottomInset() + SPARE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.min(computePrefHeight(width), getMaxHeight());
  }
}
