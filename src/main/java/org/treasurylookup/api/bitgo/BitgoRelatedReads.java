package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.RecordShape;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.json.JsonValue;

/** Reads the answers about records that an allocation leads to. */
final class BitgoRelatedReads {
  private BitgoRelatedReads() {}

  static LookupOutcome read(FieldCatalogue kind, String id, Answer answer) {
    if (answer.httpStatus() != 200) {
      return BitgoFailures.of(answer);
    }
    var json = JsonReader.read(answer.body());
    if (json.isEmpty()) {
      return new LookupOutcome.Failed(Optional.of(answer), BitgoFailures.notJson(answer));
    }
    if (!(json.get() instanceof JsonValue.Obj body)) {
      return new LookupOutcome.Failed(Optional.of(answer), BitgoFailures.notARecord(answer));
    }
    /* Administrators have a list only. */
    if (kind == FieldCatalogue.CONNECTION
        && body.get("connections").orElse(null) instanceof JsonValue.Arr(var rows)) {
      return among(kind, id, answer, rows);
    }
    return Optional.of(RelatedRecordReader.read(kind, envelope(kind), body))
        .<ProviderRecord>map(record -> record)
        .filter(RecordShape::isOne)
        .<LookupOutcome>map(record -> new LookupOutcome.Found(answer, record))
        .orElseGet(
            () -> new LookupOutcome.Failed(Optional.of(answer), BitgoFailures.notARecord(answer)));
  }

  private static String envelope(FieldCatalogue kind) {
    return kind == FieldCatalogue.CONNECTION ? "connection" : "settlement";
  }

  private static LookupOutcome among(
      FieldCatalogue kind, String id, Answer answer, List<JsonValue> rows) {
    return rows.stream()
        .filter(JsonValue.Obj.class::isInstance)
        .map(row -> RelatedRecordReader.read(kind, (JsonValue.Obj) row))
        .filter(row -> row.id().asValue().filter(id::equals).isPresent())
        .findFirst()
        .<LookupOutcome>map(row -> new LookupOutcome.Found(answer, row))
        .orElseGet(() -> new LookupOutcome.NotFound(answer, BitgoFailures.notAmong(answer)));
  }
}
