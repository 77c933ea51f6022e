package org.treasurylookup.export;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.check.rule.Placeholder;

/**
 * A sum for each column of amounts and each token, to be compared with a sum over the file.
 * Different tokens are never added up, nor what different environments answered; a row that names
 * no token is in no sum.
 */
final class ColumnSums {
  private ColumnSums() {}

  /** What a sum is about. */
  private record Key(String table, String column, String environment, String kind, String token) {}

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private int count;
    private int leftOut;

    void add(String cell, boolean named) {
      Optional.of(cell)
          .filter(_ -> named)
          .flatMap(Decimal::read)
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
                ExportColumn.ours("environment", "where they come from; never added to another"),
                ExportColumn.ours("environment_kind", "what it is worth"),
                ExportColumn.ours(
                    "token",
                    "as received; never added to another token; empty for rows without one"),
                ExportColumn.ours("sum", "of the amounts that can be read, plain decimal"),
                ExportColumn.count("amounts", "how many went into the sum"),
                ExportColumn.count(
                    "left_out",
                    "cells that are no number, empty ones included, and all of rows without a"
                        + " token")));
    sums.forEach(
        (key, sum) ->
            totals.add(
                Map.of(
                    "table", key.table(),
                    "column", key.column(),
                    "environment", key.environment(),
                    "environment_kind", key.kind(),
                    "token", key.token(),
                    "sum", sum.amount.toPlainString(),
                    "amounts", Integer.toString(sum.count),
                    "left_out", Integer.toString(sum.leftOut))));
    return totals.table();
  }

  private static void add(Map<Key, Sum> sums, ExportTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      int place = table.place(column.token());
      if (place >= 0) {
        for (var row : table.rows()) {
          String token = token(row.get(place));
          var key =
              new Key(
                  table.name(),
                  column.name(),
                  cell(table, row, "environment"),
                  cell(table, row, "environment_kind"),
                  token);
          sums.computeIfAbsent(key, _ -> new Sum()).add(row.get(i), !token.isEmpty());
        }
      }
    }
  }

  private static String cell(ExportTable table, List<String> row, String column) {
    return row.get(table.place(column));
  }

  /* A token as received; empty for what names none, which is JSON where it is no text. */
  private static String token(String cell) {
    boolean names =
        !cell.isBlank()
            && !cell.equals("null")
            && !cell.equals(PersonalMask.MASK)
            && "{[\"".indexOf(cell.charAt(0)) < 0
            && !Placeholder.is(cell);
    return names ? cell : "";
  }
}
