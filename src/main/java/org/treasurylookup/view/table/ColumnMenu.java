package org.treasurylookup.view.table;

import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;

/**
 * The columns of a table: which are shown, and where and how wide the one with the focus is. All of
 * it by keyboard too.
 */
public final class ColumnMenu extends ContextMenu {
  private static final double STEP = 2;

  private final ControlKit kit;
  private final ColumnChoice choice;

  ColumnMenu(ControlKit kit, ColumnChoice choice) {
    this.kit = kit;
    this.choice = choice;
    setId("columns");
    choice.offered().forEach(column -> getItems().add(shown(column)));
    focused().ifPresent(this::addMoves);
    getItems().add(new SeparatorMenuItem());
    add(kit.words("columns.reset"), choice::reset);
  }

  /** Opens the menu at a table whose columns can be chosen; says whether it has such. */
  public static boolean open(ControlKit kit, TableView<?> table) {
    var choice = ColumnChoice.of(table);
    if (choice == null) {
      return false;
    }
    TableMenuPlace.open(new ColumnMenu(kit, choice), table);
    return true;
  }

  private CheckMenuItem shown(TableColumn<?, ?> column) {
    var item = PlainControls.of(new CheckMenuItem(column.getText()));
    item.setSelected(choice.isShown(column));
    boolean last = item.isSelected() && choice.table().getVisibleLeafColumns().size() == 1;
    item.setDisable(last);
    item.setOnAction(_ -> choice.show(column, item.isSelected()));
    return item;
  }

  private Optional<TableColumn<?, ?>> focused() {
    TableColumn<?, ?> column = choice.table().getFocusModel().getFocusedCell().getTableColumn();
    return Optional.<TableColumn<?, ?>>ofNullable(column)
        .or(() -> choice.offered().stream().filter(choice::isShown).findFirst());
  }

  private void addMoves(TableColumn<?, ?> column) {
    String title = column.getText();
    getItems().add(new SeparatorMenuItem());
    add(kit.words("columns.left", title), () -> choice.move(column, false));
    add(kit.words("columns.right", title), () -> choice.move(column, true));
    add(kit.words("columns.wider", title), () -> choice.widen(column, STEP));
    add(kit.words("columns.narrower", title), () -> choice.widen(column, -STEP));
  }

  private void add(String words, Runnable action) {
    var item = PlainControls.item(words, action);
    getItems().add(item);
  }
}
