package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.RepeatedValue;
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
    var builder = new NoteBuilder(code);
    var values =
        RecordRows.of(order).stream()
            .map(
                row -> {
                  var received = value.apply(row.part());
                  return new RepeatedValue(
                      row.path(field),
                      row.number(),
                      Placeholder.unless(received),
                      received.text().orElse(""));
                });
    RepeatedValue.find(values, spellings, builder);
    return builder.note();
  }
}
