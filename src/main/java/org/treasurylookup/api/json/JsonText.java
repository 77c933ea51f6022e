package org.treasurylookup.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.treasurylookup.domain.JsonValue;
import org.treasurylookup.domain.answer.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text without losing a digit, a member or a repetition. */
public final class JsonText {
  /* The size of an answer is limited at the door; nesting is limited here, as reading recurses. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxNumberLength(10_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final char DAMAGE = '\uFFFD';

  private JsonText() {}

  /**
   * The value the bytes hold; empty when they are no JSON, hold more than one value, or nothing.
   * Bytes that are no UTF-8 become U+FFFD.
   */
  public static Optional<JsonValue> read(Bytes bytes) {
    return read(() -> FACTORY.createParser(ObjectReadContext.empty(), bytes.stream()))
        .or(() -> readDamaged(bytes));
  }

  /* One wrong byte in a name must not cost the record: it is read, and shown, as U+FFFD. */
  private static Optional<JsonValue> readDamaged(Bytes bytes) {
    String text = bytes.text();
    return text.indexOf(DAMAGE) < 0
        ? Optional.empty()
        : read(() -> FACTORY.createParser(ObjectReadContext.empty(), text));
  }

  private static Optional<JsonValue> read(Supplier<JsonParser> source) {
    try (var parser = source.get()) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      var value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static JsonValue value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonValue.Str(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(parser.getString());
      case VALUE_TRUE -> new JsonValue.Bool(true);
      case VALUE_FALSE -> new JsonValue.Bool(false);
      case VALUE_NULL -> new JsonValue.Null();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private static JsonValue object(JsonParser parser) {
    List<JsonValue.Member> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.add(new JsonValue.Member(name, value(parser)));
    }
    return new JsonValue.Obj(members);
  }

  private static JsonValue array(JsonParser parser) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonValue.Arr(items);
  }
}
