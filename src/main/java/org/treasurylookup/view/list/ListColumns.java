package org.treasurylookup.view.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.record.CellWords;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.ColumnChoice;
import org.treasurylookup.view.table.ColumnRooms;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.AmountColumn;

/** The columns of a list, each as wide as its values on one line; empty ones are left out. */
final class ListColumns {
  private static final double LEAST_AMOUNT = 6;
  private static final double WIDEST_AMOUNT = 14;
  private static final double WIDEST_WORDS = 18;

  /* A verdict; why a line is no id is a sentence and may wrap. */
  private static final double WIDEST_CHECK = 14;

  /* An address of a chain, or an id with its words. */
  private static final double WIDEST_ID = 28;

  private final ControlKit kit;
  private final ListCells cells;
  private final ListNotes notes;
  private final TableView<ListRow> table;
  private final ColumnChoice choice;
  private final TableColumn<ListRow, ListRow> check;
  private final TableColumn<ListRow, ListRow> difference;
  private final TableColumn<ListRow, ListRow> received;
  private final TableColumn<ListRow, ListRow> payable;
  private final TableColumn<ListRow, ListRow> amount;
  private final ColumnRooms<ListRow> rooms;
  private final ColumnRooms<ListRow> answered;
  private AmountColumn differences = AmountColumn.NONE;
  private AmountColumn receivedAmounts = AmountColumn.NONE;
  private AmountColumn payableAmounts = AmountColumn.NONE;

  ListColumns(ControlKit kit, TableView<ListRow> table) {
    this.kit = kit;
    this.cells = new ListCells(kit);
    this.notes = new ListNotes(kit);
    this.table = table;
    choice = new ColumnChoice(kit, table);
    rooms = new ColumnRooms<>(choice);
    answered = new ColumnRooms<>(choice);
    check = check();
    difference = difference();
    received = field("received", "received_token_amount", () -> receivedAmounts);
    payable = field("payable", "payable_amount", () -> payableAmounts);
    amount = sum();
    choice.start(
        List.of(
            number(),
            pasted(),
            check,
            difference,
            received,
            payable,
            token(),
            status(),
            amount,
            notes(),
            expires()));
    set(List.of());
  }

  TableColumn<ListRow, ListRow> checks() {
    return check;
  }

  /** These are the rows now, and no others. */
  void set(Collection<? extends ListRow> rows) {
    differences = AmountColumn.NONE;
    receivedAmounts = AmountColumn.NONE;
    payableAmounts = AmountColumn.NONE;
    rooms.set(List.of());
    answered.set(List.of());
    sizeAmounts();
    widen(rows);
  }

