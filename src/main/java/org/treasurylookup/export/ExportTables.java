package org.treasurylookup.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.result.AccountNet;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.text.Messages;

/**
 * Findings as tables: one of everything that was asked, one of each kind of record found, and one
 * of the rows inside them. Every row names the target it belongs to and what its environment is
 * worth.
 */
final class ExportTables {
  private static final Messages WORDS = Messages.ENGLISH;

  private final LookupColumns.RowMarks marks = new LookupColumns.RowMarks();
  private final PersonalMask masking;
  private final OwnWords own;
  private final RelatedTables related;
  private final FilledTables tables;

  private ExportTables(PersonalMask masking, OwnWords own) {
    this.own = own;
    this.masking = masking;
    this.related = new RelatedTables(masking, marks);
    this.tables = new FilledTables(related);
  }

  /** The tables, without those that would be empty: the list as pasted, then what was found. */
  static List<ExportTable> of(ExportOrder order) {
    var export = new ExportTables(new PersonalMask(order.personal()), order.own());
    order.findings().forEach(export::add);
    return Stream.concat(order.list().map(PastedList::table).stream(), export.tables.found())
        .toList();
  }

  private void add(Finding finding) {
    marks.begin(finding);
    var cells = LookupColumns.cells(finding);
    cells.putAll(LookupColumns.note(own.note(finding)));
    tables.lookups.add(cells);
    var said = finding.assessment();
    said.notes().forEach(note -> tables.notes.add(cells(finding, columns(note))));
    said.totals().forEach(total -> tables.totals.add(cells(finding, columns(total))));
    said.nets().forEach(net -> tables.nets.add(cells(finding, columns(net))));
    finding.record().ifPresent(record -> add(finding, record));
  }

  private void add(Finding finding, ProviderRecord record) {
    switch (record) {
      case PayInOrder order -> add(finding, order);
      case BatchAllocation batch -> add(finding, batch);
      case NetworkAllocation allocation -> add(finding, allocation);
      case RelatedRecord other -> related.add(finding, other.part());
    }
  }

  private static Map<String, String> columns(Note note) {
    return Map.of(
        "code", note.code().name(),
        "text", WORDS.get(note.text()),
        "fields", String.join(" ", note.fields()));
  }

  private static Map<String, String> columns(TokenTotal total) {
    return Map.of(
        "token", total.amount().token(),
        "amount", total.amount().plain(),
        "items", Integer.toString(total.count()),
        "left_out", Integer.toString(total.leftOut()),
        "failed", Integer.toString(total.failed().count()),
        "under_way", Integer.toString(total.underWay().count()),
        "amount_under_way", total.underWay().plain(),
        "amount_failed", total.failed().plain());
  }

  private static Map<String, String> columns(AccountNet net) {
    return Map.of(
        "account", net.account(),
        "token", net.amount().token(),
        "amount", net.amount().plain(),
        "amount_failed", net.failedAmount().plain(),
        "amount_under_way", net.underWayAmount().plain());
  }

  private Map<String, String> cells(Finding finding, Map<String, String> more) {
    var cells = marks.where(finding);
    cells.putAll(more);
    return cells;
  }

  private void add(Finding finding, PayInOrder order) {
    var cells = marks.where(finding);
    var verdict = finding.assessment().verdict();
    cells.put("level", LookupColumns.level(finding));
    cells.put("verdict", verdict.map(v -> v.code().name()).orElse(""));
    cells.put("verdict_text", verdict.map(v -> WORDS.get(v.text())).orElse(""));
    cells.put("verdict_tone", verdict.map(v -> v.tone().code()).orElse(""));
    cells.put("difference", verdict.map(Verdict::differenceText).orElse(""));
    cells.put("notes", codes(finding));
    FieldColumns.ORDER.fill(order, masking, cells);
    tables.orders.add(cells);
    var flags = finding.assessment().rows(order);
    var rows = order.transactions().asValue().orElse(List.of());
    for (int i = 0; i < rows.size(); i++) {
      tables.transactions.add(
          transaction(finding, i, flags.getOrDefault(i, Set.of()), rows.get(i)));
    }
  }

  private Map<String, String> transaction(
      Finding finding, int place, Set<RowFlag> flags, Received<PayInTransaction> received) {
    var cells = marks.where(finding);
    cells.put("row", Integer.toString(place + 1));
    cells.put("marks", flags.stream().map(RowFlag::name).collect(Collectors.joining(" ")));
    received
        .asValue()
        .ifPresentOrElse(
            row -> {
              FieldColumns.TRANSACTION.fill(row, masking, cells);
              row.counterparty()
                  .asValue()
                  .ifPresent(party -> FieldColumns.COUNTERPARTY.fill(party, masking, cells));
              row.destination()
                  .asValue()
                  .ifPresent(party -> FieldColumns.DESTINATION.fill(party, masking, cells));
            },
            () -> cells.put("unreadable", masking.cell(FieldPrivacy.WORDS, false, received)));
    return cells;
  }

  private void add(Finding finding, BatchAllocation batch) {
    var cells = checked(finding);
    FieldColumns.BATCH.fill(batch, masking, cells);
    tables.batches.add(cells);
    var rows = batch.allocationItems().asValue().orElse(List.of());
    for (int i = 0; i < rows.size(); i++) {
      tables.items.add(item(finding, i, rows.get(i)), batch.status().asValue().map(Status::tone));
    }
  }

  private Map<String, String> item(Finding finding, int place, Received<AllocationItem> received) {
    var cells = marks.where(finding);
    cells.put("row", Integer.toString(place + 1));
    received
        .asValue()
        .ifPresentOrElse(
            row -> FieldColumns.ITEM.fill(row, masking, cells),
            () -> cells.put("unreadable", masking.cell(FieldPrivacy.WORDS, false, received)));
    return cells;
  }

  private void add(Finding finding, NetworkAllocation allocation) {
    var cells = checked(finding);
    FieldColumns.ALLOCATION.fill(allocation, masking, cells);
    allocation
        .amount()
        .asValue()
        .ifPresent(sum -> FieldColumns.BASE_AMOUNT.fill(sum, masking, cells));
    finding
        .assessment()
        .amount()
        .ifPresent(
            amount -> {
              cells.put("scaled", amount.scaled().map(Amount::plain).orElse(""));
              cells.put("decimals", amount.decimals().map(String::valueOf).orElse(""));
              cells.put("matched", amount.matched().code());
            });
    tables.allocations.add(cells);
  }

  private Map<String, String> checked(Finding finding) {
    var cells = marks.where(finding);
    cells.put("level", LookupColumns.level(finding));
    cells.put(
        "check_text",
        finding.assessment().summary().map(summary -> WORDS.get(summary.text())).orElse(""));
    cells.put("notes", codes(finding));
    return cells;
  }

  static String codes(Finding finding) {
    return finding.assessment().notes().stream()
        .map(note -> note.code().name())
        .collect(Collectors.joining(" "));
  }
}
