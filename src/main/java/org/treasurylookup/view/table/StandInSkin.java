package org.treasurylookup.view.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

/**
 * The look of a row below the last one in a table that is as high as its rows: JavaFX makes one for
 * the pixel that is left over, and without cells, each of which would be styled, nobody sees a
 * difference. A row that gets an item gets the look of a row.
 */
final class StandInSkin extends SkinBase<IndexedCell<?>> {
  /* As high as an empty row, in multiples of the text size. */
  private static final double HIGH = 2.3;

  StandInSkin(IndexedCell<?> row) {
    super(row);
    registerChangeListener(row.itemProperty(), _ -> turn());
  }

  private void turn() {
    if (getSkinnable() instanceof TableRow<?> row && row.getItem() != null) {
      row.setSkin(new TableRowSkin<>(row));
    }
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    return getSkinnable() instanceof TableRow<?> row ? HIGH * EmTable.size(row.getTableView()) : 1;
  }
}
