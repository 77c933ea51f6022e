package org.treasurylookup.domain.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * What no other row of its list should have too, such as Cobo's id of a transaction.
 *
 * @param path where it stands
 * @param number the place of its row as people count, from 1
 * @param value empty where nothing was sent, or filler
 * @param sent the same as received
 */
public record RepeatedValue(String path, String number, Optional<String> value, String sent) {
  /** Finds the values that several rows have, in whatever spelling. */
  public static void find(Stream<RepeatedValue> values, SameValue spellings, NoteBuilder builder) {
    Map<String, List<RepeatedValue>> byKey = new LinkedHashMap<>();
    values.forEach(
        each ->
            each.value
                .map(spellings::key)
                .ifPresent(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(each)));
    for (var same : byKey.values()) {
      if (same.size() > 1) {
        builder.found(same.getFirst().path, same.getFirst().number, same.get(1).number);
        same.forEach(each -> builder.also(each.path).step(each.path, each.sent));
      }
    }
  }
}
