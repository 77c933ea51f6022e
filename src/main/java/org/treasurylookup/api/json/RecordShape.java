package org.treasurylookup.api.json;

import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.json.JsonValue;

/** Tells records from other JSON objects, such as an error that came with HTTP 200. */
public final class RecordShape {
  private static final int FEW = 3;

  private RecordShape() {}

  /**
   * The record in an answer with HTTP 200.
   *
   * @param reader makes it of the object; empty for an object that is none
   * @param notJson why an answer that is no JSON is none
   * @param notARecord why any other JSON is none
   */
  public static LookupOutcome read(
      Answer answer,
      Function<JsonValue.Obj, Optional<? extends ProviderRecord>> reader,
      Function<Answer, Failure> notJson,
      Function<Answer, Failure> notARecord) {
    var json = JsonReader.read(answer.body());
    var why = json.isEmpty() ? notJson : notARecord;
    return json.flatMap(JsonValue::asObject)
        .flatMap(reader)
        .filter(RecordShape::isOne)
        .<LookupOutcome>map(record -> new LookupOutcome.Found(answer, record))
        .orElseGet(() -> new LookupOutcome.Failed(Optional.of(answer), why.apply(answer)));
  }

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
