package org.treasurylookup.view.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.search.SearchState.Position;
import org.treasurylookup.view.table.RowOpening;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;

/** The rows found, of one kind; near their end the next page is asked for. */
final class SearchTable {
  /* So many rows before the end the next page is asked for: it is there before anybody is. */
  private static final int AHEAD = 25;

  private final ControlKit kit;
  private final SearchKind kind;
  private final SearchModel model;
  private final TableView<SearchRow> table = StandardTables.table();
  private final SearchColumns columns;
  private final WrappedText empty = new WrappedText("", "muted");
  private Runnable moved = () -> {};
  private Optional<Position> told = Optional.empty();

  /**
   * A table bound to a model, of one kind of rows.
   *
   * @param whyNoExport why rows may not be copied; empty when they may
   * @param without fields that say the same in every row
   * @param open opens what a row or one of its ids leads to, in front or behind
   */
  SearchTable(
      ControlKit kit,
      SearchKind kind,
      SearchModel model,
      Optional<Text> whyNoExport,
      Set<String> without,
      BiConsumer<Optional<Target>, Boolean> open) {
    this.kit = kit;
    this.kind = kind;
    this.model = model;
    table.setId("search-" + kind.code());
    table.setAccessibleText(kit.words("search.table"));
    var rows = new TableRows<>(table, model.rows()).exceptions(SearchTable::isException);
    var opening =
        new RowOpening<SearchRow>(
            (row, behind) -> open.accept(row.opens(), behind),
            (row, column) -> LinkedTargets.of(row.record(), column),
            (target, behind) -> open.accept(Optional.of(target), behind));
    new TableKeys<>(kit, table, rows, opening).copyingRows(whyNoExport);
    columns = new SearchColumns(kit, kind, table, without);
    table.setRowFactory(opening::row);
    table.setPlaceholder(empty);
    model.rows().addListener((ListChangeListener<SearchRow>) this::changed);
    kit.follow(table, () -> columns.again(isShown() ? model.rows() : List.of()));
    table.skinProperty().subscribe(_ -> watch());
  }

  private static boolean isException(SearchRow row) {
    return row.finding().level().filter(level -> level.questions()).isPresent();
  }

  private boolean isShown() {
    return model.shown().map(SearchQuery::kind).filter(kind::equals).isPresent();
  }

  /* The bar is made with the skin; what it shows changes with every row and every turn. */
  private void watch() {
    table.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .forEach(
            bar -> {
              bar.valueProperty().subscribe((_, _) -> moved());
              bar.visibleAmountProperty().subscribe((_, _) -> moved());
            });
  }

  /* Told of every pixel; a row more or less in sight is what somebody wants to know. */
  private void moved() {
    var now = position();
    if (!now.equals(told)) {
      told = now;
      moved.run();
    }
    boolean near = now.filter(it -> it.last() > model.rows().size() - AHEAD).isPresent();
    if (near && isShown() && model.isEndless()) {
      model.more();
    }
  }

  /** Says what to do when other rows are in sight. */
  void onMoved(Runnable work) {
    moved = work;
  }

  private void changed(ListChangeListener.Change<? extends SearchRow> change) {
    while (change.next()) {
      if (change.wasAdded() && change.getAddedSubList().stream().allMatch(this::isOfKind)) {
        if (change.getAddedSize() == change.getList().size()) {
          columns.set(change.getList());
          StandardTables.begin(table);
        } else {
          columns.add(change.getAddedSubList());
        }
      }
    }
  }

  private boolean isOfKind(SearchRow row) {
    return columns.fits(row.record());
  }

  Node node() {
    return table;
  }

  TableView<SearchRow> table() {
    return table;
  }

  /** Says in place of rows why there are none. */
  void show() {
    empty.textProperty().set(kit.words(placeholder()));
  }

  private Text placeholder() {
    return switch (model.stageProperty().get()) {
      case RUNNING -> Text.of("search.running");
      case DONE, MORE, FULL ->
          Text.of("search.none", model.shown().map(SearchQuery::toString).orElse(""));
      case EMPTY, OFFERED -> Text.of("search.begin");
      case FAILED -> Text.of("search.noPage");
    };
  }

  /** The rows in sight; empty without any. */
  Optional<Position> position() {
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
        || table.getItems().isEmpty()) {
      return Optional.empty();
    }
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Position(first.getIndex() + 1, last.getIndex() + 1));
  }

  /** Puts the focus on the rows. */
  void takeFocus() {
    StandardTables.takeFocus(table);
  }
}
