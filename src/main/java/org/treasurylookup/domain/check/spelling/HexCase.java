package org.treasurylookup.domain.check.spelling;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** The letter case of hex digits as a checksum: capitals where the digits of a hash are 8 to f. */
final class HexCase {
  private HexCase() {}

  /** Whether a text goes on with hex digits alone from a place, of which there is at least one. */
  static boolean isHex(String text, int from) {
    int at = from;
    while (at < text.length() && HexFormat.isHexDigit(text.charAt(at))) {
      at++;
    }
    return at > from && at == text.length();
  }

  /** Whether letters of both cases occur: digits all in one case carry no checksum. */
  static boolean isMixed(String digits) {
    return !digits.equals(digits.toLowerCase(Locale.ROOT))
        && !digits.equals(digits.toUpperCase(Locale.ROOT));
  }

  /**
   * ERC-55, and ERC-1191 with something before the digits.
   *
   * @param before {@code 30} and {@code 0x} on chain 30 of ERC-1191; else blank
   */
  static boolean holds(String digits, String before) {
    String hashed = before + digits.toLowerCase(Locale.ROOT);
    return follows(digits, Keccak256.of(hashed.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * Starknet: the hash is that of the bytes; of all 32 (SNIP-23), or of those behind the zeros in
   * front, as starknet.js has made them.
   */
  static boolean holdsOnStarknet(String digits) {
    int zeros = 0;
    while (digits.startsWith("00", zeros)) {
      zeros += 2;
    }
    var hex = HexFormat.of();
    return follows(digits, Keccak256.of(hex.parseHex(digits)))
        || follows(digits, Keccak256.of(hex.parseHex(digits.substring(zeros))));
  }

  private static boolean follows(String digits, byte[] hash) {
    String pattern = HexFormat.of().formatHex(hash);
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      boolean capital = digit >= 'A' && digit <= 'F';
      boolean small = digit >= 'a' && digit <= 'f';
      if ((capital || small) && capital != pattern.charAt(i) >= '8') {
        return false;
      }
    }
    return true;
  }
}
