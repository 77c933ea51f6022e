package org.treasurylookup.export;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.rule.Placeholder;

/**
 * A sum for each column of amounts and each token, to be compared with a sum over the file.
 * Different tokens are never added up, nor what goes different ways, nor what different
 * environments answered; a row that names no token is in no sum. What of a sum came to nothing, and
 * what has not moved yet, is said beside.
 */
final class ColumnSums {
  private static final List<ExportColumn> COLUMNS =
      List.of(
          ExportColumn.ours("table", "where the amounts stand"),
          ExportColumn.ours("column", "in which column"),
          ExportColumn.ours("environment", "where they come from; never added to another"),
          ExportColumn.ours("environment_kind", "what it is worth"),
          ExportColumn.ours(
              "token", "as received; never added to another token; empty for rows without one"),
          ExportColumn.ours("sum", "of the amounts that can be read, plain decimal"),
          ExportColumn.count("amounts", "how many went into the sum"),
          ExportColumn.count(
              "left_out",
              "cells that are no number, empty ones included, and all of rows without a"
                  + " token"),
          ExportColumn.ours(
              "undone", "what of the sum stands in rows that failed, were rejected or given back"),
          ExportColumn.ours(
              "under_way",
              "what of the sum stands in rows that are not done, or not wholly, or whose"
                  + " status this version does not know"),
          ExportColumn.ours(
              "direction",
              "as received, such as allocation or out; never added to another; empty where rows"
                  + " have none"),
          ExportColumn.ours(
              "in_alarm", "what of the sum stands in records that must not be relied on"),
          ExportColumn.ours(
              "repeated", "what of the sum stands in records that stand above in the table, too"),
          ExportColumn.ours("marking", "what records of this environment are worth"));

  /* The columns that say which way an amount goes. */
  private static final List<String> DIRECTIONS = List.of("flow_direction", "type");

  private static final Set<String> NO_WORDS = Set.of("null", "true", "false", PersonalMask.MASK);

  private ColumnSums() {}

  /** What a sum is about. */
  private record Key(
      String table,
      String column,
      String environment,
      String kind,
      String marking,
      String token,
      String direction) {}

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private int count;
    private int leftOut;
    private BigDecimal undone = BigDecimal.ZERO;
    private BigDecimal underWay = BigDecimal.ZERO;
    private BigDecimal inAlarm = BigDecimal.ZERO;
    private BigDecimal repeated = BigDecimal.ZERO;

    void add(Optional<BigDecimal> cell, Optional<Tone> status, String marking) {
      cell.ifPresentOrElse(number -> add(number, status), () -> leftOut++);
      var number = cell.orElse(BigDecimal.ZERO);
      inAlarm = marking.endsWith(LookupColumns.IN_ALARM) ? inAlarm.add(number) : inAlarm;
      repeated = marking.endsWith(LookupColumns.RowMarks.AGAIN) ? repeated.add(number) : repeated;
    }

    private void add(BigDecimal number, Optional<Tone> status) {
      amount = amount.add(number);
      count++;
      status.ifPresent(
          tone -> {
            switch (tone) {
              case SUCCESS, NOTE -> {}
              case FAILURE, INACTIVE -> undone = undone.add(number);
              case PROGRESS, WAITING, ATTENTION, UNKNOWN -> underWay = underWay.add(number);
            }
          });
    }
  }

  /** The totals of the received amounts in tables. */
  static ExportTable of(List<ExportTable> tables) {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    tables.forEach(table -> add(sums, table));
    var totals = new ExportTable.Filling("Control totals", COLUMNS);
    sums.forEach(
        (key, sum) ->
            totals.add(
                Map.ofEntries(
                    Map.entry("table", key.table()),
                    Map.entry("column", key.column()),
                    Map.entry("environment", key.environment()),
                    Map.entry("environment_kind", key.kind()),
                    Map.entry("token", key.token()),
                    Map.entry("sum", sum.amount.toPlainString()),
                    Map.entry("amounts", Integer.toString(sum.count)),
                    Map.entry("left_out", Integer.toString(sum.leftOut)),
                    Map.entry("undone", sum.undone.toPlainString()),
                    Map.entry("under_way", sum.underWay.toPlainString()),
                    Map.entry("direction", key.direction()),
                    Map.entry("in_alarm", sum.inAlarm.toPlainString()),
                    Map.entry("repeated", sum.repeated.toPlainString()),
                    Map.entry("marking", key.marking()))));
    return totals.table();
  }

  private static String direction(ExportTable table, List<String> row) {
    return DIRECTIONS.stream()
        .filter(column -> table.place(column) >= 0)
        .findFirst()
        .map(column -> word(cell(table, row, column)))
        .orElse("");
  }

  private static void add(Map<Key, Sum> sums, ExportTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      int place = table.place(column.token());
      if (place >= 0) {
        for (int at = 0; at < table.rows().size(); at++) {
          var row = table.rows().get(at);
          String token = word(row.get(place));
          var key =
              new Key(
                  table.name(),
                  column.name(),
                  cell(table, row, "environment"),
                  cell(table, row, "environment_kind"),
                  LookupColumns.worth(cell(table, row, "marking")),
                  token,
                  direction(table, row));
          sums.computeIfAbsent(key, _ -> new Sum())
              .add(
                  Optional.of(row.get(i))
                      .filter(_ -> !token.isEmpty())
                      .flatMap(Decimal::read)
                      .map(Decimal::number),
                  tone(table, row).or(record(table, at)),
                  cell(table, row, "marking"));
        }
      }
    }
  }

  /* A row that does not say how far it is goes as far as its record. */
  private static Supplier<Optional<Tone>> record(ExportTable table, int at) {
    return () -> table.records().get(at);
  }

  private static Optional<Tone> tone(ExportTable table, List<String> row) {
    int status = table.statusPlace();
    return status < 0 ? Optional.empty() : tone(table.columns().get(status), row.get(status));
  }

  private static Optional<Tone> tone(ExportColumn column, String cell) {
    return Optional.of(word(cell))
        .filter(word -> !word.isEmpty())
        .flatMap(word -> column.words().map(it -> it.apply(word)))
        .map(Status::tone);
  }

  private static String cell(ExportTable table, List<String> row, String column) {
    return row.get(table.place(column));
  }

  /* A word as received; empty for what names none, which is JSON where it is no text. */
  private static String word(String cell) {
    boolean names =
        !cell.isBlank()
            && !NO_WORDS.contains(cell)
            && "{[\"".indexOf(cell.charAt(0)) < 0
            && !Placeholder.is(cell);
    return names ? cell : "";
  }
}
