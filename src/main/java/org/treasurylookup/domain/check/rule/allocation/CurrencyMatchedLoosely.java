package org.treasurylookup.domain.check.rule.allocation;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.money.Coin;
import org.treasurylookup.domain.check.money.CoinTable;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * The currency is in BitGo's coin table only in lower case, or only with {@code ofc} before it.
 * Source: BitGo reference, {@code amount.currency}; BitGo's coin table, {@code @bitgo/statics},
 * whose names are case-sensitive.
 */
public final class CurrencyMatchedLoosely implements Rule<NetworkAllocation> {
  @Override
  public Optional<Note> check(NetworkAllocation allocation, RuleContext given) {
    return given.amount().flatMap(CurrencyMatchedLoosely::check);
  }

  private static Optional<Note> check(ScaledAmount amount) {
    return switch (amount.matched()) {
      case LOWER_CASE, OFC ->
          CoinTable.get().find(amount.currency()).flatMap(found -> note(amount, found.coin()));
      case EXACT, NONE -> Optional.empty();
    };
  }

  private static Optional<Note> note(ScaledAmount amount, Coin coin) {
    String decimals = Integer.toString(coin.decimals());
    return new NoteBuilder(NoteCode.CURRENCY_MATCHED_LOOSELY)
        .found("amount.currency", amount.currency(), coin.name(), decimals)
        .step("amount.currency", amount.currency())
        .step(Text.of("why.step.coin"), coin.name())
        .step(Text.of("why.step.decimals"), decimals)
        .note();
  }
}
