package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.util.Optional;
import org.treasurylookup.domain.CurrencyAmount;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.check.result.ScaledAmount.Match;

/**
 * The amount of a BitGo record in the coin's unit: base units with the decimal point moved, nothing
 * rounded. Source: BitGo reference, "Get network allocation or deallocation", {@code amount}
 * ("quantity in base units"); decimals from BitGo's coin table.
 */
public final class AmountScaling {
  private AmountScaling() {}

  /** The amount; empty when currency or quantity cannot be read. */
  public static Optional<ScaledAmount> of(NetworkAllocation allocation) {
    return allocation.amount().asValue().flatMap(AmountScaling::of);
  }

  private static Optional<ScaledAmount> of(CurrencyAmount amount) {
    return amount
        .currency()
        .asValue()
        .flatMap(currency -> amount.quantity().asValue().map(q -> scaled(currency, q)));
  }

  private static ScaledAmount scaled(String currency, Decimal quantity) {
    var found = CoinTable.get().find(currency);
    var coin = found.map(CoinTable.Found::coin);
    return new ScaledAmount(
        currency,
        quantity.text(),
        coin.filter(_ -> isWhole(quantity))
            .map(known -> shifted(quantity, known, known.symbol().orElse(currency))),
        coin.map(Coin::decimals),
        found.map(CoinTable.Found::match).orElse(Match.NONE));
  }

  /** Whether a quantity is a whole number, as a count of base units must be. */
  public static boolean isWhole(Decimal quantity) {
    return quantity.number().stripTrailingZeros().scale() <= 0;
  }

  private static Amount shifted(Decimal quantity, Coin coin, String token) {
    return new Amount(
        new BigDecimal(quantity.number().toBigIntegerExact(), coin.decimals()), token);
  }
}
