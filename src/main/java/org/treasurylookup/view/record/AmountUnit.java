package org.treasurylookup.view.record;

import java.util.Map;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;

/** The unit an amount is in, which stands in another field of the same part. */
final class AmountUnit {
  /* Which field names the unit of an amount. */
  private static final Map<String, String> UNITS =
      Map.of(
          "pricing_amount", "pricing_currency",
          "fee_amount", "pricing_currency",
          "order_amount", "currency",
          "payable_amount", "payable_currency",
          "received_token_amount", "payable_currency",
          "amount_tolerance", "payable_currency",
          "amount", "token_id",
          "quantity", "currency");

  private AmountUnit() {}

  /** The unit as received; empty for a field that has none. */
  static String of(RecordPart part, String name) {
    String source = UNITS.getOrDefault(name, "");
    return part.fields().stream()
        .filter(field -> field.name().equals(source))
        .map(RecordPart.Field::received)
        .filter(Received.Value.class::isInstance)
        .flatMap(received -> received.text().stream())
        .findFirst()
        .orElse("");
  }
}
