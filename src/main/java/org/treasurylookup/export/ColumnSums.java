package org.treasurylookup.export;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treasurylookup.domain.Decimal;

/**
 * A sum for each column of amounts and each token, to be compared with a sum over the file.
 * Different tokens are never added up.
 */
final class ColumnSums {
  private ColumnSums() {}

  /** What a sum is about. */
  private record Key(String table, String column, String token) {}

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private int count;
    private int leftOut;

    void add(String cell) {
      Decimal.read(cell)
          .ifPresentOrElse(
              number -> {
                amount = amount.add(number.number());
                count++;
              },
              () -> leftOut++);
    }
  }

  /** The totals of the received amounts in tables. */
  static ExportTable of(List<ExportTable> tables) {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    tables.forEach(table -> add(sums, table));
    var totals =
        new ExportTable.Filling(
            "Control totals",
            List.of(
                ExportColumn.ours("table", "where the amounts stand"),
                ExportColumn.ours("column", "in which column"),
                ExportColumn.ours("token", "as received; never added to another token"),
                ExportColumn.ours("sum", "of the amounts that can be read, plain decimal"),
                ExportColumn.count("amounts", "how many went into the sum"),
                ExportColumn.count("left_out", "cells that are no number, empty ones included")));
    sums.forEach(
        (key, sum) ->
            totals.add(
                Map.of(
                    "table", key.table(),
                    "column", key.column(),
                    "token", key.token(),
                    "sum", sum.amount.toPlainString(),
                    "amounts", Integer.toString(sum.count),
                    "left_out", Integer.toString(sum.leftOut))));
    return totals.table();
  }

  private static void add(Map<Key, Sum> sums, ExportTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      int token = table.place(column.token());
      if (token >= 0) {
        for (var row : table.rows()) {
          sums.computeIfAbsent(new Key(table.name(), column.name(), row.get(token)), _ -> new Sum())
              .add(row.get(i));
        }
      }
    }
  }
}
