package org.treasurylookup.view.table;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Keeps the focus of a table on its column when others are shown, hidden or moved, and on the
 * nearest when its own is hidden. JavaFX goes on with the number that the column had: the value of
 * another one would be copied or compared, or there would be none.
 */
final class ColumnFocus {
  private ColumnFocus() {}

  static <S> void keep(TableView<S> table) {
    table
        .getVisibleLeafColumns()
        .addListener((ListChangeListener<TableColumn<S, ?>>) _ -> follow(table));
  }

  private static <S> void follow(TableView<S> table) {
    var focus = table.getFocusModel().getFocusedCell();
    var columns = table.getVisibleLeafColumns();
    if (focus.getColumn() < 0 || columns.isEmpty()) {
      return;
    }
    int now = columns.indexOf(focus.getTableColumn());
    int at = now < 0 ? Math.min(focus.getColumn(), columns.size() - 1) : now;
    if (now != focus.getColumn()) {
      table.getFocusModel().focus(focus.getRow(), columns.get(at));
    }
  }
}
