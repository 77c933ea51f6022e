package org.treasurylookup.domain.check.rule.allocation;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.money.AmountScaling;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * A quantity of base units has decimals: there is nothing below a base unit, so it is not scaled.
 * Source: BitGo reference, "Get network allocation or deallocation", {@code amount} ("quantity in
 * base units").
 */
public final class FractionalBaseUnits implements Rule<NetworkAllocation> {
  @Override
  public Optional<Note> check(NetworkAllocation allocation, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.MALFORMED_FIELD, "fraction");
    allocation
        .amount()
        .asValue()
        .flatMap(amount -> amount.quantity().asValue())
        .filter(quantity -> !AmountScaling.isWhole(quantity))
        .ifPresent(
            quantity ->
                builder
                    .found("amount.quantity", Text.amount(quantity.text()))
                    .step("amount.quantity", quantity.text()));
    return builder.note();
  }
}
