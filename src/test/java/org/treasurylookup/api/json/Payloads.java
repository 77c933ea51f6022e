package org.treasurylookup.api.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;

/** The payloads of the reference pages and the edge cases beside them. */
public final class Payloads {
  private Payloads() {}

  /** File names of all payloads whose name has a part. */
  public static List<String> named(String part) {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.contains(part))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a payload. */
  public static ImmutableBytes bytes(String name) {
    try {
      return ImmutableBytes.of(Files.readAllBytes(folder().resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as JSON. */
  public static JsonValue json(String text) {
    return JsonReader.read(ImmutableBytes.of(text.getBytes(StandardCharsets.UTF_8))).orElseThrow();
  }

  /** A text as a JSON object. */
  public static JsonValue.Obj object(String text) {
    return (JsonValue.Obj) json(text);
  }

  /** A payload as a JSON object; the inner one of a BitGo answer. */
  public static JsonValue.Obj object(String name, String inner) {
    var whole = (JsonValue.Obj) JsonReader.read(bytes(name)).orElseThrow();
    return (JsonValue.Obj) whole.get(inner).orElse(whole);
  }

  private static Path folder() {
    var folder = Objects.requireNonNull(Payloads.class.getResource("/payloads"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
