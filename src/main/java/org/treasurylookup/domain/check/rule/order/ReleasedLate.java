package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.text.Text;

/**
 * A transaction was created in time, completed only after the order's end, and is not in the
 * received amount: it was probably held in screening, and is then booked to the developer account.
 * Derived: the received amount fits only without it. Source: Cobo reference, "Get pay-in order
 * information", {@code received_token_amount} ("updates until the expiration time"), {@code
 * transactions[].updated_timestamp}; Cobo Payments manual, create orders, screening.
 */
public final class ReleasedLate implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.RELEASED_LATE);
    var end = ExplanationSteps.of("expired_at", order.expiredAt());
    builder.step(end.label(), end.value());
    for (var row : CountedDeposits.of(order).released()) {
      var updated = ExplanationSteps.of(row.path("updated_timestamp"), row.part().updated());
      builder
          .found(row.path("updated_timestamp"), row.number(), OrderFacts.amount(order, row.part()))
          .step(row.path("amount"), row.part().amount().text().orElse(""))
          .step(updated.label(), updated.value());
    }
    return builder.count() == 0
        ? Optional.empty()
        : builder
            .also("expired_at")
            .also("received_token_amount")
            .step(
                Text.literal("received_token_amount"),
                order.receivedTokenAmount().text().orElse(""))
            .note();
  }
}
