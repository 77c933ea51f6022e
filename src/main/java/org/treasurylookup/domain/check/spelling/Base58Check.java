package org.treasurylookup.domain.check.spelling;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.treasurylookup.domain.answer.ImmutableBytes;

/** Base58 with a checksum of four bytes. Source: Bitcoin wiki, "Base58Check encoding". */
final class Base58Check {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int CHECKSUM = 4;

  private Base58Check() {}

  /**
   * The bytes before the checksum; empty when it does not hold.
   *
   * @param text an address in digits of this alphabet alone; the first is no 1, which would stand
   *     for a byte of zero
   */
  static Optional<byte[]> decode(String text) {
    var number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      long digit = ALPHABET.indexOf(text.charAt(i));
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    byte[] all = number.toByteArray();
    var bytes = Arrays.copyOf(all, all.length - CHECKSUM);
    byte[] hash = sha256(sha256(bytes));
    boolean holds = Arrays.equals(all, bytes.length, all.length, hash, 0, CHECKSUM);
    return holds ? Optional.of(bytes) : Optional.empty();
  }

  private static byte[] sha256(byte[] bytes) {
    return ImmutableBytes.digest().digest(bytes);
  }
}
