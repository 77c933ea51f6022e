package org.treasurylookup.api.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;

/** Signatures computed by the vendors' own code. */
public final class Vectors {
  private static final JsonValue ALL = all();

  private Vectors() {}

  /** The value at a path such as {@code bitgo.v2.hmac}; numbers stand for places in arrays. */
  public static JsonValue at(String path) {
    var value = ALL;
    for (var step : path.split("\\.", -1)) {
      value =
          switch (value) {
            case JsonValue.Obj object -> object.get(step).orElseThrow();
            case JsonValue.Arr array -> array.items().get(Integer.parseInt(step));
            case JsonValue.Str _,
                JsonValue.Num _,
                JsonValue.Bool _,
                JsonValue.Null _,
                JsonValue.Deep _ ->
                throw new IllegalArgumentException(path);
          };
    }
    return value;
  }

  /** The text at a path. */
  public static String text(String path) {
    return ((JsonValue.Str) at(path)).text();
  }

  private static JsonValue all() {
    try (var in = Vectors.class.getResourceAsStream("/test-vectors.json")) {
      return JsonReader.read(ImmutableBytes.of(Objects.requireNonNull(in).readAllBytes()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
