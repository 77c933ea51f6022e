package org.treasurylookup.model.record;

import java.util.List;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;

/** A row of a list in a related record, such as an address of a counterparty. */
public record RelatedRow(int index, Received<RelatedPart> received)
    implements PartRow<RelatedPart> {
  /** The rows of a list of records, in its order. */
  static List<RelatedRow> of(List<RelatedRecord> records) {
    return NumberedRows.of(
        records,
        (index, record) ->
            new RelatedRow(index, new Received.Value<>(record.source().toJson(), record.part())));
  }
}
