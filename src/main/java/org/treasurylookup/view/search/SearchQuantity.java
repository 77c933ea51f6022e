package org.treasurylookup.view.search;

import java.util.Optional;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.view.control.ControlKit;

/** In units of the coin where its decimals are certain, else in base units, as everywhere. */
record SearchQuantity(String number, String unit) {
  static Optional<SearchQuantity> of(SearchRow row, ControlKit kit) {
    return row.finding().assessment().amount().map(amount -> of(amount, kit));
  }

  private static SearchQuantity of(ScaledAmount amount, ControlKit kit) {
    return new SearchQuantity(
        amount.scaled().map(Amount::plain).orElse(amount.baseUnits()),
        amount
            .scaled()
            .map(Amount::token)
            .orElseGet(() -> kit.words("list.baseUnits", amount.currency())));
  }

  @Override
  public String toString() {
    return number + " " + unit;
  }
}
