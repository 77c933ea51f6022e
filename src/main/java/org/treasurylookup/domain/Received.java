package org.treasurylookup.domain;

import java.util.Optional;

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
   * @param raw the received text: a string's characters, a number's digits, else compact JSON
   */
  record Value<T>(String raw, T value) implements Received<T> {}

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
    return this instanceof Value<T>(_, T value) ? Optional.of(value) : Optional.empty();
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
