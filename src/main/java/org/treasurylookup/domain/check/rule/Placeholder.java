package org.treasurylookup.domain.check.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;

/**
 * Tells documentation filler from data. The reference pages fill samples with {@code <string>},
 * BitGo's older page with the bare word {@code string}, and the pages' own e-mail protection with
 * {@code [email protected]}.
 */
public final class Placeholder {
  private static final Pattern FORM =
      Pattern.compile("<[A-Za-z][A-Za-z0-9_ -]{0,39}>|string|\\[email[ \u00a0]protected]");

  private Placeholder() {}

  public static boolean is(String text) {
    return mayBe(text) && FORM.matcher(text).matches();
  }

  /* Every text of ten thousand items is asked for; nearly all are told by their first letter. */
  private static boolean mayBe(String text) {
    return !text.isEmpty() && text.length() <= 42 && "<s[".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether a field holds filler, be it readable or not. */
  public static boolean is(Received<?> received) {
    return switch (received) {
      case Received.Value<?> sent ->
          (sent.value() instanceof String || sent.value() instanceof Status<?>) && is(sent.raw());
      case Received.Malformed<?>(String raw, _) -> is(unquoted(raw));
      case Received.Absent<?>(), Received.Null<?>() -> false;
    };
  }

  /** The text of a field when it says something: not blank, and no filler. */
  public static Optional<String> unless(Received<String> received) {
    return received.asValue().filter(text -> !text.isBlank() && !is(text));
  }

  private static String unquoted(String json) {
    boolean quoted = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
    return quoted ? json.substring(1, json.length() - 1) : json;
  }
}
