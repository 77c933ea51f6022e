package org.treasurylookup.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.collections.ObservableList;

/** Numbered rows of a list. */
public final class NumberedRows {
  private NumberedRows() {}

  static <T, R> List<R> of(List<T> items, BiFunction<Integer, T, R> row) {
    List<R> rows = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      rows.add(row.apply(i, items.get(i)));
    }
    return rows;
  }

  /** Fills a list that views watch, unless it holds just that: nothing would have changed. */
  public static <R> void fill(ObservableList<R> list, List<R> rows) {
    if (!list.equals(rows)) {
      list.setAll(rows);
    }
  }
}
