package org.treasurylookup.model.record;

import java.util.List;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;

/** A row of a list in a related record, such as an address of a counterparty. */
public record RelatedRow(int index, Received<RelatedPart> received)
    implements PartRow<RelatedPart> {
  /** What was received as an entry of a list of parts. */
  static Received<RelatedPart> part(Received<?> received) {
    return switch (received) {
      case Received.Value<?>(String raw, var value) ->
          new Received.Value<>(raw, (RelatedPart) value);
      case Received.Malformed<?>(String raw, var why) -> new Received.Malformed<>(raw, why);
      case Received.Null<?> _ -> new Received.Null<>();
      case Received.Absent<?> _ -> new Received.Absent<>();
    };
  }

  /** The rows of a list of records, in its order. */
  static List<RelatedRow> of(List<RelatedRecord> records) {
    return NumberedRows.of(
        records,
        (index, record) ->
            new RelatedRow(index, new Received.Value<>(record.source().toJson(), record.part())));
  }
}
