package org.treasurylookup.view.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.FlowPane;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.TransactionRow;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.PartTable;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.RowFlagBadge;

/** The transactions of an order; a row opens the transaction, its links the two parties. */
final class TransactionsTable {
  /* The page scrolls as a whole; only a table too long to be made at once scrolls by itself. */
  private static final int MOST_ROWS = 100;

  private static final double LEAST_AMOUNT = 6.4;
  private static final double AMOUNT = 8;

  /* Wider amounts wrap. */
  private static final double WIDEST_AMOUNT = 18;

  private static final double LEAST_TOKEN = 7;
  private static final double WIDEST_TOKEN = 18;

  private static final double LEAST_ID = 9.5;
  private static final double ID = 15;

  private final ControlKit kit;
  private final OrderModel model;
  private final Consumer<RecordDetail> open;
  private final PartTable<TransactionRow> rows;
  private final TableColumn<TransactionRow, TransactionRow> amount;
  private final TableColumn<TransactionRow, TransactionRow> token;
  private final List<TableColumn<TransactionRow, TransactionRow>> ids;
  private final Node fitted;
  private Map<Integer, Set<RowFlag>> flags = Map.of();

  TransactionsTable(ControlKit kit, OrderModel model, Consumer<RecordDetail> open) {
    this.kit = kit;
    this.model = model;
    this.open = open;
    var fields = new FieldTable(kit, Provider.COBO);
    rows = new PartTable<>(kit, fields, "transactions", "status", this::openRow);
    rows.show(model.transactions(), row -> flags(row).findAny().isPresent());
    var status = rows.column("status", 9.2, 10, this::status, this::spokenStatus);
    rows.sortable(status, "status");
    amount = StandardTables.right(rows.field("amount", LEAST_AMOUNT, AMOUNT));
    token = rows.field("token_id", LEAST_TOKEN, LEAST_TOKEN);
    ids = Stream.of("from_address", "to_address", "tx_hash").map(this::id).toList();
    rows.show(
        List.of(
            status,
            amount,
            token,
            ids.get(0),
            ids.get(1),
            ids.get(2),
            rows.field("created_timestamp", 8.4, 9),
            rows.column("parties", 7.2, 8, this::parties, this::spokenParties)));
    fitted = StandardTables.fit(rows.table(), MOST_ROWS);
    model.findingProperty().subscribe(_ -> filled());
  }

  Node node() {
    return fitted;
  }

  /** See {@link PartTable#begin()}. */
  void begin() {
    rows.begin();
  }

  private void filled() {
    var before = flags;
    flags = model.findingProperty().get().map(TransactionsTable::flags).orElse(Map.of());
    double room = rows.amountRoom("amount", rows.alignAmounts("amount"));
    StandardTables.width(
        amount,
        Math.clamp(room, LEAST_AMOUNT, WIDEST_AMOUNT),
        Math.clamp(room, AMOUNT, WIDEST_AMOUNT + 1));
    double tokens = rows.wordRoom("token_id", LEAST_TOKEN, WIDEST_TOKEN);
    StandardTables.width(token, tokens, tokens);
    ids.forEach(column -> StandardTables.best(column, rows.idRoom(column.getId(), LEAST_ID)));
    if (!flags.equals(before)) {
      rows.table().refresh();
    }
  }

  private static Map<Integer, Set<RowFlag>> flags(Finding finding) {
    return finding.record().orElse(null) instanceof PayInOrder order
        ? finding.assessment().rows(order)
        : Map.of();
  }

  private TableColumn<TransactionRow, TransactionRow> id(String field) {
    return rows.field(field, LEAST_ID, ID);
  }

  private void openRow(TransactionRow row) {
    model
        .findingProperty()
        .get()
        .flatMap(finding -> RecordDetail.OfTransaction.of(finding, row.index()))
        .ifPresent(open);
  }

  private Stream<RowFlag> flags(TransactionRow row) {
    return flags.getOrDefault(row.index(), Set.of()).stream();
  }

  private Node status(TransactionRow row) {
    var box = new FlowPane(6, 4, rows.cell(row, "status"));
    box.setPrefWrapLength(0);
    box.setMinWidth(0);
    flags(row).map(flag -> RowFlagBadge.of(kit, flag.text())).forEach(box.getChildren()::add);
    return box;
  }

  private String spokenStatus(TransactionRow row) {
    var status =
        row.part().flatMap(known -> known.status().text()).map(InvisibleCharacters::show).stream();
    var flags = flags(row).map(flag -> kit.words(flag.text()));
    return kit.words(Text.list(Stream.concat(status, flags).toList()));
  }

  private Node parties(TransactionRow row) {
    var box = new FlowPane(8, 8);
    row.part().ifPresent(known -> box.getChildren().setAll(links(known, row.index())));
    return box;
  }

  private List<Hyperlink> links(PayInTransaction part, int index) {
    var of = new RecordDetail.OfTransaction(part, index, Set.of());
    var payer = part.counterparty().asValue().map(it -> new RecordDetail.OfCounterparty(it, of));
    var payee = part.destination().asValue().map(it -> new RecordDetail.OfDestination(it, of));
    return Stream.concat(
            payer.map(it -> link(it.part().name(), "detail.counterparty", it)).stream(),
            payee.map(it -> link(it.part().name(), "detail.destination", it)).stream())
        .toList();
  }

  private Hyperlink link(Received<String> name, String kind, RecordDetail detail) {
    String words = kit.words(kind);
    var link = PlainControls.link(words, () -> open.accept(detail));
    kit.follow(
        link,
        () -> link.setAccessibleText(words + " " + name.asValue().map(this::person).orElse("")));
    return link;
  }

  private String spokenParties(TransactionRow row) {
    return row.part()
        .flatMap(known -> known.counterparty().asValue())
        .flatMap(party -> party.name().asValue())
        .map(this::person)
        .orElse("");
  }

  private String person(String name) {
    return kit.spoken(FieldPrivacy.PERSONAL, name);
  }
}
