package org.treasurylookup.settings;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a settings file: where, and why. */
public final class JsonProblems {
  private JsonProblems() {}

  /** The line, counted from 1, or a question mark. */
  public static String line(JacksonException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? "?"
        : Integer.toString(e.getLocation().getLineNr());
  }

  /** The line, that of the name for an unknown field: the parser is a token further by then. */
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

  /** The reason; that of our own check where one failed. */
  public static String reason(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      var known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      return "the field "
          + unknown.getPropertyName()
          + " is not known here; known are "
          + String.join(", ", known);
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SettingsException || cause instanceof IllegalArgumentException) {
        return String.valueOf(cause.getMessage());
      }
    }
    var path = e.getPath();
    String name = path == null || path.isEmpty() ? null : path.getLast().getPropertyName();
    return name == null ? e.getOriginalMessage() : name + ": " + e.getOriginalMessage();
  }
}
