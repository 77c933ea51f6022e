package org.treasurylookup.domain.check;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;

/**
 * The order expired before it was created. Source: Cobo reference, "Get pay-in order information",
 * {@code expired_at} and {@code created_timestamp}, both in seconds.
 */
final class ExpiresBeforeCreated implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var hits = new NoteBuilder(NoteCode.EXPIRES_BEFORE_CREATED);
    var end = order.expiredAt().asValue();
    var created = order.created().asValue();
    if (end.isPresent()
        && created.isPresent()
        && end.get().instant().isBefore(created.get().instant())) {
      hits.hit("expired_at")
          .also("created_timestamp")
          .step("expired_at", ExplanationSteps.of(end.get()))
          .step("created_timestamp", ExplanationSteps.of(created.get()));
    }
    return hits.note();
  }
}
