package org.treasurylookup.view.list;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EndsLine;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.table.ColumnMenu;

/**
 * How many rows there are of each kind, as a bar and in numbers, and the ways to look at them: the
 * numbers pressed show the rows of their kinds alone.
 */
final class ListCounts extends VBox {
  private static final double GAP = 0.6;

  private final ControlKit kit;
  private final ListModel model;
  private final ListTable table;
  private final CountBar bar = new CountBar();
  private final EndsLine line = new EndsLine(GAP);
  private final Map<ListCheck, CountPill> pills = new EnumMap<>(ListCheck.class);
  private final List<Node> links;
  private final Hyperlink narrow = new Hyperlink();
  private final Hyperlink worst = new Hyperlink();
  private final Hyperlink all = new Hyperlink();
  private boolean low;
  private boolean opened;
  private Optional<Predicate<ListRow>> pressed = Optional.empty();

  ListCounts(ControlKit kit, ListModel model, ListTable table) {
    this.kit = kit;
    this.model = model;
    this.table = table;
    getStyleClass().add("list-counts");
    var columns = link(new Hyperlink(kit.words("list.columns")));
    columns.getStyleClass().add("like-button");
    columns.setOnAction(_ -> ColumnMenu.open(kit, table.node()));
    link(narrow).setOnAction(_ -> table.rows().narrow(!table.rows().isNarrowed()));
    narrow.setId("list-narrow");
    link(worst).setOnAction(_ -> table.worstFirst(!table.isWorstFirst()));
    worst.setId("list-worst");
    all.setText(kit.words("list.counts.all"));
    all.setId("list-counts-all");
    link(all).setOnAction(_ -> open());
    links = List.of(narrow, worst, columns);
    getChildren().addAll(bar, line);
    table.rows().narrowedToProperty().subscribe(this::narrowed);
    table.node().getSortOrder().addListener((InvalidationListener) _ -> name());
    name();
  }

  private static Hyperlink link(Hyperlink link) {
    link.setMnemonicParsing(false);
    link.setMinWidth(USE_PREF_SIZE);
    return link;
  }

  private void name() {
    narrow.setText(kit.words(table.rows().isNarrowed() ? "list.showAll" : "list.narrow"));
    worst.setText(kit.words(table.isWorstFirst() ? "list.asPasted" : "list.worst"));
  }

  /* Rows narrowed in any other way are not those of the numbers pressed. */
  private void narrowed(Optional<Predicate<ListRow>> now) {
    if (!now.equals(pressed)) {
      pressed = Optional.empty();
      pills.values().forEach(pill -> pill.setSelected(false));
    }
    name();
  }

  private void press() {
    Set<ListCheck> wanted = EnumSet.noneOf(ListCheck.class);
    pills.forEach(
        (check, pill) -> {
          if (pill.isSelected()) {
            wanted.add(check);
          }
        });
    pressed =
        wanted.isEmpty() ? Optional.empty() : Optional.of(row -> wanted.contains(row.check()));
    table.rows().only(pressed);
  }

  private void open() {
    opened = true;
    pills.values().stream().findFirst().ifPresent(Node::requestFocus);
    show();
  }

  /**
   * In a low window the rows need the room of the bar, of the links, which keys do too, and of
   * further lines of numbers.
   */
  void low(boolean now) {
    if (low != now) {
      low = now;
      opened = false;
      PlainControls.show(bar, !now);
      show();
    }
  }

  private CountPill pill(ListCheck check) {
    var pill = new CountPill(check.tone());
    pill.setId("list-count-" + check);
    pill.setOnAction(_ -> press());
    return pill;
  }

  /* Where some are left out, none of those is left out that somebody must act on. */
  private static Comparator<ListCheck> order(boolean folded) {
    return folded ? Comparator.comparingInt(ListCounts::urgency) : Comparator.naturalOrder();
  }

  private static int urgency(ListCheck check) {
    return switch (check.tone()) {
      case FAILURE -> 0;
      case ATTENTION -> 1;
      case UNKNOWN, WAITING, PROGRESS, SUCCESS, NOTE, INACTIVE -> 2;
    };
  }

  void show() {
    var counts = model.figures().countsProperty().get();
    bar.show(counts);
    counts.forEach(
        (check, count) ->
            pills
                .computeIfAbsent(check, this::pill)
                .say(kit.words(Text.count("list.count." + check, count))));
    boolean gone = pills.keySet().retainAll(counts.keySet());
    boolean folded = low && !opened;
    var numbers = pills.keySet().stream().sorted(order(folded)).map(pills::get).toList();
    line.keepOnOneLine(folded);
    line.endOnlyIfCut(folded);
    line.show(numbers, folded ? List.of(all) : low ? List.of() : links);
    if (gone && pressed.isPresent()) {
      press();
    }
  }
}
