package org.treasurylookup.view.outcome;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.json.JsonValue.Arr;
import org.treasurylookup.domain.json.JsonValue.Obj;
import org.treasurylookup.view.value.AnswerPath;

/** On which line of its indented text each field of a record stands, counted from 0. */
final class JsonLineNumbers {
  private final IdentityHashMap<Obj, Map<String, Integer>> same = new IdentityHashMap<>();
  private final Map<Obj, Map<String, Integer>> equal = new HashMap<>();
  private int line;

  JsonLineNumbers(JsonValue value) {
    walk(value);
  }

  /** The line; of objects that are equal but not the same, as after a refresh, the first one's. */
  Optional<Integer> line(AnswerPath place) {
    var lines = same.getOrDefault(place.part(), equal.getOrDefault(place.part(), Map.of()));
    return Optional.ofNullable(lines.get(place.field()));
  }

  private void walk(JsonValue value) {
    switch (value) {
      case Obj object -> {
        Map<String, Integer> lines = new HashMap<>();
        same.put(object, lines);
        equal.putIfAbsent(object, lines);
        for (var member : object.members()) {
          lines.putIfAbsent(member.name(), ++line);
          walk(member.value());
        }
        line += object.members().isEmpty() ? 0 : 1;
      }
      case Arr(var items) -> {
        for (var item : items) {
          line++;
          walk(item);
        }
        line += items.isEmpty() ? 0 : 1;
      }
      case JsonValue.Str _,
          JsonValue.Num _,
          JsonValue.Bool _,
          JsonValue.Null _,
          JsonValue.Deep _ -> {}
    }
  }
}
