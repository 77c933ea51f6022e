package org.treasurylookup.view.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Rows that stay in the window while they are scrolled. JavaFX takes a row out of the window when
 * it leaves sight and puts it back for the next one that comes, by the wheel of a mouse, and all
 * that is in it is then styled from the beginning; where it lays out a place it was sent to, rows
 * are given from one to the other within the window. So rows of one height are sent there.
 */
final class SteadyFlow<I extends IndexedCell<?>> extends VirtualFlow<I> {
  @Override
  public double scrollPixels(double delta) {
    double hidden = getCellCount() * getFixedCellSize() - getViewportLength();
    if (getFixedCellSize() <= 0 || hidden <= 0) {
      return super.scrollPixels(delta);
    }
    double before = getPosition();
    double after = Math.clamp(before + delta / hidden, 0, 1);
    if (after == before) {
      return 0;
    }
    setPosition(after);
    requestLayout();
    return (after - before) * hidden;
  }
}
