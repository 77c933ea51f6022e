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
  private static final int MANY = 100;

  private boolean layingOut;

  /**
   * Shows the rows of now at once where they are in sight, before styles are worked out: what is
   * another then is styled, and nothing else. JavaFX turns rows while it lays them out, and has to
   * style all that is in them.
   */
  void turn() {
    I first = getFirstVisibleCell();
    I last = getLastVisibleCell();
    if (first != null && last != null && first.getIndex() == 0) {
      for (int i = 0; i <= last.getIndex(); i++) {
        show(i);
      }
    }
  }

  private void show(int index) {
    I cell = getVisibleCell(index);
    if (cell != null) {
      cell.updateIndex(index);
    }
  }

  /* A row that is the same after it was asked to be has its styles. */
  @SuppressWarnings("ReferenceEquality")
  @Override
  protected void setCellIndex(I cell, int index) {
    if (index >= getCellCount() && cell.getSkin() == null && isFitted()) {
      cell.setSkin(new StandInSkin(cell));
    }
    Object before = cell.getItem();
    boolean here = cell.getSkin() != null && cell.getIndex() == index && before != null;
    if (here) {
      cell.updateIndex(index);
    }
    if (!here || cell.getItem() != before) {
      super.setCellIndex(cell, index);
    }
  }

  private boolean isFitted() {
    return getParent() != null && getParent().getParent() instanceof FittedTable;
  }

  @Override
  protected void layoutChildren() {
    layingOut = true;
    try {
      super.layoutChildren();
    } finally {
      layingOut = false;
    }
  }

  /* At each layout JavaFX draws two more rows out of sight, to guess how high all rows are. Of many
   * rows one in sight says as much. */
  @Override
  public I getCell(int index) {
    boolean guess = layingOut && getCellCount() > MANY && getVisibleCell(index) == null;
    I seen = guess ? getFirstVisibleCell() : null;
    return seen == null ? super.getCell(index) : seen;
  }

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
