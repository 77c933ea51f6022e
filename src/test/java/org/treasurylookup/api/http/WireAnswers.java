package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Raw answers of servers, byte for byte, below {@code answers} of the test resources. */
public final class WireAnswers {
  private WireAnswers() {}

  /** A server that gives one of them to every question. */
  public static WireServer server(String name) throws IOException {
    return WireServer.saying(text(name));
  }

  private static String text(String name) {
    String file = "/answers/" + name + ".http";
    try (var in = Objects.requireNonNull(WireAnswers.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
