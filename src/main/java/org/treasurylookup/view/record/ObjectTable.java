package org.treasurylookup.view.record;

import java.util.Optional;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.ValueTable;

/**
 * An object of which the provider does not say what is in it: its members in the order in which
 * they came, as guarded as the field they are in.
 */
public final class ObjectTable {
  /** In the name of a section with one, before the name of its field. */
  public static final String KEY = "object.";

  private ObjectTable() {}

  /** The object in a field that is shown as a table; empty for any other value. */
  public static Optional<JsonValue.Obj> object(ControlKit kit, RecordPart part, VendorField field) {
    return kit.messages().has("section." + KEY + field.name())
        ? part.source()
            .get(field.name())
            .flatMap(JsonValue::asObject)
            .filter(object -> !object.members().isEmpty())
        : Optional.empty();
  }

  /** A table of the object in a field; empty for any other value. */
  public static Optional<ValueTable> of(ControlKit kit, RecordPart part, VendorField field) {
    return object(kit, part, field)
        .map(
            object -> {
              var table = new ValueTable(kit);
              object.members().forEach(member -> add(table, kit, field, member));
              return table;
            });
  }

  private static void add(
      ValueTable table, ControlKit kit, VendorField field, JsonValue.Member member) {
    String text = member.value().asText().orElseGet(member.value()::toJson);
    var shown = new SafeText(kit, field.privacy(), member.name(), text);
    table.add(member.name(), shown, field.privacy(), text);
  }
}
