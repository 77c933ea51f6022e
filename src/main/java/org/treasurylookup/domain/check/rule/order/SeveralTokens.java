package org.treasurylookup.domain.check.rule.order;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.text.Text;

/**
 * Transactions are in different tokens, and no {@code payable_currency} tells which counts. Source:
 * Cobo reference, "Get pay-in order information", {@code payable_currency} and {@code
 * transactions[].token_id}.
 */
public final class SeveralTokens implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.SEVERAL_TOKENS);
    if (OrderFacts.token(order).isPresent()) {
      return builder.note();
    }
    Set<String> tokens = new LinkedHashSet<>();
    for (var row : RecordRows.of(order)) {
      Placeholder.unless(row.part().tokenId())
          .ifPresent(
              token -> {
                tokens.add(token);
                builder.found(row.path("token_id")).step(row.path("token_id"), token);
              });
    }
    var payable = ExplanationSteps.of("payable_currency", order.payableCurrency());
    return tokens.size() < 2
        ? Optional.empty()
        : builder
            .also("payable_currency")
            .step(payable.label(), payable.value())
            .note(Text.of("note.SEVERAL_TOKENS", Text.list(tokens)));
  }
}
