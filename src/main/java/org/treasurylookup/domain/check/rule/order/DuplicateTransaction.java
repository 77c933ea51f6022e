package org.treasurylookup.domain.check.rule.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
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
  private static final SameValue IDS = SameValue.ofIds();

  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    Map<String, List<Row<PayInTransaction>>> byId = new LinkedHashMap<>();
    for (var row : RecordRows.of(order)) {
      Placeholder.unless(row.part().txId())
          .ifPresent(id -> byId.computeIfAbsent(IDS.key(id), _ -> new ArrayList<>()).add(row));
    }
    var builder = new NoteBuilder(NoteCode.DUPLICATE_TRANSACTION);
    for (var rows : byId.values()) {
      if (rows.size() > 1) {
        builder.found(
            rows.getFirst().path("tx_id"), rows.getFirst().number(), rows.get(1).number());
        for (var row : rows) {
          builder
              .also(row.path("tx_id"))
              .step(row.path("tx_id"), row.part().txId().text().orElse(""));
        }
      }
    }
    return builder.note();
  }
}
