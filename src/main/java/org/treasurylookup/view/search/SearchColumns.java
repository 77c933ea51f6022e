package org.treasurylookup.view.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.CellWords;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.table.CellDrawing;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.ColumnChoice;
import org.treasurylookup.view.table.ColumnRooms;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.LineRoom;

/** A column for each field of a kind, and our check; those without any value are left out. */
final class SearchColumns {
  private static final Set<Kind> NO_COLUMN = Set.of(Kind.PART, Kind.LIST, Kind.WORDS);

  /* What the vendor itself has replaced, or what says the same in every row. */
  private static final Set<String> LEFT_OUT =
      Set.of("currency", "order_amount", "token_id", "exchange_rate", "amount_tolerance");

  /* What is read first of an order; the other fields follow as the catalogue has them. */
  private static final List<String> FIRST =
      List.of(
          "order_id",
          "status",
          "received_token_amount",
          "payable_amount",
          "payable_currency",
          "merchant_id",
          "psp_order_code",
          "merchant_order_code",
          "created_timestamp",
          "expired_at");

  private static final double LEAST = 3;

  /* Headers are bold. */
  private static final double BOLD = 1.08;

  /* Rows have one line: a column is as wide as its widest value, up to the longest hash or name. */
  private static final double WIDEST_ID = 54;

  private static final double WIDEST = 60;

  private final ControlKit kit;
  private final SearchKind kind;
  private final TableView<SearchRow> table;
  private final FieldTable fields;
  private final SearchCheckCells checks;
  private final List<String> amountFields;
  private final Map<String, AmountColumn> aligned = new HashMap<>();
  private final ColumnRooms<SearchRow> rooms;

  /**
   * Gives a table its columns.
   *
   * @param without fields that say the same in every row where the table stands
   */
  SearchColumns(ControlKit kit, SearchKind kind, TableView<SearchRow> table, Set<String> without) {
    this.kit = kit;
    this.kind = kind;
    this.table = table;
    this.fields = new FieldTable(kit, kind.provider());
    this.checks = new SearchCheckCells(kit);
    var shown =
        kind.fields().fields().stream()
            .filter(this::isShown)
            .filter(field -> !without.contains(field.name()))
            .sorted(Comparator.comparingInt(this::place))
            .toList();
    amountFields = shown.stream().filter(SearchColumns::isAmount).map(VendorField::name).toList();
    var choice = new ColumnChoice(kit, table);
    rooms = new ColumnRooms<>(choice);
    List<TableColumn<SearchRow, SearchRow>> columns = new ArrayList<>();
    for (var field : shown) {
      columns.add(column(field));
    }
    columns.add(Math.min(2, columns.size()), check());
    if (kind == SearchKind.ALLOCATIONS) {
      columns.add(Math.min(3, columns.size()), quantity());
    }
    choice.start(columns);
  }

  private boolean isShown(VendorField field) {
    boolean old = kind == SearchKind.ORDERS && LEFT_OUT.contains(field.name());
    return !old && !NO_COLUMN.contains(field.kind());
  }

  private int place(VendorField field) {
    int first = kind == SearchKind.ORDERS ? FIRST.indexOf(field.name()) : -1;
    return first < 0 ? FIRST.size() : first;
  }

  /* A title is never cut. */
  private double least(TableColumn<?, ?> column) {
    return Math.max(LEAST, BOLD * LineRoom.words(column.getText()));
  }

  private static boolean isAmount(VendorField field) {
    return switch (field.kind()) {
      case AMOUNT, LIMIT, RATE -> true;
      case ID, TEXT, WORDS, STATUS, TOKEN, TRUTH, SECONDS, MILLISECONDS, ISO_TIME, PART, LIST ->
          false;
    };
  }

  /** Whether a record has the fields of the columns. */
  boolean fits(ProviderRecord record) {
    return record.fields().getFirst().name().equals(kind.fields().fields().getFirst().name());
  }

  /** These are the rows now, and no others; those that were there already are drawn again. */
  void again(Collection<? extends SearchRow> rows) {
    set(rows);
    StandardTables.redraw(table);
  }

  /** These are the rows now, and no others: none of them is drawn yet. */
  void set(Collection<? extends SearchRow> rows) {
    aligned.clear();
    align(rows);
    /* Without rows all columns stay: there is nothing yet that any of them would lack. */
    if (!rows.isEmpty()) {
      rooms.set(rows);
    }
  }

  /** Rows came; of those before a column is drawn again only when its points move. */
  void add(Collection<? extends SearchRow> rows) {
    var before = Map.copyOf(aligned);
    align(rows);
    rooms.add(rows);
    for (var column : table.getColumns()) {
      if (!Objects.equals(before.get(column.getId()), aligned.get(column.getId()))) {
        StandardTables.redraw(column);
      }
    }
  }

