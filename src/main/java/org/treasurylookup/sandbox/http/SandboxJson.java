package org.treasurylookup.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short ways to make and read JSON. */
public final class SandboxJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SandboxJson() {}

  /** Names and values in turn; values are texts, numbers, truth values, nodes or lists of nodes. */
  public static ObjectNode object(Object... namesAndValues) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], node(namesAndValues[i + 1]));
    }
    return object;
  }

  public static ArrayNode array(Iterable<?> values) {
    var array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(node(value)));
    return array;
  }

  /** The everyday types go straight: the mapper's way costs many times as much. */
  public static JsonNode node(Object value) {
    return switch (value) {
      case String text -> JsonNodeFactory.instance.stringNode(text);
      case Integer number -> JsonNodeFactory.instance.numberNode(number);
      case Long number -> JsonNodeFactory.instance.numberNode(number);
      case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
      case JsonNode node -> node.deepCopy();
      case Iterable<?> many -> array(many);
      default -> MAPPER.valueToTree(value);
    };
  }

  public static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }

  public static ObjectNode parsed(String text) {
    return (ObjectNode) MAPPER.readTree(text);
  }

  /** A file of the sandbox, untouched. */
  public static String file(String name) {
    try (var in = SandboxJson.class.getResourceAsStream("/sandbox/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such sandbox file: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
