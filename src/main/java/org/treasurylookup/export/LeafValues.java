package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;

/** Every single value of a record with its path, in reading order. */
final class LeafValues {
  private LeafValues() {}

  /**
   * A value.
   *
   * @param path such as {@code transactions[0].amount}
   */
  record Leaf(String path, Received<?> received) {}

  /** The leaves of a part; unknown fields come last, as their JSON. */
  static List<Leaf> of(RecordPart part) {
    List<Leaf> leaves = new ArrayList<>();
    collect("", part, leaves);
    return leaves;
  }

  private static void collect(String prefix, RecordPart part, List<Leaf> leaves) {
    for (var field : part.fields()) {
      descend(prefix + field.name(), field.received(), leaves);
    }
    for (var member : part.unknown()) {
      String json = member.value().toJson();
      leaves.add(new Leaf(prefix + member.name(), new Received.Value<>(json, json)));
    }
  }

  private static void descend(String path, Received<?> received, List<Leaf> leaves) {
    var value = received.asValue().map(Object.class::cast).orElse(received);
    switch (value) {
      case RecordPart inner -> collect(path + ".", inner, leaves);
      case List<?> list when !list.isEmpty() -> {
        for (int i = 0; i < list.size(); i++) {
          descend(path + "[" + i + "]", (Received<?>) list.get(i), leaves);
        }
      }
      default -> leaves.add(new Leaf(path, received));
    }
  }
}
