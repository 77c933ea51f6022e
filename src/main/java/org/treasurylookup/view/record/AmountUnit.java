package org.treasurylookup.view.record;

import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;

/** The unit an amount is in, which stands in another field of the same part. */
final class AmountUnit {
  private AmountUnit() {}

  /** The unit as received; empty for a field that has none. */
  static String of(RecordPart part, RecordPart.Field amount) {
    return part.fields().stream()
        .filter(field -> field.name().equals(amount.vendor().token()))
        .map(RecordPart.Field::received)
        .filter(Received.Value.class::isInstance)
        .flatMap(received -> received.text().stream())
        .findFirst()
        .orElse("");
  }
}
