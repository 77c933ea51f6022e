package org.treasurylookup.view.table;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;

/** What the cells of a table hold behind what they show: each column says it for its own. */
public final class CellValues {
  private static final String RAW = "raw";
  private static final String SHOWN = "shown";

  private CellValues() {}

  /**
   * What a cell holds when it is copied.
   *
   * @param privacy whether it may be hidden
   */
  public record Raw(FieldPrivacy privacy, String text) {}

  /** What was received in a field, as it came: what could not be read may be anything. */
  public static Optional<Raw> raw(Received<?> received, String field) {
    var privacy = received.asValue().isPresent() ? FieldPrivacy.of(field) : FieldPrivacy.WORDS;
    return received.text().map(text -> new Raw(privacy, text));
  }

  /** A value of a table and the name of its column. */
  public record Value(String name, Raw raw) {}

  /** Says what a column's values are when they are copied; empty for nothing to copy. */
  public static <S> void raw(TableColumn<S, ?> column, Function<S, Optional<Raw>> raw) {
    column.getProperties().put(RAW, raw);
  }

  /** Says what a column's values are in copied rows, where that is what is shown there. */
  public static <S> void shown(TableColumn<S, ?> column, Function<S, Optional<Raw>> shown) {
    column.getProperties().put(SHOWN, shown);
  }

  /** The value of the cell that has the focus in any table of ours; empty if there is none. */
  public static <S> Optional<Value> focused(TableView<S> table) {
    var cell = table.getFocusModel().getFocusedCell();
    if (cell.getRow() < 0 || cell.getRow() >= table.getItems().size()) {
      return Optional.empty();
    }
    TableColumn<S, ?> column =
        cell.getTableColumn() == null
            ? table.getVisibleLeafColumn(0)
            : table.getVisibleLeafColumns().get(cell.getColumn());
    return raw(column, table.getItems().get(cell.getRow()))
        .map(raw -> new Value(column.getText(), raw));
  }

  /** What is drawn of the cell with the focus; the table itself when it is out of sight. */
  public static Node focusedCell(TableView<?> table) {
    var focus = table.getFocusModel().getFocusedCell();
    return table.lookupAll(".table-cell").stream()
        .filter(
            node ->
                node instanceof TableCell<?, ?> cell
                    && cell.getIndex() == focus.getRow()
                    && table.getVisibleLeafColumns().indexOf(cell.getTableColumn())
                        == Math.max(0, focus.getColumn()))
        .findFirst()
        .orElse(table);
  }

  private static <S> Optional<Raw> raw(TableColumn<S, ?> column, S row) {
    return value(column, RAW, row);
  }

  /** What a column's cell holds in a copied row. */
  static <S> Optional<Raw> copied(TableColumn<S, ?> column, S row) {
    return value(column, SHOWN, row).or(() -> raw(column, row));
  }

  @SuppressWarnings("unchecked")
  private static <S> Optional<Raw> value(TableColumn<S, ?> column, String key, S row) {
    var value = (Function<S, Optional<Raw>>) column.getProperties().get(key);
    return value == null ? Optional.empty() : value.apply(row);
  }
}
