package org.treasurylookup.api.json;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.json.JsonValue;

/**
 * JSON to records as the catalogue describes them. Never throws: whatever a field holds, the rest
 * of the record stands.
 */
public final class RelatedRecordReader {
  private RelatedRecordReader() {}

  /** A record that is the whole answer. */
  public static RelatedRecord read(FieldCatalogue kind, JsonValue.Obj json) {
    return new RelatedRecord(part(kind, new FieldReader(json)), List.of());
  }

  /** A record in its envelope, or without one when there is none of that name. */
  public static RelatedRecord read(FieldCatalogue kind, String envelope, JsonValue.Obj json) {
    var beside = new ArrayList<>(json.members());
    var inner =
        beside.stream()
            .filter(member -> member.name().equals(envelope))
            .filter(member -> member.value() instanceof JsonValue.Obj)
            .findFirst();
    inner.ifPresent(beside::remove);
    return inner
        .map(JsonValue.Member::value)
        .map(object -> part(kind, new FieldReader((JsonValue.Obj) object)))
        .map(part -> new RelatedRecord(part, beside))
        .orElseGet(() -> read(kind, json));
  }

  private static RelatedPart part(FieldCatalogue kind, FieldReader in) {
    var fields =
        kind.fields().stream().map(field -> new RecordPart.Field(field, read(in, field))).toList();
    return new RelatedPart(kind, fields, in.unknown(), in.source());
  }

  private static Received<?> read(FieldReader in, VendorField field) {
    String name = field.name();
    return switch (field.kind()) {
      case ID, TEXT, TOKEN -> in.text(name);
      case WORDS -> in.textOrJson(name);
      case STATUS -> in.status(name, field.words().orElseThrow());
      case AMOUNT, LIMIT, RATE -> in.decimal(name);
      case TRUTH -> in.truth(name);
      case SECONDS, MILLISECONDS, ISO_TIME -> in.moment(name, field.kind().unit().orElseThrow());
      case PART -> in.part(name, inner -> part(field.parts().orElseThrow(), inner));
      case LIST -> in.parts(name, inner -> part(field.parts().orElseThrow(), inner));
    };
  }
}
