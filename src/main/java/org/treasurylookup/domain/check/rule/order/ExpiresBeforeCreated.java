package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * The order expired before it was created. Source: Cobo reference, "Get pay-in order information",
 * {@code expired_at} and {@code created_timestamp}, both in seconds.
 */
public final class ExpiresBeforeCreated implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.EXPIRES_BEFORE_CREATED);
    var end = order.expiredAt().asValue();
    var created = order.created().asValue();
    if (end.isPresent()
        && created.isPresent()
        && end.get().instant().isBefore(created.get().instant())) {
      builder
          .found("expired_at")
          .also("created_timestamp")
          .step("expired_at", ExplanationSteps.of(end.get()))
          .step("created_timestamp", ExplanationSteps.of(created.get()));
    }
    return builder.note();
  }
}
