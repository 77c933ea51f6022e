package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.table.RowOpening;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;

/** The rows of a list, as many as there are; a row opens its record. */
final class ListTable {
  private final TableView<ListRow> table = StandardTables.table();
  private final ListColumns columns;
  private final TableRows<ListRow> rows;

  /**
   * A table bound to a model.
   *
   * @param whyNoExport why rows may not be copied; empty when they may
   */
  ListTable(ControlKit kit, ListModel model, Optional<Text> whyNoExport, Consumer<ListRow> open) {
    /* Under this name columns are remembered in window.json, since the first release. */
    table.setId("sheet");
    table.setAccessibleText(kit.words("list.table"));
    rows = new TableRows<>(table, model.rows()).exceptions(ListRow::isException);
    var opening = RowOpening.of(open);
    new TableKeys<>(kit, table, rows, opening)
        .copyingRows(whyNoExport)
        .keepingPlace(this::emptyLines);
    columns = new ListColumns(kit, table);
    table.setRowFactory(opening::row);
    var all = PlainControls.link(kit.words("list.showAll"), () -> rows.narrow(false));
    table.setPlaceholder(all);
    model.rows().addListener((ListChangeListener<ListRow>) this::changed);
    kit.follow(table, () -> drawAll(model));
  }

  /*
   * Between rows that follow each other as pasted: then blank lines of what was pasted stay blank.
   * In another order two that follow each other do so by chance.
   */
  private int emptyLines(ListRow row, ListRow next) {
    boolean asPasted = table.getSortOrder().isEmpty();
    boolean follows = asPasted && next.entry().number() == row.entry().number() + 1;
    return follows ? Math.max(0, next.entry().line() - row.entry().line() - 1) : 0;
  }

  /* Times in another form need other room. */
  private void drawAll(ListModel model) {
    columns.set(model.rows());
    StandardTables.redraw(table);
  }

  TableView<ListRow> node() {
    return table;
  }

  TableRows<ListRow> rows() {
    return rows;
  }

  /** Sorts worst first, or puts the rows back into the order pasted. */
  void worstFirst(boolean worst) {
    if (worst) {
      columns.checks().setSortType(TableColumn.SortType.ASCENDING);
      table.getSortOrder().setAll(List.of(columns.checks()));
    } else {
      table.getSortOrder().clear();
    }
  }

  boolean isWorstFirst() {
    return table.getSortOrder().contains(columns.checks())
        && columns.checks().getSortType() == TableColumn.SortType.ASCENDING;
  }

  private void changed(ListChangeListener.Change<? extends ListRow> change) {
    List<ListRow> added = new ArrayList<>();
    while (change.next()) {
      added.addAll(change.getAddedSubList());
    }
    if (added.size() == change.getList().size()) {
      columns.set(added);
    } else {
      columns.widen(added);
    }
  }
}
