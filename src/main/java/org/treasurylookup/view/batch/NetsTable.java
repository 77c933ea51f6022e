package org.treasurylookup.view.batch;

import java.math.BigDecimal;
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
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.AmountCells;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.ColumnChoice;
import org.treasurylookup.view.table.RowOpening;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.FollowEvent;
import org.treasurylookup.view.value.LineRoom;
import org.treasurylookup.view.value.SafeText;

/**
 * What the items of a batch give each account or take from it, token by token, and what of that
 * failed or has not moved yet.
 */
final class NetsTable {
  /* A window shows no more at once; the table scrolls beyond. */
  private static final int MOST_ROWS = 20;

  private static final int LEAST_ROWS = 3;

  private static final double LEAST_TOKEN = 6.8;
  private static final double WIDEST_TOKEN = 18;
  private static final double LEAST_AMOUNT = 6;

  private final ControlKit kit;
  private final BatchModel model;
  private final TableView<AccountNet> table = StandardTables.table();
  private final ColumnChoice columns;
  private final AmountCells<AccountNet> net;
  private final List<AmountCells<AccountNet>> shares;
  private final TableColumn<AccountNet, AccountNet> token;
  private final Node none;
  private final Node fitted;

  NetsTable(ControlKit kit, BatchModel model) {
    this.kit = kit;
    this.model = model;
    table.setId("nets");
    table.setAccessibleText(kit.words("batch.nets.table"));
    var opening = opening();
    new TableKeys<>(kit, table, new TableRows<>(table, model.nets(), NetsTable::key), opening);
    table.setRowFactory(opening::row);
    kit.follow(table, () -> StandardTables.redraw(table));
    net = amounts("net", each -> Optional.of(each.amount()));
    shares =
        List.of(
            amounts("failed", each -> share(each.failedAmount())),
            amounts("underWay", each -> share(each.underWayAmount())));
    token =
        column(
            "token_id",
            LEAST_TOKEN,
            LEAST_TOKEN,
            net -> text("token_id", net.amount().token()),
            FieldPrivacy.OPEN,
            net -> net.amount().token());
    columns = new ColumnChoice(kit, table);
    columns.start(
        List.of(
            column("account", 6, 7, this::account, FieldPrivacy.OPEN, AccountNet::account),
            token,
            net.column(),
            shares.getFirst().column(),
            shares.getLast().column()));
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
    double tokens =
        model.nets().stream()
            .mapToDouble(net -> LineRoom.words(net.amount().token()))
            .reduce(LEAST_TOKEN, Math::max);
    StandardTables.width(token, Math.min(tokens, WIDEST_TOKEN), Math.min(tokens, WIDEST_TOKEN) + 1);
    boolean moved = net.align(model.nets());
    for (var share : shares) {
      columns.offer(share.column(), share.isIn(model.nets()));
      moved |= share.align(model.nets());
    }
    if (moved) {
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

  /* A net has no share of what nothing belongs to. */
  private AmountCells<AccountNet> amounts(
      String name, Function<AccountNet, Optional<Amount>> amount) {
    double least = Math.max(LEAST_AMOUNT, LineRoom.words(kit.words("column." + name)));
    var cells =
        new AmountCells<AccountNet>(
            kit, name, least, each -> amount.apply(each).map(Amount::signed));
    cells
        .column()
        .setComparator(
            Comparator.comparing(
                each -> amount.apply(each).map(Amount::number).orElse(BigDecimal.ZERO)));
    return cells;
  }

  private static Optional<Amount> share(Amount part) {
    return Optional.of(part).filter(it -> it.number().signum() != 0);
  }
}
