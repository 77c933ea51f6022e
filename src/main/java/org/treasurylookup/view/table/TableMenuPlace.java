package org.treasurylookup.view.table;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;

/** Where the menu of a table opens: below its header, on the rows it is about. */
final class TableMenuPlace {
  private TableMenuPlace() {}

  static void open(ContextMenu menu, TableView<?> table) {
    table.requestFocus();
    Node header = table.lookup(".column-header-background");
    menu.show(header == null ? table : header, Side.BOTTOM, 0, 0);
  }
}
