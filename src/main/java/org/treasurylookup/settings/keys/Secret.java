package org.treasurylookup.settings.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** A secret in memory. It never becomes text by accident: {@code toString} tells nothing. */
public final class Secret {
  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A secret of ASCII characters, which the caller should overwrite. */
  public static Secret of(char[] characters) {
    var bytes = new byte[characters.length];
    for (int i = 0; i < characters.length; i++) {
      bytes[i] = (byte) characters[i];
    }
    return new Secret(bytes);
  }

  /** A secret of ASCII characters. */
  public static Secret of(String text) {
    return new Secret(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Lets a function read a copy of the bytes, and overwrites the copy. */
  public <T> T use(Function<byte[], T> reader) {
    byte[] copy = bytes.clone();
    try {
      return reader.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /** The same secret, which is overwritten by itself. */
  public Secret copy() {
    return new Secret(bytes.clone());
  }

  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
