package org.treasurylookup.sandbox.bitgo;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.SandboxRefusal;

/** The parameters of a call; those nobody asks for are ignored. */
record BitGoQuery(Map<String, String> given) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  String text(String name) {
    return given.getOrDefault(name, "");
  }

  /** Parts between commas; none if absent. */
  Set<String> texts(String name) {
    var value = text(name);
    return value.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(value.split(",")));
  }

  /** Parts between commas, each of them one of those known. */
  Set<String> texts(String name, Set<String> known) {
    var wanted = texts(name);
    for (var word : wanted) {
      if (!known.contains(word)) {
        throw new SandboxRefusal(
            BitGoErrors.of(400, "Invalid value '" + word + "' supplied to " + name));
      }
    }
    return wanted;
  }

  Optional<Boolean> truth(String name) {
    return switch (text(name)) {
      case "" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw new SandboxRefusal(BitGoErrors.of(400, "Invalid value supplied to " + name));
    };
  }

  Optional<Instant> time(String name) {
    var value = text(name);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(value));
    } catch (DateTimeParseException e) {
      throw new SandboxRefusal(
          BitGoErrors.of(400, "Invalid value supplied to " + name + ": no ISO 8601 time"));
    }
  }

  int number(String name, int absent, int least) {
    var value = text(name);
    if (value.isEmpty()) {
      return absent;
    }
    var number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
    if (number < least) {
      throw new SandboxRefusal(BitGoErrors.of(400, "Invalid value supplied to " + name));
    }
    return number;
  }
}
