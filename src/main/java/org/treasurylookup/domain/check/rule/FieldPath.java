package org.treasurylookup.domain.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;

/**
 * A field as received, with its path in the vendor's names such as {@code
 * transactions[1].counterparty.email}. Elements of a list are places too.
 */
public record FieldPath(String path, Received<?> received) {

  /** Every place of a record, in the order of the reference page. */
  static List<FieldPath> of(ProviderRecord record) {
    List<FieldPath> places = new ArrayList<>();
    collect("", record, places);
    return places;
  }

  private static void collect(String path, RecordPart part, List<FieldPath> places) {
    for (var field : part.fields()) {
      add(path.isEmpty() ? field.name() : path + "." + field.name(), field.received(), places);
    }
  }

  private static void add(String path, Received<?> received, List<FieldPath> places) {
    places.add(new FieldPath(path, received));
    received.asValue().ifPresent(value -> descend(path, value, places));
  }

  private static void descend(String path, Object value, List<FieldPath> places) {
    if (value instanceof RecordPart part) {
      collect(path, part, places);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Received<?> element) {
          add(path + "[" + i + "]", element, places);
        }
      }
    }
  }
}
