package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.ChainHashForm;

/**
 * A transaction hash has an unusual form for its chain: a hint, never a rejection, since Cobo's own
 * sample has a hash of 40 digits. A chain this program does not know has no usual form. Source:
 * Cobo reference, "Get pay-in order information", {@code chain_id} and {@code
 * transactions[].tx_hash}; the forms are those of the chains themselves.
 */
public final class HashShape implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var chain = order.chainId().asValue();
    var form = chain.flatMap(ChainHashForm::ofChain);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    var builder = new NoteBuilder(NoteCode.HASH_SHAPE);
    for (var row : RecordRows.of(order)) {
      Placeholder.unless(row.part().txHash())
          .filter(hash -> !form.get().fits(hash))
          .ifPresent(
              hash ->
                  builder
                      .found(row.path("tx_hash"), row.number(), chain.get(), form.get().text())
                      .step(row.path("tx_hash"), hash));
    }
    return builder.count() == 0
        ? Optional.empty()
        : builder.also("chain_id").step("chain_id", chain.get()).note();
  }
}
