package org.treasurylookup.settings.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a settings file: where, and why. */
public final class JsonProblems {
  private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]{1,60})['\"]");

  private static final Map<Class<?>, String> FORMS =
      Map.of(
          boolean.class, "boolean",
          Boolean.class, "boolean",
          int.class, "number",
          Integer.class, "number",
          String.class, "text");

  private JsonProblems() {}

  private static String line(JacksonException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? "?"
        : Integer.toString(e.getLocation().getLineNr());
  }

  /**
   * The line counted from 1, or a question mark; that of the name for an unknown field: the parser
   * is a token further by then.
   */
  static String line(JacksonException e, byte[] text) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String all = new String(text, StandardCharsets.UTF_8);
      int at = all.indexOf("\"" + unknown.getPropertyName() + "\"");
      if (at >= 0) {
        return Long.toString(all.substring(0, at).chars().filter(c -> c == '\n').count() + 1);
      }
    }
    return line(e);
  }

  /** Whether a value stands where another kind of one belongs. */
  static boolean isOfOtherForm(JacksonException e) {
    return e instanceof MismatchedInputException && !(e instanceof UnrecognizedPropertyException);
  }

  /** Where, such as [0].cobo; the library's own words name Java classes. */
  static Optional<String> place(JacksonException e) {
    var place = new StringBuilder();
    for (var step : e.getPath()) {
      String name = step.getPropertyName();
      place.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return place.isEmpty() ? Optional.empty() : Optional.of(place.toString());
  }

  /** The reason; that of our own check where one failed. */
  static Text reason(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      var known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
      return Text.of("json.unknown", unknown.getPropertyName(), String.join(", ", known));
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SettingsException own -> {
          return own.text();
        }
        case ImproperValue own -> {
          return own.text();
        }
        default -> {}
      }
    }
    var path = e.getPath();
    String name = path == null || path.isEmpty() ? null : named(e);
    if (name != null) {
      return expected(e)
          .map(form -> Text.of("json.form.has", name, form))
          .orElseGet(() -> Text.of("json.form.of", name));
    }
    return e instanceof DatabindException ? Text.of("json.form") : odd(e.getOriginalMessage());
  }

  /* Within a list, which entry of which list. */
  private static @Nullable String named(JacksonException e) {
    String last = e.getPath().getLast().getPropertyName();
    return last != null || !isOfOtherForm(e)
        ? last
        : place(e).map(it -> it.replaceFirst("^\\.", "")).orElse(null);
  }

  /* What belongs there, where that is a plain value or a list. */
  private static Optional<Text> expected(JacksonException e) {
    var type = e instanceof MismatchedInputException it ? it.getTargetType() : null;
    String form =
        type == null
            ? ""
            : Collection.class.isAssignableFrom(type) ? "list" : FORMS.getOrDefault(type, "");
    return form.isEmpty() ? Optional.empty() : Optional.of(Text.of("json.form." + form));
  }

  /* The parser's own sentence is English: only what it quotes is taken from it. */
  private static Text odd(String sentence) {
    var quoted = QUOTED.matcher(sentence);
    String key = sentence.startsWith("Duplicate") ? "json.twice" : "json.none.at";
    return quoted.find() ? Text.of(key, quoted.group(1)) : Text.of("json.none");
  }

  /** Why a file cannot be read. */
  public static Text reason(IOException e) {
    return Text.of(e instanceof AccessDeniedException ? "file.denied" : "file.odd");
  }
}
