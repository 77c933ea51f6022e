package org.treasurylookup.view.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.RecordPart;

/** Fields of the part asked about last, by name: a table asks for all cells of a row in turn. */
final class LastPartFields {
  private final Map<String, RecordPart.Field> fields = new HashMap<>();
  private @Nullable RecordPart part;

  /* The very same: what is only equal has its own answer. */
  @SuppressWarnings("ReferenceEquality")
  RecordPart.Field get(RecordPart asked, String name) {
    if (part != asked) {
      part = asked;
      fields.clear();
      asked.fields().forEach(field -> fields.put(field.name(), field));
    }
    var field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return field;
  }
}
