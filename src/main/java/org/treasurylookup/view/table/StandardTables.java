package org.treasurylookup.view.table;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the program's look: no vertical lines, wrapping cells, nothing cut with an ellipsis.
 */
public final class StandardTables {
  private static final String SPOKEN = "spoken";
  private static final String DRAWINGS = "drawings";

  private StandardTables() {}

  /** What a screen reader says in a cell of a column made here. */
  @SuppressWarnings("unchecked")
  public static <S> String spoken(TableColumn<S, ?> column, S row) {
    var spoken = (Function<S, String>) column.getProperties().get(SPOKEN);
    return spoken == null ? "" : spoken.apply(row);
  }

  /**
   * An empty table, whose columns are at best as wide as it is. Style class {@code record-table}.
   */
  public static <S> TableView<S> table() {
    return new EmTable<>();
  }

  /**
   * A column of nodes.
   *
   * @param least width below which the table rather scrolls, in multiples of the text size
   * @param width preferred width, in multiples of the text size; a column with the same least width
   *     neither shrinks nor grows
   * @param value what stands in the cell, and what sorting compares
   * @param draw makes the node of a value; a node that wraps gets the column's width
   * @param spoken what a screen reader says for a value
   */
  public static <S, V> TableColumn<S, V> column(
      String title,
      double least,
      double width,
      Function<S, V> value,
      Function<V, Node> draw,
      Function<V, String> spoken) {
    return turning(title, least, width, value, (it, _) -> draw.apply(it), spoken);
  }

  /** The same column where a cell may show another value in the node it has. */
  public static <S, V> TableColumn<S, V> turning(
      String title,
      double least,
      double width,
      Function<S, V> value,
      CellDrawing<V> draw,
      Function<V, String> spoken) {
    var column = new TableColumn<S, V>(title);
    EmTable.size(column, least, width);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
    var drawings = new SimpleIntegerProperty(column, DRAWINGS);
    column.setCellFactory(_ -> new NodeCell<>(draw, spoken, drawings));
    column.getProperties().put(DRAWINGS, drawings);
    column.getProperties().put(SPOKEN, value.andThen(spoken));
    return column;
  }

  /** Gives a column other widths than it was made with; see {@link #column}. */
  public static void width(TableColumn<?, ?> column, double least, double width) {
    EmTable.size(column, least, width);
    if (column.getTableView() instanceof EmTable<?> table) {
      table.sizeAgain();
    }
  }

  /** The width at which the values of a column stand on one line, where there is room. */
  public static void best(TableColumn<?, ?> column, double best) {
    EmTable.best(column, best);
    if (column.getTableView() instanceof EmTable<?> table) {
      table.sizeAgain();
    }
  }

  /** Draws the rows again and measures them anew, after their content changed by itself. */
  public static void redraw(TableView<?> table) {
    table.refresh();
    if (table instanceof EmTable<?> own) {
      own.drawnProperty().set(own.drawnProperty().get() + 1);
    }
  }

  /** Draws the values of a column made here again, and leaves those of the others as they are. */
  public static void redraw(TableColumn<?, ?> column) {
    if (column.getProperties().get(DRAWINGS) instanceof IntegerProperty drawings) {
      drawings.set(drawings.get() + 1);
    }
  }

  /** Shows a table with other rows from its first row and column on, with nothing chosen. */
  public static void begin(TableView<?> table) {
    if (table.getSkin() instanceof SteadySkin<?> skin) {
      skin.turn();
    }
    table.getSelectionModel().clearSelection();
    table.scrollTo(0);
    table.scrollToColumnIndex(0);
    EmTable.focusFirst(table);
  }

  /** Puts the focus on a table, and in it on its first cell unless a cell of it has it. */
  public static void takeFocus(TableView<?> table) {
    table.requestFocus();
    if (table.getFocusModel().getFocusedIndex() < 0) {
      EmTable.focusFirst(table);
    }
  }

  /** An order that holds though the table turns every comparison round when a column falls. */
  public static int fixed(TableColumn<?, ?> column, int order) {
    return column.getSortType() == TableColumn.SortType.DESCENDING ? -order : order;
  }

