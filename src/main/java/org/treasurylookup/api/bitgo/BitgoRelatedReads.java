package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.RecordShape;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.check.spelling.SameValue;
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
    return Optional.of(record(kind, body))
        .<ProviderRecord>map(record -> record)
        .filter(RecordShape::isOne)
        .<LookupOutcome>map(record -> new LookupOutcome.Found(answer, record))
        .orElseGet(
            () -> new LookupOutcome.Failed(Optional.of(answer), BitgoFailures.notARecord(answer)));
  }

  private static RelatedRecord record(FieldCatalogue kind, JsonValue.Obj body) {
    return RelatedRecord.envelope(kind)
        .map(name -> RelatedRecordReader.read(kind, name, body))
        .orElseGet(() -> RelatedRecordReader.read(kind, body));
  }

  private static LookupOutcome among(
      FieldCatalogue kind, String id, Answer answer, List<JsonValue> rows) {
    var objects = rows.stream().flatMap(row -> row.asObject().stream()).toList();
    return objects.stream()
        .map(row -> RelatedRecordReader.read(kind, row))
        .filter(
            row -> row.id().asValue().filter(it -> SameValue.ofIds().isSame(it, id)).isPresent())
        .findFirst()
        .<LookupOutcome>map(row -> new LookupOutcome.Found(answer, row))
        .orElseGet(
            () ->
                missing(
                    answer,
                    objects.size() == rows.size()
                        && !BitgoListReads.mayGoOn(rows.size(), Integer.MAX_VALUE)));
  }

  /* A row that cannot be read may be the one, or one of a page that was not asked for. */
  private static LookupOutcome missing(Answer answer, boolean readable) {
    return readable
        ? new LookupOutcome.NotFound(answer, BitgoFailures.notAmong(answer))
        : new LookupOutcome.Failed(Optional.of(answer), BitgoFailures.notReadThrough(answer));
  }
}
