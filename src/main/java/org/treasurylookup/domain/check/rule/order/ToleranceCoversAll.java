package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * The tolerance is at least the payable amount, so that nothing received would count as paid.
 * Source: Cobo reference, "Get pay-in order information", {@code amount_tolerance} and {@code
 * payable_amount}.
 */
public final class ToleranceCoversAll implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.TOLERANCE_COVERS_ALL);
    var payable = order.payableAmount().asValue().map(Decimal::number);
    var tolerance = order.amountTolerance().asValue().map(Decimal::number);
    boolean all =
        payable
            .filter(p -> p.signum() > 0 && tolerance.filter(t -> t.compareTo(p) >= 0).isPresent())
            .isPresent();
    if (!all) {
      return builder.note();
    }
    String allowed = order.amountTolerance().text().orElse("");
    String asked = order.payableAmount().text().orElse("");
    return builder
        .found("amount_tolerance")
        .also("payable_amount")
        .step("payable_amount", asked)
        .step("amount_tolerance", allowed)
        .note(Text.of("note.TOLERANCE_COVERS_ALL", Text.amount(allowed), Text.amount(asked)));
  }
}