  /** Selects whole rows, and puts the first of them in sight and under the focus. */
  public static <S> void choose(TableView<S> table, List<Integer> rows) {
    var selection = table.getSelectionModel();
    selection.clearSelection();
    for (int row : rows) {
      mark(table, row, true);
    }
    table.getFocusModel().focus(rows.getFirst(), table.getVisibleLeafColumn(0));
    table.scrollTo(rows.getFirst());
    table.requestFocus();
  }

  /* Where cells are selected, JavaFX takes a row without a column for none of its cells. */
  static <S> void mark(TableView<S> table, int row, boolean selected) {
    var selection = table.getSelectionModel();
    for (var column : table.getVisibleLeafColumns()) {
      if (selected) {
        selection.select(row, column);
      } else {
        selection.clearSelection(row, column);
      }
    }
  }

  /** The same column with header and cells at its right edge. */
  public static <S, V> TableColumn<S, V> right(TableColumn<S, V> column) {
    column.getStyleClass().add("number");
    var plain = column.getCellFactory();
    column.setCellFactory(
        it -> {
          var cell = plain.call(it);
          cell.getStyleClass().add("number");
          return cell;
        });
    return column;
  }

  /**
   * A table exactly as high as its rows, for a page that scrolls as a whole. Its columns are those
   * it has now.
   *
   * @param most with more rows than this the table keeps the height of this many and scrolls
   */
  public static <S> Region fit(TableView<S> table, int most) {
    return fit(table, most, most);
  }

  /**
   * The same for a column of a page, where a table may have to be lower than its rows.
   *
   * @param least with more rows than this it may be made as low as this many, and scrolls
   */
  public static <S> Region fit(TableView<S> table, int least, int most) {
    return new FittedTable<>(table, least, most);
  }

  private static final class NodeCell<S, V> extends TableCell<S, V> {
    private final CellDrawing<V> draw;
    private final Function<V, String> spoken;

    /* Any change of a list updates every cell in sight; what shows the same stays as it is. */
    private @Nullable V drawn;

    /* Stays while the cell is empty: scrolling gives a cell one row after the other. */
    private @Nullable Node node;

    /* Rows of one height take cells out of the window that are beside what is in sight. */
    private boolean outOfSight;

    /* The column holds on to no cell that its table has dropped. */
    private final InvalidationListener again = _ -> drawAgain();

    NodeCell(CellDrawing<V> draw, Function<V, String> spoken, IntegerProperty drawings) {
      this.draw = draw;
      this.spoken = spoken;
      setMnemonicParsing(false);
      drawings.addListener(new WeakInvalidationListener(again));
      parentProperty().subscribe((_, now) -> moved(now != null));
    }

    private void moved(boolean inSight) {
      boolean waited = outOfSight && drawn == null;
      outOfSight = !inSight;
      if (inSight && waited) {
        drawAgain();
      }
    }

    private void drawAgain() {
      drawn = null;
      updateItem(getItem(), isEmpty());
    }

    /* The very same: what is only equal may belong to another record. */
    @SuppressWarnings("ReferenceEquality")
    @Override
    protected void updateItem(V item, boolean empty) {
      super.updateItem(item, empty);
      if (item != null && item == drawn && !empty && getGraphic() != null) {
        return;
      }
      drawn = empty || outOfSight ? null : item;
      setText(null);
      setGraphic(drawn == null ? null : drawing(drawn));
      setAccessibleText(empty || item == null ? null : spoken.apply(item));
    }

    private Node drawing(V item) {
      node = outOfTheTabOrder(draw.draw(item, node));
      return node;
    }

    /* A table is one stop of the Tab key; within it the arrow keys go from cell to cell. */
    private static Node outOfTheTabOrder(Node node) {
      node.setFocusTraversable(false);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(NodeCell::outOfTheTabOrder);
      }
      return node;
    }

    /* JavaFX asks rows for a height without saying the width; wrapped values need it. */
    @Override
    protected double computePrefHeight(double width) {
      var node = getGraphic();
      if (node == null) {
        return super.computePrefHeight(width);
      }
      double room = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
      return node.prefHeight(room) + snappedTopInset() + snappedBottomInset();
    }
  }
}
