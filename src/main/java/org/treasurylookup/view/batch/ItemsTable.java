package org.treasurylookup.view.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.ItemRow;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.PartTable;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.LineRoom;

/** The items of a batch, as many as there are; a row opens the item. */
final class ItemsTable {
  private static final Pattern ITEM = Pattern.compile("allocation_items\\[([0-9]{1,9})].*");

  /* Wider amounts wrap between their groups of digits. */
  private static final double WIDEST_AMOUNT = 18;
  private static final double LEAST_AMOUNT = 6;

  private static final double LEAST_TOKEN = 7;
  private static final double LEAST_NUMBER = 3;
  private static final double LEAST_DESCRIPTION = 9;
  private static final double DESCRIPTION_BESIDE_STATUS = 8;
  private static final double MOST_DESCRIPTION = 14;
  private static final double LEAST_STATUS = 7;
  private static final double WIDEST_STATUS = 11;
  private static final double WIDEST_TOKEN = 18;

  /* Room for a UUID on one line and a little more; what is longer wraps. */
  private static final double LEAST_ID = 8;
  private static final double WIDEST_ID = 24;
  private static final double HAIR = 0.05;

  private final BatchModel model;
  private final Consumer<RecordDetail> open;
  private final PartTable<ItemRow> rows;
  private final TableColumn<ItemRow, ItemRow> id;
  private final TableColumn<ItemRow, ItemRow> amount;
  private final TableColumn<ItemRow, ItemRow> token;
  private final TableColumn<ItemRow, ItemRow> status;
  private final TableColumn<ItemRow, ItemRow> description;
  private final TableColumn<ItemRow, ItemRow> number;
  private final TableRows<ItemRow> shown;
  private Set<Integer> noted = Set.of();

  ItemsTable(ControlKit kit, BatchModel model, Consumer<RecordDetail> open) {
    this.model = model;
    this.open = open;
    rows =
        new PartTable<>(
            kit,
            new FieldTable(kit, Provider.COBO),
            "allocation_items",
            "allocation_item_id",
            this::openRow);
    id = rows.field("allocation_item_id", LEAST_ID, LEAST_ID);
    amount = StandardTables.right(rows.field("amount", LEAST_AMOUNT, LEAST_AMOUNT));
    token = rows.field("token_id", LEAST_TOKEN, LEAST_TOKEN);
    status = rows.field("status", LEAST_STATUS, LEAST_STATUS);
    description = rows.field("description", LEAST_DESCRIPTION, MOST_DESCRIPTION);
    shown = rows.show(model.items(), row -> noted.contains(row.index()));
    number =
        StandardTables.right(
            rows.column(
                "number",
                LEAST_NUMBER,
                LEAST_NUMBER,
                ItemsTable::number,
                ItemsTable::spokenNumber));
    number.setComparator(Comparator.comparingInt(ItemRow::index));
    number.setSortable(true);
    CellValues.raw(number, row -> Optional.of(new Raw(FieldPrivacy.OPEN, spokenNumber(row))));
    rows.show(
        List.of(
            number,
            id,
            amount,
            token,
            rows.field("source_account", 6, 7),
            rows.field("destination_account", 6, 7),
            status,
            description));
    model.findingProperty().subscribe(_ -> filled());
  }

  TableView<ItemRow> table() {
    return rows.table();
  }

  int size() {
    return model.items().size();
  }

  /** See {@link PartTable#begin()}. */
  void begin() {
    rows.begin();
  }

  private void filled() {
    noted =
        model.notes().stream()
            .flatMap(note -> rows(note).stream())
            .collect(Collectors.toUnmodifiableSet());
    var aligned = rows.alignAmounts("amount");
    double count = Math.max(LEAST_NUMBER, LineRoom.id(Integer.toString(size())));
    StandardTables.width(number, count, count);
    double whole = Math.min(rows.idRoom("allocation_item_id", LEAST_ID), WIDEST_ID);
    StandardTables.width(id, whole, whole + HAIR);
    double wide = Math.clamp(rows.amountRoom("amount", aligned), LEAST_AMOUNT, WIDEST_AMOUNT);
    StandardTables.width(amount, wide, wide);
    double tokens = rows.wordRoom("token_id", LEAST_TOKEN, WIDEST_TOKEN);
    StandardTables.width(token, tokens, tokens + HAIR);
    double states = rows.badgeRoom("status", LEAST_STATUS, WIDEST_STATUS);
    StandardTables.width(status, states, states + HAIR);
    boolean withStatus = model.items().stream().anyMatch(ItemsTable::hasStatus);
    double least = withStatus ? DESCRIPTION_BESIDE_STATUS : LEAST_DESCRIPTION;
    StandardTables.width(description, least, MOST_DESCRIPTION);
    rows.offer(status, withStatus);
    rows.table().getSelectionModel().clearSelection();
  }

  private static boolean hasStatus(ItemRow row) {
    return row.part().filter(item -> !(item.status() instanceof Received.Absent)).isPresent();
  }

  private void openRow(ItemRow row) {
    row.part().ifPresent(item -> open.accept(new RecordDetail.OfItem(item, row.index())));
  }

  private static Node number(ItemRow row) {
    var number = new WrappedText(spokenNumber(row), "mono", "muted");
    number.setMaxWidth(Region.USE_PREF_SIZE);
    return number;
  }

  private static String spokenNumber(ItemRow row) {
    return Integer.toString(row.index() + 1);
  }

  /** The rows a note is about, from the top. */
  List<Integer> rows(Note note) {
    List<Integer> found = new ArrayList<>();
    for (var field : note.fields()) {
      Matcher item = ITEM.matcher(field);
      if (item.matches()) {
        found.add(Integer.parseInt(item.group(1)));
      }
    }
    return found.stream().filter(row -> row < model.items().size()).sorted().distinct().toList();
  }

  /** Selects rows, brings the first into sight and takes the focus. */
  void select(List<Integer> wanted) {
    shown.narrow(false);
    StandardTables.choose(rows.table(), wanted.stream().map(shown::place).toList());
  }
}
