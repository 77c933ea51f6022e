package org.treasurylookup.view.table;

import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.treasurylookup.view.control.ParentNodes;

/**
 * Rows marked with Space. They stay marked while plain arrows move the focus on to the next ones; a
 * click, or choosing everything, begins anew.
 */
final class TableMarks {
  private static final Set<KeyCode> MOVES =
      Set.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN);

  private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  private final TableView<?> table;
  private boolean marked;

  TableMarks(TableView<?> table) {
    this.table = table;
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** Whether there are rows marked with Space. */
  boolean stand() {
    return marked && !table.getSelectionModel().getSelectedCells().isEmpty();
  }

  /** Marks the row with the focus, or takes its mark away. */
  void toggle() {
    toggle(table);
  }

  private <S> void toggle(TableView<S> cells) {
    var focus = cells.getFocusModel().getFocusedCell();
    int row = focus.getRow();
    if (row < 0) {
      return;
    }
    var selection = cells.getSelectionModel();
    boolean whole =
        cells.getVisibleLeafColumns().stream().allMatch(it -> selection.isSelected(row, it));
    /* A row that the focus alone chose on its way is not marked yet. */
    boolean alone = selection.getSelectedCells().stream().allMatch(it -> it.getRow() == row);
    boolean already = whole && (marked || !alone);
    StandardTables.mark(cells, row, !already);
    marked = true;
    focus(cells, row, focus.getColumn());
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY && stand()) {
      ParentNodes.first(event.getTarget(), TableCell.class).ifPresent(cell -> moveTo(cell, event));
    } else {
      marked &= event.isShortcutDown() || event.isShiftDown();
    }
  }

  /* The menu of a row is about the marked ones too: asking for it chooses no other. */
  private void moveTo(TableCell<?, ?> cell, MouseEvent event) {
    if (!cell.isEmpty()) {
      int column = table.getVisibleLeafColumns().indexOf(cell.getTableColumn());
      focus(table, cell.getIndex(), column);
      table.requestFocus();
    }
    event.consume();
  }

  private static <S> void focus(TableView<S> cells, int row, int column) {
    cells.getFocusModel().focus(row, cells.getVisibleLeafColumns().get(Math.max(0, column)));
  }

  /* With Ctrl, JavaFX moves the focus and leaves what is chosen alone: so it does for marks. */
  private void key(KeyEvent event) {
    boolean bare = !event.isShiftDown() && !event.isAltDown() && !event.isControlDown();
    if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
      marked = false;
    } else if (MOVES.contains(event.getCode()) && bare && !event.isMetaDown() && stand()) {
      event.consume();
      var moved =
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", event.getCode(), false, !MAC, false, MAC);
      Event.fireEvent(table, moved);
    }
  }
}
