package org.treasurylookup.view.search;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The kind, the line of filters and its button side by side; where that would leave the line no
 * room to read what is typed, such as beside a second record, the kind stands above it.
 */
final class LineWithKind extends Pane {
  private static final double GAP = 8;
  private static final int READABLE = 20;

  private final ChoiceBox<?> kind;
  private final TextField line;
  private final Button button;

  LineWithKind(ChoiceBox<?> kind, TextField line, Button button) {
    this.kind = kind;
    this.line = line;
    this.button = button;
    line.setPrefColumnCount(READABLE);
    setMinWidth(0);
    getChildren().addAll(kind, line, button);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double beside() {
    return kind.prefWidth(-1) + GAP + line.prefWidth(-1) + GAP + button.prefWidth(-1);
  }

  private boolean isNarrow(double width) {
    return width > 0 && width < beside();
  }

  private double row() {
    return Math.max(line.prefHeight(-1), button.prefHeight(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return beside();
  }

  @Override
  protected double computePrefHeight(double width) {
    double upper = kind.prefHeight(-1);
    return isNarrow(width) ? upper + GAP + row() : Math.max(upper, row());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    boolean narrow = isNarrow(getWidth());
    double kindWidth = Math.min(kind.prefWidth(-1), getWidth());
    double kindHeight = kind.prefHeight(-1);
    double top = narrow ? kindHeight + GAP : 0;
    double height = narrow ? row() : Math.max(row(), kindHeight);
    double left = narrow ? 0 : kindWidth + GAP;
    double last = getWidth() - button.prefWidth(-1);
    kind.resizeRelocate(0, narrow ? 0 : (height - kindHeight) / 2, kindWidth, kindHeight);
    place(line, left, top, height, last - GAP - left);
    place(button, last, top, height, button.prefWidth(-1));
  }

  private void place(Region part, double left, double top, double height, double width) {
    double own = part.prefHeight(-1);
    part.resizeRelocate(
        snapPositionX(left), snapPositionY(top + (height - own) / 2), snapSizeX(width), own);
  }
}
