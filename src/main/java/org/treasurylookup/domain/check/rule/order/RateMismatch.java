package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.money.RateCheck;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * The exchange rate is more than one unit in its last place away from ({@code pricing_amount} +
 * {@code fee_amount}) / {@code payable_amount}. Source: Cobo reference, "Get pay-in order
 * information", {@code exchange_rate}.
 */
public final class RateMismatch implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.RATE_MISMATCH);
    RateCheck.of(order)
        .filter(rate -> !rate.agrees())
        .ifPresent(
            rate -> {
              builder.found(
                  "exchange_rate",
                  Text.amount(order.exchangeRate().text().orElse("")),
                  Text.amount(rate.recomputed()));
              rate.steps().forEach(step -> builder.step(step.label(), step.value()));
            });
    return builder.note();
  }
}