  private void align(Collection<? extends SearchRow> rows) {
    for (var row : rows) {
      for (var name : amountFields) {
        decimal(row, name)
            .ifPresent(
                text ->
                    aligned.merge(
                        name, AmountColumn.NONE.and(text), (known, _) -> known.and(text)));
      }
    }
  }

  private Optional<String> decimal(SearchRow row, String name) {
    var received = fields.sent(row.record(), name);
    return received.asValue().filter(Decimal.class::isInstance).flatMap(_ -> received.text());
  }

  private TableColumn<SearchRow, SearchRow> column(VendorField field) {
    String name = field.name();
    var column =
        column(
            name,
            (row, before) ->
                fields.cell(
                    row.record(), name, aligned.getOrDefault(name, AmountColumn.NONE), before),
            row -> fields.spoken(row.record(), name));
    CellValues.raw(column, row -> raw(row, name));
    CellValues.shown(column, row -> CellWords.copiedTime(kit, fields.sent(row.record(), name)));
    boolean id = field.kind() == Kind.ID;
    rooms.fit(
        column,
        least(column),
        Math.max(least(column), id ? WIDEST_ID : WIDEST),
        row -> room(row, field));
    return isAmount(field) ? StandardTables.right(column) : column;
  }

  private OptionalDouble room(SearchRow row, VendorField field) {
    var received = fields.sent(row.record(), field.name());
    var text = received.text().filter(it -> !it.isEmpty());
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (received instanceof Received.Malformed<?>) {
      return OptionalDouble.of(LineRoom.malformed(text.get()));
    }
    return OptionalDouble.of(
        switch (field.kind()) {
          case AMOUNT, LIMIT, RATE -> aligned.getOrDefault(field.name(), AmountColumn.NONE).ems();
          case ID -> LineRoom.id(text.get());
          case SECONDS, MILLISECONDS, ISO_TIME ->
              LineRoom.id(fields.spoken(row.record(), field.name()));
          case STATUS -> badge(received, text.get());
          case TEXT, WORDS, TOKEN, TRUTH, PART, LIST -> LineRoom.words(text.get());
        });
  }

  /* A badge is bold and has ends. */
  private double badge(Received<?> received, String raw) {
    var words =
        received.asValue().map(Object.class::cast).orElse("") instanceof Status<?> status
            ? kit.words(status.text())
            : raw;
    return BOLD * LineRoom.marked(words) + 1;
  }

  private Optional<Raw> raw(SearchRow row, String name) {
    return CellValues.raw(fields.sent(row.record(), name), name);
  }

  private TableColumn<SearchRow, SearchRow> check() {
    var column = column("check", checks::cell, checks::spoken);
    CellValues.raw(column, row -> checks.raw(row));
    rooms.fit(column, least(column), WIDEST, checks::room);
    return column;
  }

  private TableColumn<SearchRow, SearchRow> quantity() {
    var column =
        column(
            "sum",
            (row, before) ->
                quantity(row)
                    .<Node>map(it -> quantity(it, before))
                    .orElseGet(() -> new WrappedText("")),
            row ->
                quantity(row).map(it -> kit.spoken(FieldPrivacy.AMOUNT, it.toString())).orElse(""));
    CellValues.raw(
        column, row -> quantity(row).map(it -> new Raw(FieldPrivacy.AMOUNT, it.toString())));
    rooms.fit(
        column,
        least(column),
        WIDEST_ID,
        row ->
            quantity(row)
                .map(it -> OptionalDouble.of(LineRoom.id(it.number()) + LineRoom.words(it.unit())))
                .orElseGet(OptionalDouble::empty));
    return StandardTables.right(column);
  }

  private Node quantity(SearchQuantity quantity, @Nullable Node before) {
    return before instanceof AmountText known
        ? known.turnTo(quantity.number(), quantity.unit(), AmountColumn.NONE)
        : new AmountText(kit, kit.words("column.sum"), quantity.number(), quantity.unit());
  }

  private Optional<SearchQuantity> quantity(SearchRow row) {
    return SearchQuantity.of(row, kit);
  }

  private TableColumn<SearchRow, SearchRow> column(
      String name, CellDrawing<SearchRow> draw, Function<SearchRow, String> spoken) {
    var column = CellWords.column(kit, table, name, LEAST, LEAST, draw, spoken);
    column.setSortable(false);
    StandardTables.width(column, least(column), least(column));
    return column;
  }
}
