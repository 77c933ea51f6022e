package org.treasurylookup.domain.check.rule.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.domain.check.text.TimeSpans;

/**
 * A completed transaction created after the order expired: it does not count towards the order and
 * is booked to the developer account. Source: Cobo reference, "Get pay-in order information",
 * {@code received_token_amount} ("updates until the expiration time"), {@code expired_at} in
 * seconds and {@code transactions[].created_timestamp} in milliseconds; Cobo Payments manual, order
 * events, late payments.
 */
public final class LateDeposit implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    if (!(order.expiredAt() instanceof Received.Value<Moment>(_, Moment end))) {
      return Optional.empty();
    }
    var late = CountedDeposits.of(order).late();
    var elsewhere = OrderFacts.elsewhere(order);
    var here = late.stream().filter(row -> !elsewhere.test(row.part())).toList();
    /* Nobody knows where that is booked. */
    var builder = new NoteBuilder(NoteCode.LATE_DEPOSIT, here.isEmpty() ? "elsewhere" : "");
    builder.step("expired_at", ExplanationSteps.of(end));
    for (var row : here.isEmpty() ? late : here) {
      var transaction = row.part();
      var created = transaction.created().asValue().map(Moment::instant).orElse(Instant.MAX);
      var after = TimeSpans.of(Duration.between(end.instant(), created));
      var step = ExplanationSteps.of(row.path("created_timestamp"), transaction.created());
      var amount = OrderFacts.amount(order, transaction);
      builder.found(row.path("created_timestamp"), amount, after).step(step.label(), step.value());
    }
    return builder.count() == 0 ? Optional.empty() : builder.also("expired_at").note();
  }
}
