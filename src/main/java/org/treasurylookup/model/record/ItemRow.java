package org.treasurylookup.model.record;

import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.Received;

/** A row of the items table. */
public record ItemRow(int index, Received<AllocationItem> received)
    implements PartRow<AllocationItem> {

  /* What an item was read from says all of it: a hundred thousand are compared when asked again. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ItemRow row && index == row.index && isSame(row.received);
  }

  private boolean isSame(Received<AllocationItem> other) {
    if (received instanceof Received.Value<AllocationItem> one
        && other instanceof Received.Value<AllocationItem> two) {
      return one.value().source().equals(two.value().source());
    }
    return received.equals(other);
  }

  @Override
  public int hashCode() {
    return index;
  }
}
