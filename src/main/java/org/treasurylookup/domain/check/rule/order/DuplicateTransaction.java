package org.treasurylookup.domain.check.rule.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * Two transactions share Cobo's id, so that one may be counted twice. Source: Cobo reference, "Get
 * pay-in order information", {@code transactions[].tx_id}.
 */
public final class DuplicateTransaction implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    return shared(
        NoteCode.DUPLICATE_TRANSACTION, order, "tx_id", PayInTransaction::txId, SameValue.ofIds());
  }

  /** Whether transactions share what was received in a field. */
  static Optional<Note> shared(
      NoteCode code,
      PayInOrder order,
      String field,
      Function<PayInTransaction, Received<String>> value,
      SameValue spellings) {
    Map<String, List<Row<PayInTransaction>>> byValue = new LinkedHashMap<>();
    for (var row : RecordRows.of(order)) {
      Placeholder.unless(value.apply(row.part()))
          .map(spellings::key)
          .ifPresent(key -> byValue.computeIfAbsent(key, _ -> new ArrayList<>()).add(row));
    }
    var builder = new NoteBuilder(code);
    for (var rows : byValue.values()) {
      if (rows.size() > 1) {
        builder.found(rows.getFirst().path(field), rows.getFirst().number(), rows.get(1).number());
        for (var row : rows) {
          builder
              .also(row.path(field))
              .step(row.path(field), value.apply(row.part()).text().orElse(""));
        }
      }
    }
    return builder.note();
  }
}
