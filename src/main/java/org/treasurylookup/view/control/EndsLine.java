package org.treasurylookup.view.control;

import java.util.List;
import javafx.scene.Node;

/** Nodes at the left and the right end of a line, which goes on below where they do not fit. */
public final class EndsLine extends EndsBar {
  public EndsLine() {}

  /**
   * An empty line.
   *
   * @param gap between neighbours, in multiples of the text size
   */
  public EndsLine(double gap) {
    super(gap);
  }

  /** Shows these nodes in place of those before. */
  public void show(List<? extends Node> left, List<? extends Node> right) {
    fill(left, right);
  }
}
