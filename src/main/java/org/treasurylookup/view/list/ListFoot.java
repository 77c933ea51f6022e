package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.money.ListTotal;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EndsLine;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

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
  private final WrappedText repeated = new WrappedText("", "muted", "small-text");
  private final WrappedText inDoubt = new WrappedText("", "muted", "small-text");
  private final WrappedText shared = new WrappedText("");
  private final Hyperlink fold = new Hyperlink();
  private final Optional<Text> whyNoExport;
  private final List<WrappedText> sums = new ArrayList<>();
  private @Nullable Node table;
  private Optional<Boolean> chosen = Optional.empty();
  private boolean roomy;

  ListFoot(ControlKit kit, ListModel model, Optional<Text> whyNoExport) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("list-totals");
    this.whyNoExport = whyNoExport;
    fold.setId("list-fold");
    fold.setMnemonicParsing(false);
    fold.setMinWidth(USE_PREF_SIZE);
    fold.setOnAction(_ -> fold());
    line.keepOnOneLine(true);
    line.getStyleClass().add(ToastLayer.CLEAR);
    var warning = new HBox(8, new ToneIcon(Tone.ATTENTION), shared);
    HBox.setHgrow(shared, Priority.ALWAYS);
    warning.visibleProperty().bind(shared.visibleProperty());
    warning.managedProperty().bind(shared.visibleProperty());
    getChildren().addAll(line, leftOut, repeated, inDoubt, warning);
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
    var totals = model.figures().totals();
    int out = model.figures().leftOutProperty().get();
    boolean open = isOpen();
    PlainControls.show(this, !totals.isEmpty() || out > 0);
    showTable(open && !totals.isEmpty());
    PlainControls.show(leftOut, open && out > 0);
    heading.textProperty().set(kit.words("list.totals"));
    few.textProperty().set(out == 0 ? "" : kit.words(Text.count("list.leftOut.few", out)));
    leftOut.textProperty().set(kit.words(Text.count("list.leftOut", out)));
    int again = model.figures().repeatedProperty().get();
    PlainControls.show(repeated, again > 0);
    repeated.textProperty().set(kit.words(Text.count("list.foundAgain", again)));
    int doubts = model.figures().inDoubtProperty().get();
    PlainControls.show(inDoubt, doubts > 0);
    inDoubt.textProperty().set(kit.words(Text.count("list.inDoubt", doubts)));
    var twice = model.figures().sharedProperty().get();
    PlainControls.show(shared, twice.isPresent());
    shared.textProperty().set(twice.map(kit::seen).orElse(""));
    fold.setText(kit.words(open ? Text.of("list.totals.fold") : all(totals.size())));
    List<Node> left = new ArrayList<>(List.of(heading));
    left.addAll(sums(open ? List.of() : totals));
    line.show(left, open || out == 0 ? List.of(fold) : List.of(few, fold));
  }

  /* Most lists are read without it, and each answer would be laid out in it. */
  private void showTable(boolean open) {
    if (open && table == null) {
      table = new TotalsTable(kit, model, whyNoExport).node();
      getChildren().add(getChildren().indexOf(leftOut), table);
    }
    if (table != null) {
      PlainControls.show(table, open);
    }
  }

  private List<WrappedText> sums(List<ListTotal> totals) {
    while (sums.size() > totals.size()) {
      sums.removeLast();
    }
    while (sums.size() < totals.size()) {
      sums.add(new WrappedText(""));
    }
    for (int i = 0; i < totals.size(); i++) {
      sums.get(i).textProperty().set(kit.sentence(words(totals.get(i))));
    }
    return sums;
  }

  private static Text all(int totals) {
    return Text.count("list.totals.all", totals);
  }

  /* The sum is over all records, so what came to nothing, or has not moved, is said beside it. */
  private static Text words(ListTotal total) {
    return Stream.of(TotalsTable.undone(total), TotalsTable.underWayInWords(total))
        .flatMap(Optional::stream)
        .reduce(sum(total), (all, more) -> Text.of("list.totals.undone", all, more));
  }

  private static Text sum(ListTotal total) {
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
}
