package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.treasurylookup.model.SheetCheck;
import org.treasurylookup.model.SheetModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.Badge;
import org.treasurylookup.view.control.ColumnMenu;
import org.treasurylookup.view.control.EndsLine;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.Prose;

/** How many rows there are of each kind, as a bar and in numbers, and the ways to look at them. */
final class SheetCounts extends VBox {
  private final Kit kit;
  private final SheetModel model;
  private final SheetTable table;
  private final CountBar bar = new CountBar();
  private final EndsLine line = new EndsLine();
  private final List<Node> links;
  private final Hyperlink narrow = new Hyperlink();
  private final Hyperlink worst = new Hyperlink();

  SheetCounts(Kit kit, SheetModel model, SheetTable table) {
    this.kit = kit;
    this.model = model;
    this.table = table;
    getStyleClass().add("sheet-counts");
    var columns = link(new Hyperlink(kit.messages().get("sheet.columns")));
    columns.setOnAction(_ -> ColumnMenu.open(kit, table.node()));
    link(narrow).setOnAction(_ -> table.rows().narrow(!table.rows().isNarrowed()));
    narrow.setId("sheet-narrow");
    link(worst).setOnAction(_ -> table.worstFirst(!table.isWorstFirst()));
    worst.setId("sheet-worst");
    links = List.of(narrow, worst, columns);
    getChildren().addAll(bar, line);
    table.rows().narrowedProperty().subscribe(_ -> name());
    table.node().getSortOrder().addListener((InvalidationListener) _ -> name());
    name();
  }

  private static Hyperlink link(Hyperlink link) {
    link.setMnemonicParsing(false);
    link.setMinWidth(USE_PREF_SIZE);
    return link;
  }

  private void name() {
    var messages = kit.messages();
    narrow.setText(messages.get(table.rows().isNarrowed() ? "sheet.showAll" : "sheet.narrow"));
    worst.setText(messages.get(table.isWorstFirst() ? "sheet.asPasted" : "sheet.worst"));
  }

  void show() {
    var counts = model.countsProperty().get();
    bar.show(counts);
    List<Node> numbers = new ArrayList<>();
    counts.forEach(
        (check, count) -> {
          String words = kit.messages().get(Text.count("sheet.count." + check, count));
          numbers.add(
              check == SheetCheck.OPEN
                  ? new Prose(words, "muted")
                  : new Badge(check.tone(), words, words));
        });
    line.show(numbers, links);
  }
}
