package org.treasurylookup.api.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.SharedValues;
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
          "(?<!\\\\)((?:\\\\\\\\)*+)(?:" + HIGH + "(?!" + LOW + ")|(?<!" + HIGH + ")" + LOW + ")");

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  /*
   * Answers of a list are shorter and say the same again and again. In a long one, to see what it
   * says again costs half as much as reading it.
   */
  private static final int SMALL = 8_192;

  private static final SharedValues<JsonValue.Member> MEMBERS = new SharedValues<>();

  /* So many bytes tell UTF-16 and UTF-32 from UTF-8. */
  private static final int FIRST = 4;

  private final JsonParser parser;

  /* Members and items of all that stands open; what stands open further out is below. */
  private Object[] open = new Object[64];
  private int count;

  /* Takes what is nested too deep out of the text; empty where only bytes are read. */
  private final Optional<String> text;

  private final boolean small;

  private JsonReader(JsonParser parser, Optional<String> text, boolean small) {
    this.parser = parser;
    this.text = text;
    this.small = small;
  }

  /**
   * The value the bytes hold; empty when they are no JSON, hold more than one value, or nothing.
   * They are read as UTF-8, which JSON is, and as nothing else: what is judged is what is shown.
   * Bytes that are no UTF-8 become U+FFFD, so that one of them costs only its text.
   */
  public static Optional<JsonValue> read(ImmutableBytes bytes) {
    /* Nearly all answers: no text of the whole is made for them. */
    if (bytes.isAscii()) {
      return readPlain(bytes).or(() -> readText(bytes.text()));
    }
    String whole = bytes.text();
    return isPlain(whole) ? readPlain(bytes).or(() -> readText(whole)) : readText(whole);
  }

  /* The parser of bytes takes zeros at the beginning for UTF-16, and other bytes than UTF-8 has. */
  private static boolean isPlain(String whole) {
    return !whole.startsWith(BYTE_ORDER_MARK)
        && whole.indexOf(REPLACEMENT) < 0
        && whole.substring(0, Math.min(FIRST, whole.length())).indexOf('\0') < 0;
  }

  /* As fast as it gets; whatever is wrong or unusual is read the other way. */
  private static Optional<JsonValue> readPlain(ImmutableBytes bytes) {
    return bytes.lend(
        lent ->
            read(
                () -> FACTORY.createParser(ObjectReadContext.empty(), lent),
                Optional.empty(),
                lent.length));
  }

  private static Optional<JsonValue> readText(String whole) {
    String text = whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
    return read(text).or(() -> readMended(text));
  }

  /* The parser takes half a surrogate pair in a value, and not in a name. */
  private static Optional<JsonValue> readMended(String text) {
    return canHaveHalfAPair(text)
        ? read(HALF_A_PAIR.matcher(text).replaceAll("$1\\\\ufffd"))
        : Optional.empty();
  }

  /* Looking closely takes its time, which a web page or what never ends is not worth. */
  private static boolean canHaveHalfAPair(String text) {
    return (text.contains("\\ud") || text.contains("\\uD")) && !text.stripLeading().startsWith("<");
  }

  private static Optional<JsonValue> read(String text) {
    return read(
        () -> FACTORY.createParser(ObjectReadContext.empty(), text),
        Optional.of(text),
        text.length());
  }

  private static Optional<JsonValue> read(
      Supplier<JsonParser> opened, Optional<String> text, int length) {
    try (var parser = opened.get()) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      var value = new JsonReader(parser, text, length <= SMALL).value(0);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException | TooDeep _) {
      return Optional.empty();
    }
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super("nested too deep to be read from bytes", null, false, false);
    }
  }

  private JsonValue value(int depth) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> depth < DEEPEST ? object(depth) : untouched();
      case START_ARRAY -> depth < DEEPEST ? array(depth) : untouched();
      case VALUE_STRING -> new JsonValue.Str(string());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(string());
      case VALUE_TRUE -> new JsonValue.Bool(true);
      case VALUE_FALSE -> new JsonValue.Bool(false);
      case VALUE_NULL -> new JsonValue.Null();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private String string() throws JacksonException {
    String string = parser.getString();
    return small ? SharedValues.text(string) : string;
  }

  private JsonValue untouched() {
    String whole = text.orElseThrow(TooDeep::new);
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    int to = (int) parser.currentLocation().getCharOffset();
    return new JsonValue.Deep(whole.substring(from, to));
  }

  private JsonValue object(int depth) {
    int from = count;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      push(member(name, value(depth + 1)));
    }
    return new JsonValue.Obj(taken(from));
  }

  /* One with parts in it would be compared from end to end, at each level of nesting. */
  private JsonValue.Member member(String name, JsonValue value) {
    var made = new JsonValue.Member(name, value);
    boolean alike = value instanceof JsonValue.Str || value instanceof JsonValue.Num;
    return small && alike ? MEMBERS.one(made) : made;
  }

  private JsonValue array(int depth) {
    int from = count;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      push(value(depth + 1));
    }
    return new JsonValue.Arr(taken(from));
  }

  private void push(Object each) {
    if (count == open.length) {
      open = Arrays.copyOf(open, 2 * count);
    }
    open[count++] = each;
  }

  /* Whoever takes them has put nothing but these on top. */
  @SuppressWarnings("unchecked")
  private <T> List<T> taken(int from) {
    var own = (List<T>) List.of(Arrays.copyOfRange(open, from, count));
    count = from;
    return own;
  }
}
