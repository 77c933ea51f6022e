package org.treasurylookup.domain.json;

import java.util.List;
import java.util.Optional;

/**
 * A JSON value as it was sent. Unlike a map of doubles it forgets nothing: numbers keep their
 * digits, members keep their order, and a name sent twice is there twice.
 */
public sealed interface JsonValue {

  /** An object: its members in the order received, repeated names included. */
  record Obj(List<Member> members) implements JsonValue {
    public Obj {
      members = List.copyOf(members);
    }

    /** The value under a name, the first one if the name was sent more than once. */
    public Optional<JsonValue> get(String name) {
      return members.stream().filter(m -> m.name().equals(name)).map(Member::value).findFirst();
    }
  }

  /** One name and value of an object. */
  record Member(String name, JsonValue value) {}

  /** An array. */
  record Arr(List<JsonValue> items) implements JsonValue {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A string, without its quotes and escapes. */
  record Str(String text) implements JsonValue {}

  /** A number: the digits received, never a binary approximation. */
  record Num(String digits) implements JsonValue {}

  /**
   * An object or array nested too deep to be taken apart: its text as received, on one line. A line
   * break stands between tokens alone, and would begin what looks like a line of ours.
   */
  record Deep(String json) implements JsonValue {
    public Deep {
      json = json.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements JsonValue {}

  record Null() implements JsonValue {}

  /** This as an object; empty for any other value. */
  default Optional<Obj> asObject() {
    return this instanceof Obj object ? Optional.of(object) : Optional.empty();
  }

  /** The text of a string; empty for any other value. */
  default Optional<String> asText() {
    return this instanceof Str(String text) ? Optional.of(text) : Optional.empty();
  }

  /** The text of a string, or the digits of a number; empty for any other value. */
  default Optional<String> asPlainText() {
    return this instanceof Num(String digits) ? Optional.of(digits) : asText();
  }

  /** The value as compact JSON text, numbers with their received digits. */
  default String toJson() {
    return JsonWriter.compact(this);
  }

  /** The value as JSON text on indented lines, numbers with their received digits. */
  default String toPrettyJson() {
    return JsonWriter.pretty(this);
  }
}
