package org.treasurylookup.view.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.model.record.PartRow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.CellDrawing;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.ColumnChoice;
import org.treasurylookup.view.table.RowOpening;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AnswerPath;
import org.treasurylookup.view.value.FollowEvent;
import org.treasurylookup.view.value.LineRoom;
import org.treasurylookup.view.value.ValueNodes;

/**
 * A table of the parts of a record, a column for a field. Enter and a double click follow an id
 * that leads to a record and open the part of a row anywhere else; a row whose part cannot be read
 * shows what was received instead.
 */
public final class PartTable<R extends PartRow<?>> {
  private final ControlKit kit;
  private final FieldTable fields;
  private final String name;
  private final String rawIn;
  private final RowOpening<R> open;
  private final TableView<R> table = StandardTables.table();
  private final ColumnChoice columns;
  private AmountColumn amounts = AmountColumn.NONE;
  private Runnable begin = () -> {};

  /**
   * A table without columns.
   *
   * @param name the vendor's name of the list, also the table's id
   * @param rawIn the column that shows what was received in place of a part
   * @param open opens the part of a row that has one
   */
  public PartTable(ControlKit kit, FieldTable fields, String name, String rawIn, Consumer<R> open) {
    this(kit, fields, name, rawIn, (row, _) -> open.accept(row));
  }

  /**
   * The same where a row may open in a tab of its own.
   *
   * @param open opens the part of a row that has one, there or here
   */
  public PartTable(
      ControlKit kit, FieldTable fields, String name, String rawIn, BiConsumer<R, Boolean> open) {
    this.kit = kit;
    this.fields = fields;
    this.name = name;
    this.rawIn = rawIn;
    this.open =
        new RowOpening<>(
            (row, newTab) -> row.part().ifPresent(_ -> open.accept(row, newTab)),
            (row, column) -> row.part().flatMap(part -> LinkedTargets.of(part, column)),
            (target, newTab) -> table.fireEvent(new FollowEvent(target, newTab)));
    table.setId(name);
    AnswerPath.mark(table, this::place);
    table.setAccessibleText(kit.words("field." + name));
    kit.follow(table, () -> StandardTables.redraw(table));
    columns = new ColumnChoice(kit, table);
    table.setRowFactory(this.open::row);
  }

  public TableView<R> table() {
    return table;
  }

  /**
   * Gives the table its rows, which its columns sort, and its keys.
   *
   * @param exception whether a row needs attention
   */
  public TableRows<R> show(ObservableList<R> source, Predicate<R> exception) {
    var rows = new TableRows<>(table, source).exceptions(exception);
    begin = () -> rows.narrow(false);
    new TableKeys<>(kit, table, rows, open);
    return rows;
  }

  /** Shows all rows from the first on, none chosen, as the table of another record. */
  public void begin() {
    begin.run();
    StandardTables.begin(table);
  }

  /** The columns from left to right, as the program comes; the user's choice is applied to them. */
  public void show(List<TableColumn<R, R>> standard) {
    columns.start(standard);
  }

  /** Leaves a column out while there is nothing in it, whatever the user chose. */
  public void offer(TableColumn<R, R> column, boolean offered) {
    columns.offer(column, offered);
  }

  /** The decimal point of the amounts column and the room it takes, from the rows there are. */
  public AmountColumn alignAmounts(String field) {
    var before = amounts;
    amounts = amounts(field);
    /* Rows that are equal to those before are not drawn again by themselves. */
    if (!amounts.equals(before)) {
      table.refresh();
    }
    return amounts;
  }

  private AmountColumn amounts(String field) {
    var column = AmountColumn.NONE;
    for (var row : table.getItems()) {
      if (received(row, field) instanceof Received.Value<?>(String raw, Object value)
          && value instanceof Decimal) {
        column = column.and(raw);
      }
    }
    return column;
  }

  /** The room of the widest amount on one line, points aligned. */
  public double amountRoom(String field) {
    return amountRoom(field, amounts(field));
  }

  /**
   * The room of the widest amount on one line, or of one that cannot be read, which stands behind a
   * mark.
   *
   * @param aligned the amounts that can be read
   */
  public double amountRoom(String field, AmountColumn aligned) {
    double widest = aligned.ems();
    for (var row : table.getItems()) {
      if (received(row, field) instanceof Received.Malformed<?>(String raw, _)) {
        widest = Math.max(widest, LineRoom.malformed(raw));
      }
    }
    return widest;
  }

