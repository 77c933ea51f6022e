package org.treasurylookup.api.json;

import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;

/** Tells records from other JSON objects, such as an error that came with HTTP 200. */
public final class RecordShape {
  private static final int FEW = 3;

  private RecordShape() {}

  /**
   * Whether a record holds anything of its kind: its id, or at least three of its fields. A list, a
   * gateway's status object or {@code {}} would else be shown as a record with nothing in it.
   */
  public static boolean isOne(ProviderRecord record) {
    boolean hasId = !(record.id() instanceof Received.Absent<?>);
    long sent =
        record.fields().stream()
            .filter(field -> !(field.received() instanceof Received.Absent<?>))
            .count();
    return hasId || sent >= FEW;
  }
}
