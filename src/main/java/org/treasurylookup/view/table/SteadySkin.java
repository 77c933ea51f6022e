package org.treasurylookup.view.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/** JavaFX's own look of a table, whose rows stay in the window while they are scrolled. */
final class SteadySkin<S> extends TableViewSkin<S> {
  SteadySkin(TableView<S> table) {
    super(table);
  }

  @Override
  protected VirtualFlow<TableRow<S>> createVirtualFlow() {
    return new SteadyFlow<>();
  }

  /** Whether a row may be seen; a table as high as its rows goes by all of them. */
  static boolean isInSight(TableView<?> table, int row) {
    return !(table.getSkin() instanceof SteadySkin<?> skin)
        || table.getParent() instanceof FittedTable
        || skin.getVirtualFlow().getVisibleCell(row) != null;
  }

  /** Shows the rows of now in the cells in sight; see {@link SteadyFlow#turn()}. */
  void turn() {
    if (getVirtualFlow() instanceof SteadyFlow<?> flow) {
      flow.turn();
    }
  }
}