  /**
   * The room of the widest id in a column on one line, from the rows there are.
   *
   * @param least room it has at least, in multiples of the text size
   */
  public double idRoom(String field, double least) {
    return widest(field, least, LineRoom::id);
  }

  /** The room of the widest words in a column on one line; see {@link #idRoom}. */
  public double wordRoom(String field, double least, double most) {
    return Math.min(widestOnce(field, least, LineRoom::words), most);
  }

  /** The room of the widest badge in a column on one line; see {@link #idRoom}. */
  public double badgeRoom(String field, double least, double most) {
    return Math.min(widestOnce(field, least, LineRoom::marked), most);
  }

  /* A hundred thousand rows have a few words between them, and letters take long to measure. */
  private double widestOnce(String field, double least, ToDoubleFunction<String> room) {
    Set<String> measured = new HashSet<>();
    return widest(field, least, words -> measured.add(words) ? room.applyAsDouble(words) : least);
  }

  private double widest(String field, double least, ToDoubleFunction<String> room) {
    double widest = least;
    for (var row : table.getItems()) {
      var text = received(row, field).text();
      if (text.isPresent()) {
        widest = Math.max(widest, room.applyAsDouble(text.get()));
      }
    }
    return widest;
  }

  /** A column of a field, drawn by what was received in it. */
  public TableColumn<R, R> field(String field, double least, double width) {
    var column =
        turning(
            field,
            least,
            width,
            (row, before) -> cell(row, field, before),
            row ->
                row.part().map(part -> fields.spoken(part, field)).orElseGet(() -> rawText(row)));
    sortable(column, field);
    return column;
  }

  /** Lets a column sort and copy what was received in a field. */
  public void sortable(TableColumn<R, R> column, String field) {
    column.setComparator(new FieldOrder<>(column, row -> received(row, field)));
    column.setSortable(true);
    CellValues.raw(column, row -> CellValues.raw(received(row, field), field));
    CellValues.shown(column, row -> CellWords.copiedTime(kit, received(row, field)));
  }

  /** Any column; {@code name} is its id and, after {@code column.}, the key of its title. */
  public TableColumn<R, R> column(
      String name, double least, double width, Function<R, Node> draw, Function<R, String> spoken) {
    return turning(name, least, width, (row, _) -> draw.apply(row), spoken);
  }

  private TableColumn<R, R> turning(
      String name, double least, double width, CellDrawing<R> draw, Function<R, String> spoken) {
    var column = CellWords.column(kit, table, name, least, width, draw, spoken);
    column.setSortable(false);
    return column;
  }

  private Optional<AnswerPath> place() {
    var cell = table.getFocusModel().getFocusedCell();
    return cell.getRow() < 0 || cell.getRow() >= table.getItems().size() || cell.getColumn() < 0
        ? Optional.empty()
        : table
            .getItems()
            .get(cell.getRow())
            .part()
            .map(
                part ->
                    new AnswerPath(
                        part.source(),
                        table.getVisibleLeafColumns().get(cell.getColumn()).getId()));
  }

  private String rawText(PartRow<?> row) {
    return row.received().text().map(raw -> kit.spoken(FieldPrivacy.WORDS, raw)).orElse("");
  }

  public Node cell(R row, String field) {
    return cell(row, field, null);
  }

  private Node cell(R row, String field, @Nullable Node before) {
    return row.part()
        .map(part -> fields.cell(part, field, amounts, before))
        .orElseGet(() -> field.equals(rawIn) ? raw(row) : new WrappedText(""));
  }

  private Node raw(R row) {
    return switch (row.received()) {
      case Received.Null<?> _ -> ValueNodes.nul(kit, "");
      case Received.Malformed<?> malformed -> ValueNodes.malformed(kit, name, malformed);
      case Received.Value<?> _, Received.Absent<?> _ -> new WrappedText("");
    };
  }

  private static Received<?> received(PartRow<?> row, String field) {
    return row.part().map(part -> part.receivedIn(field)).orElseGet(Received.Absent::new);
  }
}
