package org.treasurylookup.domain.check.spelling;

import java.util.Optional;

/** The 32 digits of bech32 and of cash addresses. */
final class Base32Digits {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  private Base32Digits() {}

  /** Values of digits in lower case; empty when a character is none. */
  static Optional<int[]> of(String text) {
    int[] values = text.chars().map(ALPHABET::indexOf).toArray();
    for (int value : values) {
      if (value < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** The bytes that the first digits hold, of which eight are five bytes. */
  static byte[] bytes(int[] digits, int count) {
    var out = new byte[count * 5 / 8];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < count; i++) {
      held = held << 5 | digits[i];
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out[at++] = (byte) (held >> bits);
      }
    }
    return out;
  }
}
