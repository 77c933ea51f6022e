package org.treasurylookup.view.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.check.result.AccountNet;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.ColumnChoice;
import org.treasurylookup.view.table.RowOpening;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.FollowEvent;
import org.treasurylookup.view.value.LineRoom;
import org.treasurylookup.view.value.SafeText;

/** What each account of a batch gains or loses, token by token. */
final class NetsTable {
  /* A window shows no more at once; the table scrolls beyond. */
  private static final int MOST_ROWS = 20;

  private static final int LEAST_ROWS = 3;

  private static final double LEAST_TOKEN = 6.8;
  private static final double WIDEST_TOKEN = 18;
  private static final double LEAST_AMOUNT = 6;
  private static final double WIDEST_AMOUNT = 17;

  private final ControlKit kit;
  private final BatchModel model;
  private final TableView<AccountNet> table = StandardTables.table();
  private final TableColumn<AccountNet, AccountNet> amount;
  private final TableColumn<AccountNet, AccountNet> token;
  private final Node none;
  private final Node fitted;
  private AmountColumn amounts = AmountColumn.NONE;

  NetsTable(ControlKit kit, BatchModel model) {
    this.kit = kit;
    this.model = model;
    table.setId("nets");
    table.setAccessibleText(kit.words("batch.nets.table"));
    var opening = opening();
    new TableKeys<>(kit, table, new TableRows<>(table, model.nets(), NetsTable::key), opening);
    table.setRowFactory(opening::row);
    kit.follow(table, () -> StandardTables.redraw(table));
    amount =
        StandardTables.right(
            column(
                "net",
                LEAST_AMOUNT,
                LEAST_AMOUNT,
                this::amount,
                FieldPrivacy.AMOUNT,
                NetsTable::signed));
    token =
        column(
            "token_id",
            LEAST_TOKEN,
            LEAST_TOKEN,
            net -> text("token_id", net.amount().token()),
            FieldPrivacy.OPEN,
            net -> net.amount().token());
    new ColumnChoice(kit, table)
        .start(
            List.of(
                column("account", 6, 7, this::account, FieldPrivacy.OPEN, AccountNet::account),
                token,
                amount));
    amount.setComparator(Comparator.comparing(net -> net.amount().number()));
    none = new WrappedText(kit.words("batch.nets.none"), "muted");
    fitted = StandardTables.fit(table, LEAST_ROWS, MOST_ROWS);
    model.findingProperty().subscribe(_ -> filled());
  }

  private RowOpening<AccountNet> opening() {
    return new RowOpening<>(
        (_, _) -> {},
        (net, column) ->
            column.equals("account") ? LinkedTargets.account(net.account()) : Optional.empty(),
        (target, newTab) -> table.fireEvent(new FollowEvent(target, newTab)));
  }

  TableView<AccountNet> table() {
    return table;
  }

  /** The table, by choice as high as its rows; a sentence where it would have none. */
  Node node() {
    return new VBox(fitted, none);
  }

  private static List<String> key(AccountNet net) {
    return List.of(net.account(), net.amount().token());
  }

  /** Shows the table from its first row on, for another batch. */
  void begin() {
    StandardTables.begin(table);
  }

  int size() {
    return model.nets().size();
  }

  private void filled() {
    PlainControls.show(fitted, size() > 0);
    PlainControls.show(none, size() == 0);
    var before = amounts;
    amounts = AmountColumn.of(model.nets().stream().map(NetsTable::signed).toList());
    double wide = Math.clamp(amounts.ems(), LEAST_AMOUNT, WIDEST_AMOUNT);
    StandardTables.width(amount, wide, wide);
    double tokens =
        model.nets().stream()
            .mapToDouble(net -> LineRoom.words(net.amount().token()))
            .reduce(LEAST_TOKEN, Math::max);
    StandardTables.width(token, Math.min(tokens, WIDEST_TOKEN), Math.min(tokens, WIDEST_TOKEN) + 1);
    if (!amounts.equals(before)) {
      table.refresh();
    }
  }

  private TableColumn<AccountNet, AccountNet> column(
      String name,
      double least,
      double width,
      Function<AccountNet, Node> draw,
      FieldPrivacy privacy,
      Function<AccountNet, String> spoken) {
    var column =
        StandardTables.<AccountNet, AccountNet>column(
            kit.words("column." + name),
            least,
            width,
            net -> net,
            draw,
            net -> kit.spoken(privacy, spoken.apply(net)));
    column.setId(name);
    column.setComparator(Comparator.comparing(spoken));
    CellValues.raw(column, net -> Optional.of(new Raw(privacy, spoken.apply(net))));
    return column;
  }

  private Node account(AccountNet net) {
    var text = text("account", net.account());
    if (LinkedTargets.account(net.account()).isPresent()) {
      text.getStyleClass().add("linked");
    }
    return text;
  }

  private Node text(String name, String text) {
    return new SafeText(kit, kit.words("column." + name), text);
  }

  private Node amount(AccountNet net) {
    return new AmountText(kit, kit.words("column.net"), signed(net), "", amounts);
  }

  private static String signed(AccountNet net) {
    return net.amount().signed();
  }
}
