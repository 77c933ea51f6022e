package org.treasurylookup.view.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.check.money.ListTotal;
import org.treasurylookup.domain.check.money.ListTotal.Kind;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.table.AmountCells;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.ColumnChoice;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.SafeText;

/** The control totals of a list, a row for each kind of record and token. */
final class TotalsTable {
  /* The rows of the list need the room more; beyond these the totals scroll. */
  private static final int MOST_ROWS = 5;
  private static final double LEAST_AMOUNT = 7;
  /* Its title is longer than most amounts. */
  private static final double LEAST_UNDER_WAY = 11;
  /* Its words go on in a second line where the amounts need the room. */
  private static final double LEAST_UNDONE = 9;

  private final ControlKit kit;
  private final ListModel model;
  private final TableView<ListTotal> table = StandardTables.table();
  private final ColumnChoice columns;
  private final List<AmountCells<ListTotal>> amounts;
  private final TableColumn<ListTotal, ListTotal> undone;
  private final Region fitted;

  TotalsTable(ControlKit kit, ListModel model, Optional<Text> whyNoExport) {
    this.kit = kit;
    this.model = model;
    table.setId("sheetTotals");
    table.setAccessibleText(kit.words("list.totals"));
    new TableKeys<>(
            kit, table, new TableRows<>(table, model.figures().totals(), TotalsTable::key), _ -> {})
        .copyingRows(whyNoExport);
    kit.follow(table, () -> StandardTables.redraw(table));
    amounts =
        List.of(
            amounts("payable", LEAST_AMOUNT, total -> total.payable().map(Amount::plain)),
            amounts("received", LEAST_AMOUNT, total -> total.received().map(Amount::plain)),
            amounts("difference", LEAST_AMOUNT, total -> total.difference().map(Amount::signed)),
            amounts("sum", LEAST_AMOUNT, total -> total.amount().map(Amount::plain)),
            amounts("underWay", LEAST_UNDER_WAY, TotalsTable::underWay));
    undone =
        named("undone", LEAST_UNDONE, 14, total -> undone(total).map(kit::sentence).orElse(""));
    columns = new ColumnChoice(kit, table);
    columns.start(
        List.of(
            named("records", 10, 10, total -> kit.words(kind(total))),
            named("token", 9, 9, ListTotal::token),
            amounts.get(0).column(),
            amounts.get(1).column(),
            amounts.get(2).column(),
            amounts.get(3).column(),
            amounts.get(4).column(),
            undone));
    fitted = StandardTables.fit(table, MOST_ROWS);
    fitted.setMinHeight(Region.USE_PREF_SIZE);
    model.figures().totals().addListener((ListChangeListener<ListTotal>) _ -> filled());
    filled();
  }

  /** The table, as high as its rows. */
  Node node() {
    return fitted;
  }

  private static Text kind(ListTotal total) {
    return Text.count("list.total." + total.kind(), total.count());
  }

  /** What in a total failed or was given back; empty where nothing did. */
  static Optional<Text> undone(ListTotal total) {
    return Optional.of(total)
        .filter(it -> it.undone() > 0)
        .map(it -> Text.count("list.undone." + it.kind(), it.undone()));
  }

  private static Optional<String> underWay(ListTotal total) {
    return Optional.of(total.underWay()).filter(it -> !it.isNone()).map(SumShare::plain);
  }

  /** What of a total has not moved yet; empty where all has, or came to nothing. */
  static Optional<Text> underWayInWords(ListTotal total) {
    return underWay(total)
        .map(
            sum ->
                Text.count(
                    "list.underWay." + total.kind(), total.underWay().count(), Text.amount(sum)));
  }

  private void filled() {
    boolean orders =
        model.figures().totals().stream().anyMatch(total -> total.kind() == Kind.ORDERS);
    boolean others =
        model.figures().totals().stream().anyMatch(total -> total.kind() != Kind.ORDERS);
    columns.offer(undone, model.figures().totals().stream().anyMatch(total -> total.undone() > 0));
    boolean moved = false;
    for (var each : amounts) {
      columns.offer(each.column(), isOffered(each.column().getId(), orders, others));
      moved |= each.align(model.figures().totals());
    }
    if (moved) {
      StandardTables.redraw(table);
    }
  }

  private boolean isOffered(String column, boolean orders, boolean others) {
    return switch (column) {
      case "sum" -> others;
      case "underWay" ->
          model.figures().totals().stream().anyMatch(total -> !total.underWay().isNone());
      default -> orders;
    };
  }

  private AmountCells<ListTotal> amounts(
      String name, double least, Function<ListTotal, Optional<String>> amount) {
    var cells = new AmountCells<ListTotal>(kit, name, least, amount);
    cells.column().setSortable(false);
    return cells;
  }

  private static List<String> key(ListTotal total) {
    return List.of(total.kind().name(), total.token());
  }

  private TableColumn<ListTotal, ListTotal> named(
      String name, double least, double width, Function<ListTotal, String> words) {
    String title = kit.words("column." + name);
    var column =
        StandardTables.<ListTotal, ListTotal>column(
            title,
            least,
            width,
            total -> total,
            total -> new SafeText(kit, title, words.apply(total)),
            words);
    column.setId(name);
    column.setSortable(false);
    CellValues.raw(column, total -> Optional.of(new Raw(FieldPrivacy.OPEN, words.apply(total))));
    return column;
  }
}
