package org.treasurylookup.model.record;

import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedPart;

/** A row of a list in a related record, such as an address of a counterparty. */
public record RelatedRow(int index, Received<RelatedPart> received)
    implements PartRow<RelatedPart> {}
