package org.treasurylookup.domain.json;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue.Arr;
import org.treasurylookup.domain.json.JsonValue.Bool;
import org.treasurylookup.domain.json.JsonValue.Deep;
import org.treasurylookup.domain.json.JsonValue.Member;
import org.treasurylookup.domain.json.JsonValue.Null;
import org.treasurylookup.domain.json.JsonValue.Num;
import org.treasurylookup.domain.json.JsonValue.Obj;
import org.treasurylookup.domain.json.JsonValue.Str;

/** Writes a {@link JsonValue} as text, so that numbers keep the digits they came with. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  static String compact(JsonValue value) {
    return new JsonWriter(false).write(value, 0);
  }

  static String pretty(JsonValue value) {
    return new JsonWriter(true).write(value, 0);
  }

  private String write(JsonValue value, int depth) {
    append(value, depth);
    return out.toString();
  }

  private void append(JsonValue value, int depth) {
    switch (value) {
      case Obj(List<Member> members) -> block('{', '}', members, depth, this::member);
      case Arr(List<JsonValue> items) -> block('[', ']', items, depth, this::append);
      case Str(String text) -> quote(text);
      case Num(String digits) -> out.append(digits);
      case Bool(boolean truth) -> out.append(truth);
      case Null() -> out.append("null");
      case Deep(String json) -> out.append(json);
    }
  }

  private void member(Member member, int depth) {
    quote(member.name());
    out.append(indented ? ": " : ":");
    append(member.value(), depth);
  }

  private <T> void block(char open, char close, List<T> parts, int depth, Writer<T> writer) {
    out.append(open);
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      line(depth + 1);
      writer.write(parts.get(i), depth + 1);
    }
    if (!parts.isEmpty()) {
      line(depth);
    }
    out.append(close);
  }

  private void line(int depth) {
    if (indented) {
      out.append('\n').repeat("  ", depth);
    }
  }

  /* Most texts have nothing to escape: what lies between is taken over in one piece. */
  private void quote(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscaped(text, i, c)) {
        out.append(text, from, i).append(escaped(c));
        from = i + 1;
      }
    }
    out.append(from == 0 ? text : text.substring(from)).append('"');
  }

  private static boolean isEscaped(String text, int i, char c) {
    return c < ' ' || c == '"' || c == '\\' || (Character.isSurrogate(c) && !paired(text, i));
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T part, int depth);
  }
}
