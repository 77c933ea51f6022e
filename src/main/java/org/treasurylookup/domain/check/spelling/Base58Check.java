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

  /* Longer than any address. */
  private static final int LONGEST = 120;

  private Base58Check() {}

  /** The bytes before the checksum; empty when it does not hold or a character is none of these. */
  static Optional<byte[]> decode(String text) {
    return bytes(text)
        .filter(all -> all.length > CHECKSUM && holds(all))
        .map(all -> Arrays.copyOf(all, all.length - CHECKSUM));
  }

  private static Optional<byte[]> bytes(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    var number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    byte[] all = new byte[zeros + magnitude.length - sign];
    System.arraycopy(magnitude, sign, all, zeros, magnitude.length - sign);
    return Optional.of(all);
  }

  private static boolean holds(byte[] all) {
    int length = all.length - CHECKSUM;
    byte[] hash = sha256(sha256(Arrays.copyOf(all, length)));
    return Arrays.equals(all, length, all.length, hash, 0, CHECKSUM);
  }

  private static byte[] sha256(byte[] bytes) {
    return ImmutableBytes.digest().digest(bytes);
  }
}
