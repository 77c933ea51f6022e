package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * Completed, in-time transactions in the payable token do not add up to {@code
 * received_token_amount}. Says nothing when the list was not sent, when something that decides
 * whether a transaction counts cannot be read, or when {@link ReleasedLate} explains the
 * difference. Source: Cobo reference, "Get pay-in order information", {@code received_token_amount}
 * and {@code transactions}.
 */
public final class SumMismatch implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var deposits = CountedDeposits.of(order);
    if (deposits.fits().orElse(true)) {
      return Optional.empty();
    }
    var builder = new NoteBuilder(NoteCode.SUM_MISMATCH);
    for (var row : deposits.counted()) {
      builder.step(row.path("amount"), row.part().amount().text().orElse(""));
    }
    var sum = CountedDeposits.sum(deposits.counted());
    var token = OrderFacts.token(order);
    String received = order.receivedTokenAmount().text().orElse("");
    return builder
        .step(Text.of("why.step.sum"), sum.toPlainString())
        .step("received_token_amount", received)
        .found("received_token_amount")
        .also(RecordRows.TRANSACTIONS)
        .note(
            Text.of(
                "note.SUM_MISMATCH",
                Text.amount(OrderFacts.withToken(sum, token)),
                Text.amount(OrderFacts.withToken(received, token))));
  }
}
