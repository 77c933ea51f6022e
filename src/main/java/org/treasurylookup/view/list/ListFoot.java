package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.check.money.ListTotal;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EndsLine;
import org.treasurylookup.view.control.WrappedText;

/**
 * The control totals of a list: on one line, as the rows need the room more, or as a table. A total
 * that does not fit on the line is left out whole, and how many there are is said.
 */
final class ListFoot extends VBox {
  private final ControlKit kit;
  private final ListModel model;
  private final EndsLine line = new EndsLine();
  private final WrappedText heading = new WrappedText("", "heading");
  private final WrappedText few = new WrappedText("", "muted");
  private final WrappedText leftOut = new WrappedText("", "muted", "small-text");
  private final Hyperlink fold = new Hyperlink();
  private final Node table;
  private Optional<Boolean> chosen = Optional.empty();
  private boolean roomy;

  ListFoot(ControlKit kit, ListModel model, Optional<Text> whyNoExport) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("list-totals");
    table = new TotalsTable(kit, model, whyNoExport).node();
    fold.setId("list-fold");
    fold.setMnemonicParsing(false);
    fold.setMinWidth(USE_PREF_SIZE);
    fold.setOnAction(_ -> fold());
    line.keepOnOneLine(true);
    getChildren().addAll(line, table, leftOut);
    kit.follow(this, this::show);
  }

  /** Whether there is room for the table, unless the user wants it or does not. */
  void roomy(boolean now) {
    if (roomy != now) {
      roomy = now;
      show();
    }
  }

  private boolean isOpen() {
    return chosen.orElse(roomy);
  }

  private void fold() {
    chosen = Optional.of(!isOpen());
    show();
  }

  /** Says how things are now. */
  void show() {
    var messages = kit.messages();
    var totals = model.figures().totals();
    int out = model.figures().leftOutProperty().get();
    boolean open = isOpen();
    visible(this, !totals.isEmpty() || out > 0);
    visible(table, open && !totals.isEmpty());
    visible(leftOut, open && out > 0);
    heading.textProperty().set(messages.get("list.totals"));
    few.textProperty().set(out == 0 ? "" : messages.get(Text.count("list.leftOut.few", out)));
    leftOut.textProperty().set(messages.get(Text.count("list.leftOut", out)));
    fold.setText(messages.get(open ? Text.of("list.totals.fold") : all(totals.size())));
    List<Node> left = new ArrayList<>(List.of(heading));
    if (!open) {
      totals.forEach(total -> left.add(new WrappedText(kit.sentence(words(total)))));
    }
    line.show(left, open || out == 0 ? List.of(fold) : List.of(few, fold));
  }

  private static Text all(int totals) {
    return Text.count("list.totals.all", totals);
  }

  private static Text words(ListTotal total) {
    var records = Text.count("list.total." + total.kind(), total.count());
    return total
        .amount()
        .map(sum -> Text.of("list.totals.sum", records, total.token(), Text.amount(sum.plain())))
        .orElseGet(
            () ->
                Text.of(
                    "list.totals.orders",
                    records,
                    total.token(),
                    amount(total.payable().map(Amount::plain)),
                    amount(total.received().map(Amount::plain)),
                    amount(total.difference().map(Amount::signed))));
  }

  private static Text amount(Optional<String> sum) {
    return Text.amount(sum.orElse(""));
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
