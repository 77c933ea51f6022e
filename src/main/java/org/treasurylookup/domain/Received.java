package org.treasurylookup.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What arrived in one field. Three kinds of nothing stay apart, and a field that cannot be read
 * costs only itself.
 *
 * @param <T> the type the field has when it can be read
 */
public sealed interface Received<T> {

  /** The field was not sent. */
  record Absent<T>() implements Received<T> {}

  /** The field was sent as {@code null}. */
  record Null<T>() implements Received<T> {}

  /**
   * The field was sent and understood.
   *
   * @param raw the received text: a string's characters, a number's digits, else compact JSON,
   *     which a part and a list of parts write only when they are asked, as any pattern does that
   *     takes this apart
   */
  record Value<T>(String raw, T value) implements Received<T> {
    /** A part or a list of parts, each of which holds what it was read from. */
    public static <T> Value<T> ofParts(T value) {
      return new Value<>("", value);
    }

    @Override
    public String raw() {
      return raw.isEmpty() ? json() : raw;
    }

    private String json() {
      if (value instanceof RecordPart part) {
        return part.source().toJson();
      }
      return value instanceof List<?> parts
          ? parts.stream().map(Value::json).collect(Collectors.joining(",", "[", "]"))
          : raw;
    }

    private static String json(Object part) {
      return part instanceof Received<?> received ? received.text().orElse("null") : "";
    }
  }

  /**
   * The field was sent and cannot be understood.
   *
   * @param raw the received value as compact JSON
   */
  record Malformed<T>(String raw, Fault why) implements Received<T> {}

  /** Why a field cannot be understood. */
  enum Fault {
    /** Another JSON type than the reference page names. */
    WRONG_TYPE,
    /** Not a decimal number, or one of more than a thousand digits. */
    NOT_A_NUMBER,
    /** Not a whole number of seconds or milliseconds within the calendar. */
    NOT_A_TIME,
    /** The same name was sent more than once with different values. */
    SENT_TWICE
  }

  /** The understood value, empty in the other three cases. */
  default Optional<T> asValue() {
    return this instanceof Value<T> sent ? Optional.of(sent.value()) : Optional.empty();
  }

  /** The received text of an understood or malformed field. */
  default Optional<String> text() {
    return switch (this) {
      case Value<T>(String raw, _) -> Optional.of(raw);
      case Malformed<T>(String raw, _) -> Optional.of(raw);
      case Absent<T>() -> Optional.empty();
      case Null<T>() -> Optional.empty();
    };
  }
}
