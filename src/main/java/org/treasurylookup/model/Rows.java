package org.treasurylookup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Numbered rows of a list. */
final class Rows {
  private Rows() {}

  static <T, R> List<R> of(List<T> items, BiFunction<Integer, T, R> row) {
    List<R> rows = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      rows.add(row.apply(i, items.get(i)));
    }
    return rows;
  }
}
