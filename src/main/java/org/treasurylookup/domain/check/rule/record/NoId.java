package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * The answer names no id, so that nothing ties it to the question. Source: Cobo reference, {@code
 * order_id} and {@code batch_allocation_id}; BitGo reference, {@code id}; all required.
 */
public final class NoId implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.NO_ID);
    if (isNone(record.id())) {
      String field = IdMismatch.field(record);
      var step = ExplanationSteps.of(field, record.id());
      builder.found(field, given.circumstances().askedId()).step(step.label(), step.value());
    }
    return builder.note();
  }

  /** Whether a field names no id at all. */
  static boolean isNone(Received<String> id) {
    return id.text().filter(text -> !text.isBlank()).isEmpty();
  }
}
