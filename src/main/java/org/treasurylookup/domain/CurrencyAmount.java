package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A quantity in base units of a currency, as BitGo sends it (both forms of the reference page's
 * "one of" look the same on the wire).
 *
 * @param currency BitGo's coin name; letter case counts
 * @param quantity quantity in base units
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record CurrencyAmount(
    Received<String> currency,
    Received<Decimal> quantity,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements RecordPart {

  public CurrencyAmount {
    unknown = List.copyOf(unknown);
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.BASE_AMOUNT.with(currency, quantity);
  }
}
