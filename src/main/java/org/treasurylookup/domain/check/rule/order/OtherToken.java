package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.TokenInWords;

/**
 * A transaction is in another token than the order. Source: Cobo reference, "Get pay-in order
 * information", {@code payable_currency} and {@code transactions[].token_id}.
 */
public final class OtherToken implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var token = OrderFacts.token(order);
    var builder = new NoteBuilder(NoteCode.OTHER_TOKEN);
    if (token.isEmpty()) {
      return builder.note();
    }
    for (var row : RecordRows.of(order)) {
      Placeholder.unless(row.part().tokenId())
          .filter(sent -> !sent.equals(token.get()))
          .ifPresent(
              sent ->
                  builder
                      .found(
                          row.path("token_id"),
                          row.number(),
                          TokenInWords.of(sent),
                          TokenInWords.of(token.get()))
                      .step(row.path("token_id"), sent));
    }
    return builder.note();
  }
}
