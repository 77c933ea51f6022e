package org.treasurylookup.view.list;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.view.table.StandardTables;

/**
 * The order of rows by a value. Whichever way a column is sorted, rows without the value stand
 * behind those with one, and equal rows in the order pasted.
 */
final class ListRowOrder<V extends Comparable<V>> implements Comparator<ListRow> {
  private final TableColumn<ListRow, ListRow> column;
  private final Function<ListRow, Optional<V>> value;

  ListRowOrder(TableColumn<ListRow, ListRow> column, Function<ListRow, Optional<V>> value) {
    this.column = column;
    this.value = value;
  }

  @Override
  public int compare(ListRow first, ListRow second) {
    var one = value.apply(first);
    var other = value.apply(second);
    if (one.isPresent() && other.isPresent()) {
      int values = one.get().compareTo(other.get());
      return values != 0 ? values : StandardTables.fixed(column, places(first, second));
    }
    if (one.isEmpty() && other.isEmpty()) {
      return StandardTables.fixed(column, places(first, second));
    }
    return StandardTables.fixed(column, one.isPresent() ? -1 : 1);
  }

  private static int places(ListRow first, ListRow second) {
    return Integer.compare(first.entry().number(), second.entry().number());
  }
}
