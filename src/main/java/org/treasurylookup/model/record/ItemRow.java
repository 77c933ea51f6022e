package org.treasurylookup.model.record;

import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.Received;

/** A row of the items table. */
public record ItemRow(int index, Received<AllocationItem> received)
    implements PartRow<AllocationItem> {}
