package org.treasurylookup.api.json;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Received.Fault;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Takes the fields of one object by name. A field that cannot be read becomes {@link
 * Received.Malformed} and costs nothing else; what nobody asked for is left in {@link #unknown()}.
 */
public final class FieldReader {
  private static final int LARGE = 5_000;

  private final JsonValue.Obj source;
  private final BitSet known = new BitSet();

  /** Reads the fields of an object. */
  public FieldReader(JsonValue.Obj source) {
    this.source = source;
  }

  /** The object itself. */
  public JsonValue.Obj source() {
    return source;
  }

  /** Text; a JSON number is accepted with its received digits. */
  public Received<String> text(String name) {
    return read(name, FieldReader::asText, Fault.WRONG_TYPE);
  }

  /** Text, or anything else as its JSON: for fields of which vendors publish two shapes. */
  public Received<String> textOrJson(String name) {
    return read(
        name, value -> asText(value).or(() -> Optional.of(value.toJson())), Fault.WRONG_TYPE);
  }

  /** A decimal number sent as string or number. */
  public Received<Decimal> decimal(String name) {
    return read(name, value -> asText(value).flatMap(Decimal::read), Fault.NOT_A_NUMBER);
  }

  /** A time: seconds and milliseconds are JSON numbers, ISO 8601 is a string. */
  public Received<Moment> moment(String name, Moment.Unit unit) {
    return read(name, value -> asMoment(value, unit), Fault.NOT_A_TIME);
  }

  public Received<Boolean> truth(String name) {
    return read(
        name,
        value ->
            value instanceof JsonValue.Bool(boolean truth) ? Optional.of(truth) : Optional.empty(),
        Fault.WRONG_TYPE);
  }

  /** An array of texts; one with anything else in it cannot be read. */
  public Received<List<String>> texts(String name) {
    return read(name, FieldReader::asTexts, Fault.WRONG_TYPE);
  }

  /** A word of a list, known or not. */
  public Received<Status<?>> status(String name, Function<String, Status<?>> words) {
    return read(
        name,
        value ->
            value instanceof JsonValue.Str(String word)
                ? Optional.of(words.apply(word))
                : Optional.empty(),
        Fault.WRONG_TYPE);
  }

  /** A word of an enumeration, known or not. */
  public <W extends Enum<W> & KnownWord> Received<Status<W>> status(String name, Class<W> words) {
    return read(
        name,
        value ->
            value instanceof JsonValue.Str(String word)
                ? Optional.of(Status.of(word, words))
                : Optional.empty(),
        Fault.WRONG_TYPE);
  }

  public <T> Received<T> part(String name, Function<FieldReader, T> reader) {
    return read(name, value -> asPart(value, reader), Fault.WRONG_TYPE);
  }

  /** An array of objects; an element that is none costs only itself. */
  public <T> Received<List<Received<T>>> parts(String name, Function<FieldReader, T> reader) {
    return read(name, value -> asParts(value, reader), Fault.WRONG_TYPE);
  }

  /** What has not been asked for, in the order received. Call it last. */
  public List<JsonValue.Member> unknown() {
    var members = source.members();
    if (known.cardinality() == members.size()) {
      return List.of();
    }
    return IntStream.range(0, members.size())
        .filter(i -> !known.get(i))
        .mapToObj(members::get)
        .toList();
  }

  /* An object has few members: going through them costs less than a map made of each. */
  private <T> Received<T> read(String name, Function<JsonValue, Optional<T>> reader, Fault fault) {
    var members = source.members();
    JsonValue first = null;
    boolean contradictory = false;
    for (int i = 0; i < members.size(); i++) {
      var member = members.get(i);
      if (member.name().equals(name)) {
        known.set(i);
        contradictory |= first != null && !first.equals(member.value());
        first = first == null ? member.value() : first;
      }
    }
    if (first == null) {
      return new Received.Absent<>();
    }
    return contradictory
        ? new Received.Malformed<>(allOf(name), Fault.SENT_TWICE)
        : received(first, reader, fault);
  }

  private static <T> Received<T> received(
      JsonValue value, Function<JsonValue, Optional<T>> reader, Fault fault) {
    if (value instanceof JsonValue.Null) {
      return new Received.Null<>();
    }
    var read = reader.apply(value);
    if (read.isPresent()) {
      return read(value, read.get());
    }
    boolean readable = asText(value).isPresent();
    return new Received.Malformed<>(value.toJson(), readable ? fault : Fault.WRONG_TYPE);
  }

  private static <T> Received<T> read(JsonValue value, T read) {
    return isParts(read) ? Received.Value.ofParts(read) : new Received.Value<>(rawOf(value), read);
  }

  private static String rawOf(JsonValue value) {
    return switch (value) {
      case JsonValue.Str(String text) -> text;
      case JsonValue.Num(String digits) -> digits;
      case JsonValue.Obj _, JsonValue.Arr _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          value.toJson();
    };
  }

  private static boolean isParts(Object read) {
    return read instanceof RecordPart
        || (read instanceof List<?> list && list.stream().allMatch(Received.class::isInstance));
  }

  private String allOf(String name) {
    return new JsonValue.Arr(
            source.members().stream()
                .filter(member -> member.name().equals(name))
                .map(JsonValue.Member::value)
                .toList())
        .toJson();
  }

  private static Optional<String> asText(JsonValue value) {
    boolean readable = value instanceof JsonValue.Str || value instanceof JsonValue.Num;
    return readable ? Optional.of(rawOf(value)) : Optional.empty();
  }

  private static Optional<List<String>> asTexts(JsonValue value) {
    if (!(value instanceof JsonValue.Arr(List<JsonValue> items))) {
      return Optional.empty();
    }
    var texts = items.stream().map(FieldReader::asText).flatMap(Optional::stream).toList();
    return texts.size() == items.size() ? Optional.of(texts) : Optional.empty();
  }

  private static Optional<Moment> asMoment(JsonValue value, Moment.Unit unit) {
    return switch (unit) {
      case SECONDS, MILLISECONDS ->
          value instanceof JsonValue.Num(String digits)
              ? Moment.read(digits, unit)
              : Optional.empty();
      case ISO ->
          value instanceof JsonValue.Str(String text) ? Moment.read(text, unit) : Optional.empty();
    };
  }

  private static <T> Optional<T> asPart(JsonValue value, Function<FieldReader, T> reader) {
    return value instanceof JsonValue.Obj object
        ? Optional.of(reader.apply(new FieldReader(object)))
        : Optional.empty();
  }

  private static <T> Optional<List<Received<T>>> asParts(
      JsonValue value, Function<FieldReader, T> reader) {
    if (!(value instanceof JsonValue.Arr(List<JsonValue> items))) {
      return Optional.empty();
    }
    /* Items know nothing of each other: of many each processor reads some. */
    var each = items.size() > LARGE ? items.parallelStream() : items.stream();
    return Optional.of(
        each.map(item -> received(item, part -> asPart(part, reader), Fault.WRONG_TYPE)).toList());
  }
}
