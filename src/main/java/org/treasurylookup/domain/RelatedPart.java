package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A part of a related record, read as the catalogue describes it.
 *
 * @param fields its fields in the catalogue's order
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record RelatedPart(
    FieldCatalogue kind, List<Field> fields, List<JsonValue.Member> unknown, JsonValue.Obj source)
    implements RecordPart {
  public RelatedPart {
    fields = List.copyOf(fields);
    unknown = List.copyOf(unknown);
  }
}