  /* Rows that came before are drawn again only when the points of their column move. */
  void widen(Collection<? extends ListRow> added) {
    var before = List.of(differences, receivedAmounts, payableAmounts);
    var columns = List.of(difference, received, payable);
    /* Of ten thousand lines just pasted none is asked for what only an answer has. */
    var answers = added.stream().filter(row -> row.result().isPresent()).toList();
    for (var row : answers) {
      differences = with(differences, ListCells.difference(row));
      receivedAmounts = with(receivedAmounts, ListCells.amount(row, "received_token_amount"));
      payableAmounts = with(payableAmounts, ListCells.amount(row, "payable_amount"));
    }
    rooms.add(added);
    answered.add(answers);
    var now = List.of(differences, receivedAmounts, payableAmounts);
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(before.get(i))) {
        size(columns.get(i), now.get(i));
        StandardTables.redraw(columns.get(i));
      }
    }
  }

  private void sizeAmounts() {
    size(difference, differences);
    size(received, receivedAmounts);
    size(payable, payableAmounts);
  }

  private static AmountColumn with(AmountColumn column, Optional<String> amount) {
    return amount.map(column::and).orElse(column);
  }

  private void size(TableColumn<?, ?> column, AmountColumn aligned) {
    choice.offer(column, !aligned.equals(AmountColumn.NONE));
    double wide = Math.clamp(aligned.ems(), LEAST_AMOUNT, WIDEST_AMOUNT);
    StandardTables.width(column, wide, wide);
  }

  private TableColumn<ListRow, ListRow> number() {
    var column =
        StandardTables.right(column("number", 3.4, 3.4, cells::number, cells::numberWords));
    column.setComparator(new ListRowOrder<>(column, row -> Optional.of(row.entry().number())));
    CellValues.raw(column, row -> Optional.of(new Raw(FieldPrivacy.OPEN, cells.numberWords(row))));
    return column;
  }

  private TableColumn<ListRow, ListRow> pasted() {
    var column =
        column(
            "pasted",
            12.6,
            14.5,
            cells::pasted,
            row ->
                cells.pastedRaw(row).map(raw -> kit.spoken(raw.privacy(), raw.text())).orElse(""));
    column.setComparator(new ListRowOrder<>(column, row -> row.entry().id()));
    CellValues.raw(column, cells::pastedRaw);
    rooms.always(column).fit(column, 8, WIDEST_ID, cells::pastedRoom);
    return column;
  }

  private TableColumn<ListRow, ListRow> check() {
    var column = column("check", 9, 11, cells::check, cells::checkWords);
    column.setComparator(ListRow.BY_CONCERN);
    CellValues.raw(column, row -> Optional.of(new Raw(FieldPrivacy.OPEN, kit.copied(row.words()))));
    rooms.always(column).fit(column, 7, WIDEST_CHECK, cells::checkRoom);
    return column;
  }

  private TableColumn<ListRow, ListRow> difference() {
    var column =
        StandardTables.right(
            column(
                "difference",
                LEAST_AMOUNT,
                LEAST_AMOUNT,
                row -> cells.difference(row, differences),
                row ->
                    ListCells.difference(row)
                        .map(text -> kit.spoken(FieldPrivacy.AMOUNT, text))
                        .orElse("")));
    column.setComparator(
        new ListRowOrder<>(column, row -> row.verdict().flatMap(Verdict::difference)));
    CellValues.raw(
        column, row -> ListCells.difference(row).map(text -> new Raw(FieldPrivacy.AMOUNT, text)));
    return column;
  }

  private TableColumn<ListRow, ListRow> field(
      String name, String field, Supplier<AmountColumn> aligned) {
    var column = StandardTables.right(field(name, field, aligned, LEAST_AMOUNT, LEAST_AMOUNT));
    column.setComparator(new ListRowOrder<>(column, row -> number(row, field)));
    return column;
  }

  private static Optional<BigDecimal> number(ListRow row, String field) {
    return ListCells.received(row, field)
        .asValue()
        .filter(Decimal.class::isInstance)
        .map(value -> ((Decimal) value).number());
  }

  private TableColumn<ListRow, ListRow> field(
      String name, String field, Supplier<AmountColumn> aligned, double least, double width) {
    var column =
        column(
            name,
            least,
            width,
            row -> cells.orderField(row, field, aligned.get()),
            row -> cells.orderWords(row, field));
    column.setComparator(new ListRowOrder<>(column, row -> ListCells.received(row, field).text()));
    CellValues.raw(column, row -> cells.orderRaw(row, field));
    return column;
  }

  private TableColumn<ListRow, ListRow> token() {
    var column = field("token", "payable_currency", () -> AmountColumn.NONE, 6, 7.5);
    answered.fit(column, 4, WIDEST_WORDS, cells::tokenRoom);
    return column;
  }

  private TableColumn<ListRow, ListRow> sum() {
    var column =
        column(
            "sum",
            8,
            10,
            row -> cells.amounts(cells.amounts(row)),
            row -> kit.spoken(FieldPrivacy.AMOUNT, sumWords(row)));
    column.setSortable(false);
    CellValues.raw(
        column,
        row ->
            Optional.of(sumWords(row))
                .filter(text -> !text.isEmpty())
                .map(text -> new Raw(FieldPrivacy.AMOUNT, text)));
    answered.fit(column, 6, WIDEST_ID, cells::amountsRoom);
    return column;
  }

  private String sumWords(ListRow row) {
    return String.join(", ", cells.amounts(row).stream().map(Object::toString).toList());
  }

  private TableColumn<ListRow, ListRow> status() {
    var column = column("status", 8.6, 9.6, cells::status, cells::statusWords);
    column.setComparator(new ListRowOrder<>(column, row -> cells.statusRaw(row).map(Raw::text)));
    CellValues.raw(column, cells::statusRaw);
    answered.fit(column, 6, WIDEST_WORDS, cells::statusRoom);
    return column;
  }

  private TableColumn<ListRow, ListRow> notes() {
    var column = column("notes", 8, 12, notes::cell, notes::words);
    column.setSortable(false);
    CellValues.raw(
        column,
        row ->
            Optional.of(notes.words(row))
                .filter(text -> !text.isEmpty())
                .map(text -> new Raw(FieldPrivacy.OPEN, text)));
    rooms.fit(column, 6, WIDEST_ID, notes::room);
    return column;
  }

  private TableColumn<ListRow, ListRow> expires() {
    var column = field("expires", "expired_at", () -> AmountColumn.NONE, 7.6, 12.4);
    column.setComparator(new ListRowOrder<>(column, ListColumns::expiry));
    CellValues.shown(
        column, row -> CellWords.copiedTime(kit, ListCells.received(row, "expired_at")));
    answered.fit(column, 6, WIDEST_WORDS, cells::expiresRoom);
    return column;
  }

  private static Optional<Instant> expiry(ListRow row) {
    return row.order().flatMap(order -> order.expiredAt().asValue()).map(Moment::instant);
  }

  private TableColumn<ListRow, ListRow> column(
      String name,
      double least,
      double width,
      Function<ListRow, Node> draw,
      Function<ListRow, String> spoken) {
    return CellWords.column(kit, table, name, least, width, (row, _) -> draw.apply(row), spoken);
  }
}
