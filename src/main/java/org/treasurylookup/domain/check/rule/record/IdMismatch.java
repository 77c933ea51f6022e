package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.Text;

/**
 * The id in the body is not the id asked for. A UUID in another spelling is the same id; a body
 * without id names no other record: {@link NoId} speaks of it. Source: Cobo reference, {@code
 * order_id} and {@code batch_allocation_id}; BitGo reference, {@code id}.
 */
public final class IdMismatch implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    String asked = given.circumstances().askedId();
    var builder = new NoteBuilder(NoteCode.ID_MISMATCH);
    record
        .id()
        .text()
        .filter(_ -> !NoId.isNone(record.id()))
        .filter(id -> !SameValue.ofIds().isSame(asked, id))
        .ifPresent(
            id ->
                builder
                    .found(field(record), asked, Text.id(named(record), id))
                    .step(field(record), id));
    return builder.note();
  }

  /* An allocation calls its own id by no name that says whose it is. */
  private static String named(ProviderRecord record) {
    return record instanceof NetworkAllocation ? "allocationId" : field(record);
  }

  /** Name of the field with the id of a kind of record. */
  static String field(ProviderRecord record) {
    return switch (record) {
      case PayInOrder _ -> "order_id";
      case BatchAllocation _ -> "batch_allocation_id";
      case NetworkAllocation _ -> "id";
      case RelatedRecord related -> related.idField();
    };
  }
}
