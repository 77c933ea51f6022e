package org.treasurylookup.sandbox.cobo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxRefusal;

/** The parameters of a call; those nobody asks for are ignored, as by the real one. */
record CoboQuery(Map<String, String> given) {

  private static final Pattern TIME = Pattern.compile("[0-9]{1,18}");

  /** Empty if absent. */
  String text(String name) {
    return given.getOrDefault(name, "");
  }

  String required(String name) {
    var value = text(name);
    if (value.isEmpty()) {
      throw new SandboxRefusal(CoboErrors.missingParameter(name));
    }
    return value;
  }

  /** Parts between commas; none if absent. */
  Set<String> texts(String name) {
    var value = text(name);
    return value.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(value.split(",")));
  }

  Set<String> statuses(String name, List<String> known) {
    var wanted = texts(name);
    for (var word : wanted) {
      if (!known.contains(word)) {
        throw new SandboxRefusal(CoboErrors.badStatus(word));
      }
    }
    return wanted;
  }

  /** One of the words the parameter can be, or empty. */
  String oneOf(String name, List<String> known) {
    var word = text(name);
    if (!word.isEmpty() && !known.contains(word)) {
      throw new SandboxRefusal(CoboErrors.badParameter(name + " " + word));
    }
    return word;
  }

  long time(String name, long absent) {
    var value = text(name);
    if (value.isEmpty()) {
      return absent;
    }
    if (!TIME.matcher(value).matches()) {
      throw new SandboxRefusal(CoboErrors.badParameter(name + " must be a UNIX timestamp"));
    }
    return Long.parseLong(value);
  }
}
