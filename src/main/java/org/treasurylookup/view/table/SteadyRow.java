package org.treasurylookup.view.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;

/**
 * A row that keeps what it shows while JavaFX has put it aside, unseen, for the next row that comes
 * into sight or that is measured: what is taken out and put in again is styled anew each time.
 */
public class SteadyRow<S> extends TableRow<S> {
  /** Whether a cell has shown something and stands for no row at present. */
  static boolean isAside(IndexedCell<?> cell) {
    return cell.getIndex() < 0 && cell.getItem() != null;
  }

  @Override
  protected void updateItem(S item, boolean empty) {
    if (!empty || !isAside(this)) {
      super.updateItem(item, empty);
    }
  }
}
