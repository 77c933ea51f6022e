package org.treasurylookup.view.value;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.treasurylookup.view.control.PageScroll;

/**
 * As high as its words need at their width, which JavaFX's own does not ask for, and no higher than
 * it may be: then they scroll, also with the keys.
 */
public final class LowScroll extends PageScroll {
  /* What JavaFX rounds away would otherwise scroll. */
  private static final double SPARE = 2;

  private final Region words;

  /**
   * @param style class that says how high it may be, or how it looks
   */
  public LowScroll(Region words, String style) {
    super(words);
    this.words = words;
    getStyleClass().add(style);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    withKeys();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return words.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? Math.min(computePrefWidth(-1), getMaxWidth()) : width;
    double room = wide - snappedLeftInset() - snappedRightInset();
    return words.prefHeight(room) + snappedTopInset() + snappedBottomInset() + SPARE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.min(computePrefHeight(width), getMaxHeight());
  }
}
