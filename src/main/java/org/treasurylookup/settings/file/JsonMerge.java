package org.treasurylookup.settings.file;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings together what two programs write into one file, so that neither undoes the other's. */
public final class JsonMerge {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonMerge() {}

  /**
   * What is to be written: theirs, with what was changed here.
   *
   * @param known the form of what was known here before the change
   * @param composed names of fields whose parts are chosen one by one; any other is one choice
   */
  public static ObjectNode of(Object known, Object mine, Object theirs, String... composed) {
    return merged(node(known), node(mine), node(theirs), Set.of(composed));
  }

  private static ObjectNode node(@Nullable Object form) {
    return MAPPER.valueToTree(form) instanceof ObjectNode object
        ? object
        : MAPPER.createObjectNode();
  }

  private static ObjectNode merged(
      ObjectNode known, ObjectNode mine, ObjectNode theirs, Set<String> deeper) {
    var all = MAPPER.createObjectNode();
    Set<String> names = new LinkedHashSet<>(mine.propertyNames());
    names.addAll(theirs.propertyNames());
    for (var name : names) {
      var before = known.get(name);
      var own = mine.get(name);
      var other = theirs.get(name);
      JsonNode chosen =
          deeper.contains(name)
              ? merged(node(before), node(own), node(other), Set.of())
              : Objects.equals(own, before) ? other : own;
      if (chosen != null) {
        all.set(name, chosen);
      }
    }
    return all;
  }
}
