package org.treasurylookup.export;

import java.util.List;
import java.util.stream.Stream;

/** The tables of an export, what stands in their columns, and the rows so far. */
final class FilledTables {
  final ExportTable.Filling lookups = filling("Look-ups", List.of(LookupColumns.ALL));
  final ExportTable.Filling orders =
      filling("Orders", List.of(verdictColumns(), FieldColumns.ORDER.columns()));
  final ExportTable.Filling transactions =
      filling(
          "Transactions",
          List.of(
              rowColumns(),
              List.of(ExportColumn.ours("marks", "how the row is marked: LATE, HELD, …")),
              FieldColumns.TRANSACTION.columns(),
              FieldColumns.COUNTERPARTY.columns(),
              FieldColumns.DESTINATION.columns()));
  final ExportTable.Filling batches =
      filling("Batches", List.of(checkColumns(), FieldColumns.BATCH.columns()));
  final ExportTable.Filling items =
      filling("Items", List.of(rowColumns(), FieldColumns.ITEM.columns()));
  final ExportTable.Filling allocations =
      filling(
          "Allocations",
          List.of(
              checkColumns(),
              FieldColumns.ALLOCATION.columns(),
              FieldColumns.BASE_AMOUNT.columns(),
              List.of(
                  ExportColumn.ours("scaled", "in the coin's unit, where its decimals are certain"),
                  ExportColumn.ours("decimals", "of the coin, where they are known"),
                  ExportColumn.ours(
                      "matched", "how the coin was found: exact, lowerCase, ofc, none"))));
  final ExportTable.Filling totals =
      filling(
          "Batch totals",
          ExportColumn.ours("token", "never added to another token"),
          ExportColumn.ours("amount", "sum over the items of the batch, plain decimal"),
          ExportColumn.count("items", "how many items went into the sum"),
          ExportColumn.count("left_out", "items whose amount cannot be read"),
          ExportColumn.count("failed", "how many items in the sum have failed"),
          ExportColumn.count("under_way", "how many items in the sum are not done yet"),
          ExportColumn.ours("amount_under_way", "what of the sum these are, plain decimal"),
          ExportColumn.ours(
              "amount_failed", "what of the sum has failed: nothing of it moved, plain decimal"));
  final ExportTable.Filling nets =
      filling(
          "Batch nets",
          ExportColumn.ours("account", "a merchant id or developer"),
          ExportColumn.ours("token", "never added to another token"),
          ExportColumn.ours("amount", "in minus out, plain decimal, signed"),
          ExportColumn.ours("amount_failed", "what of it has failed: nothing of it moved, signed"),
          ExportColumn.ours("amount_under_way", "what of it is not done yet, signed"));
  private final RelatedTables related;

  FilledTables(RelatedTables related) {
    this.related = related;
  }

  final ExportTable.Filling notes =
      filling(
          "Notes",
          ExportColumn.ours("code", "stable code of the note"),
          ExportColumn.ours("text", "one sentence of ours"),
          ExportColumn.ours("fields", "the fields it is about"));

  /** The tables in their order, without those that nothing was added to. */
  Stream<ExportTable> found() {
    var before =
        Stream.of(lookups, orders, transactions, batches, items, totals, nets, allocations)
            .map(ExportTable.Filling::table);
    return Stream.of(before, related.found(), Stream.of(notes.table()))
        .flatMap(tables -> tables)
        .filter(table -> !table.rows().isEmpty() || table.name().equals("Look-ups"));
  }

  static ExportTable.Filling filling(String name, List<List<ExportColumn>> groups) {
    var columns =
        Stream.concat(LookupColumns.WHERE.stream(), groups.stream().flatMap(List::stream)).toList();
    return new ExportTable.Filling(name, columns);
  }

  private static ExportTable.Filling filling(String name, ExportColumn... own) {
    return filling(name, List.of(List.of(own)));
  }

  private static List<ExportColumn> verdictColumns() {
    return List.of(
        LookupColumns.LEVEL,
        ExportColumn.ours("verdict", "our verdict, a stable code"),
        ExportColumn.ours("verdict_text", "our verdict in a sentence"),
        ExportColumn.ours("verdict_tone", "success, attention, … as the level lets it be drawn"),
        ExportColumn.ours("difference", "received minus payable, plain decimal, signed"),
        ExportColumn.ours("notes", "codes of our notes"));
  }

  private static List<ExportColumn> checkColumns() {
    return List.of(
        LookupColumns.LEVEL,
        ExportColumn.ours("check_text", "what we say about the record, in a sentence"),
        ExportColumn.ours("notes", "codes of our notes"));
  }

  static List<ExportColumn> noteColumns() {
    return List.of(LookupColumns.LEVEL, ExportColumn.ours("notes_codes", "codes of our notes"));
  }

  static List<ExportColumn> rowColumns() {
    return List.of(
        ExportColumn.count("row", "place in the list as sent, from 1"),
        ExportColumn.ours("unreadable", "what was sent in place of a row"));
  }
}
