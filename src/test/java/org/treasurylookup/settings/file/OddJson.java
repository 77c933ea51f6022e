package org.treasurylookup.settings.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents that are unlike what belongs in a file. */
public final class OddJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> ODD =
      List.of("null", "\"\"", "\"odd\"", "[]", "{}", "[null]", "-7", "1e99", "true");

  private OddJson() {}

  /** The document with each value in it, itself included, replaced by each odd one or left out. */
  public static List<String> variants(String json) {
    List<String> all = new ArrayList<>(ODD);
    var root = JSON.readTree(json);
    places(root)
        .forEach(
            place -> {
              for (var odd : ODD) {
                all.add(with(root, place, JSON.readTree(odd)));
              }
              all.add(without(root, place));
            });
    return all;
  }

  private static Stream<String> places(JsonNode node) {
    Stream<String> below = Stream.empty();
    if (node instanceof ObjectNode object) {
      below = object.propertyNames().stream().flatMap(name -> places(object.get(name), "/" + name));
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      below = places(array.get(0), "/0");
    }
    return below;
  }

  private static Stream<String> places(JsonNode node, String path) {
    return Stream.concat(Stream.of(path), places(node).map(below -> path + below));
  }

  private static String with(JsonNode root, String place, JsonNode odd) {
    var copy = root.deepCopy();
    String name = place.substring(place.lastIndexOf('/') + 1);
    switch (copy.at(place.substring(0, place.lastIndexOf('/')))) {
      case ObjectNode object -> object.set(name, odd);
      case ArrayNode array -> array.set(0, odd);
      default -> throw new IllegalArgumentException(place);
    }
    return copy.toString();
  }

  private static String without(JsonNode root, String place) {
    var copy = root.deepCopy();
    String name = place.substring(place.lastIndexOf('/') + 1);
    switch (copy.at(place.substring(0, place.lastIndexOf('/')))) {
      case ObjectNode object -> object.remove(name);
      case ArrayNode array -> array.remove(0);
      default -> throw new IllegalArgumentException(place);
    }
    return copy.toString();
  }
}
