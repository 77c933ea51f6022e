package org.treasurylookup.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text without losing a digit, a member or a repetition. */
public final class JsonReader {
  /* Reading recurses, so a value nested deeper than this is kept as text. */
  private static final int DEEPEST = 200;

  /*
   * The size of an answer is limited at the client. Nesting is limited for the sake of memory only;
   * no length of a name or number costs more than that name or number.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final String HIGH = "\\\\u[dD][89abAB][0-9a-fA-F]{2}";
  private static final String LOW = "\\\\u[dD][c-fC-F][0-9a-fA-F]{2}";

  /* Behind an even number of backslashes, as an odd one makes the next a character. */
  private static final Pattern HALF_A_PAIR =
      Pattern.compile(
          "(?<!\\\\)((?:\\\\\\\\)*)(?:" + HIGH + "(?!" + LOW + ")|(?<!" + HIGH + ")" + LOW + ")");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private final JsonParser parser;

  private JsonReader(String text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /**
   * The value the bytes hold; empty when they are no JSON, hold more than one value, or nothing.
   * They are read as UTF-8, which JSON is, and as nothing else: what is judged is what is shown.
   * Bytes that are no UTF-8 become U+FFFD, so that one of them costs only its text.
   */
  public static Optional<JsonValue> read(ImmutableBytes bytes) {
    String whole = bytes.text();
    String text = whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
    /* The parser takes half a surrogate pair in a value, and not in a name. */
    return read(text).or(() -> read(HALF_A_PAIR.matcher(text).replaceAll("$1\\\\ufffd")));
  }

  private static Optional<JsonValue> read(String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      var value = new JsonReader(text, parser).value(0);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private JsonValue value(int depth) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> depth < DEEPEST ? object(depth) : untouched();
      case START_ARRAY -> depth < DEEPEST ? array(depth) : untouched();
      case VALUE_STRING -> new JsonValue.Str(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(parser.getString());
      case VALUE_TRUE -> new JsonValue.Bool(true);
      case VALUE_FALSE -> new JsonValue.Bool(false);
      case VALUE_NULL -> new JsonValue.Null();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private JsonValue untouched() {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    int to = (int) parser.currentLocation().getCharOffset();
    return new JsonValue.Deep(text.substring(from, to));
  }

  private JsonValue object(int depth) {
    List<JsonValue.Member> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.add(new JsonValue.Member(name, value(depth + 1)));
    }
    return new JsonValue.Obj(members);
  }

  private JsonValue array(int depth) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new JsonValue.Arr(items);
  }
}
