package org.treasurylookup.domain.check.rule.allocation;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.ScaledAmount.Match;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * BitGo's coin table does not have the currency, so only base units are shown. Source: BitGo
 * reference, {@code amount.currency}; BitGo's coin table, {@code @bitgo/statics}.
 */
public final class DecimalsUnknown implements Rule<NetworkAllocation> {
  @Override
  public Optional<Note> check(NetworkAllocation allocation, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.DECIMALS_UNKNOWN);
    given
        .amount()
        .filter(amount -> amount.matched() == Match.NONE)
        .ifPresent(
            amount ->
                builder
                    .found("amount.currency", amount.currency())
                    .step("amount.currency", amount.currency())
                    .step("amount.quantity", amount.baseUnits()));
    return builder.note();
  }
}
