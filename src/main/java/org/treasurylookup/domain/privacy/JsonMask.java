package org.treasurylookup.domain.privacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treasurylookup.domain.FieldPrivacy;

/**
 * Masks values in JSON text and leaves every other character as it is. What is no JSON is masked
 * from the first odd character on: nothing is shown by mistake.
 */
public final class JsonMask {
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))", Pattern.DOTALL);
  private static final String DELIMITERS = ",:[]{}\" \t\r\n";

  private final String json;
  private final Predicate<FieldPrivacy> hides;
  private final String mask;
  private final Set<String> people;
  private final StringBuilder out;
  private final Deque<Level> levels = new ArrayDeque<>();
  private String key = "";
  private boolean keyNext;
  private int at;

  /**
   * An object or array that is open.
   *
   * @param key name of the array, for the values in it
   */
  private record Level(boolean object, String key, boolean person) {}

  private JsonMask(String json, Predicate<FieldPrivacy> hides, String mask, Set<String> people) {
    this.json = json;
    this.hides = hides;
    this.mask = mask;
    this.people = people;
    this.out = new StringBuilder(json.length());
  }

  /**
   * The text with every value masked that is not to be seen.
   *
   * @param hides what is not to be seen
   * @param mask stands for a value, in quotes for a string
   */
  public static String of(String json, Predicate<FieldPrivacy> hides, String mask) {
    return of(json, hides, mask, Set.of());
  }

  /**
   * The same where it is known beforehand what is about a person.
   *
   * @param people names of objects about a person, besides those that are always; empty for the
   *     outermost
   */
  public static String of(
      String json, Predicate<FieldPrivacy> hides, String mask, Set<String> people) {
    var masked = new JsonMask(json, hides, mask, people);
    return masked.run() ? masked.out.toString() : masked.out.append(mask).toString();
  }

  private boolean run() {
    while (at < json.length()) {
      char c = json.charAt(at);
      boolean fine =
          switch (c) {
            case ' ', '\t', '\r', '\n', ':' -> copy(at + 1);
            case ',' -> next();
            case '{', '[' -> open(c == '{');
            case '}', ']' -> close(c == '}');
            case '"' -> string();
            default -> word();
          };
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  private boolean next() {
    keyNext = !levels.isEmpty() && levels.peek().object();
    key = levels.isEmpty() ? "" : levels.peek().key();
    return copy(at + 1);
  }

  private boolean open(boolean object) {
    boolean person =
        FieldPrivacy.isPerson(key)
            || people.contains(key)
            || (!levels.isEmpty() && levels.peek().person());
    levels.push(new Level(object, object ? "" : key, person));
    keyNext = object;
    return copy(at + 1);
  }

  private boolean close(boolean object) {
    if (levels.isEmpty() || levels.pop().object() != object) {
      return false;
    }
    keyNext = false;
    return copy(at + 1);
  }

  private boolean string() {
    int end = at + 1;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= json.length()) {
      return false;
    }
    if (keyNext) {
      key = unescaped(json.substring(at + 1, end));
      keyNext = false;
      return copy(end + 1);
    }
    return value(end + 1, '"' + mask + '"');
  }

  /* A name means the same however it is escaped; no name we know has a character like \n in it. */
  private static String unescaped(String name) {
    return ESCAPED
        .matcher(name)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? found.group(2)
                        : Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private boolean word() {
    int end = at;
    while (end < json.length() && DELIMITERS.indexOf(json.charAt(end)) < 0) {
      end++;
    }
    return switch (json.substring(at, end)) {
      case "null", "true", "false" -> copy(end);
      default -> !keyNext && value(end, mask);
    };
  }

  private boolean value(int end, String masked) {
    if (!hides.test(privacy())) {
      return copy(end);
    }
    out.append(masked);
    at = end;
    return true;
  }

  private FieldPrivacy privacy() {
    return FieldPrivacy.of(key, !levels.isEmpty() && levels.peek().person());
  }

  private boolean copy(int end) {
    out.append(json, at, end);
    at = end;
    return true;
  }
}
