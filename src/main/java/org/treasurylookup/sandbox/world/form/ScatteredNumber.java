package org.treasurylookup.sandbox.world.form;

import java.util.Locale;
import java.util.OptionalLong;
import org.treasurylookup.sandbox.http.SandboxCrypto;

/**
 * Numbers dressed as ids that look drawn at random and still give their number back, so that a
 * record can be found by its id without a table of ids.
 */
public final class ScatteredNumber {

  private static final int DIGITS = 15;
  private static final long MASK = (1L << 60) - 1;
  private static final int HALF = 30;
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD6E8FEB86659FD93L;

  /** Small numbers would end in zeros else. */
  private static final long BEGIN = 0x5A3C96E17B42D08FL & MASK;

  private static final int UUID_LENGTH = 36;
  private static final int HASH_LENGTH = 64;

  private ScatteredNumber() {}

  /** A UUID of version 4. */
  public static String uuid(long number) {
    var hidden = hidden(number);
    var rest = digest(number);
    return rest.substring(0, 8)
        + "-"
        + rest.substring(8, 12)
        + "-4"
        + rest.substring(12, 15)
        + "-"
        + "89ab".charAt(Character.digit(rest.charAt(15), 16) % 4)
        + hidden.substring(0, 3)
        + "-"
        + hidden.substring(3);
  }

  public static OptionalLong ofUuid(String text) {
    var uuid = text.toLowerCase(Locale.ROOT);
    if (uuid.length() != UUID_LENGTH) {
      return OptionalLong.empty();
    }
    return number(uuid.substring(20, 23) + uuid.substring(24), uuid, true);
  }

  /** 64 hex digits. */
  public static String hash(long number) {
    var hidden = hidden(number);
    return hidden + digest(number).substring(DIGITS);
  }

  public static OptionalLong ofHash(String text) {
    var hash = text.toLowerCase(Locale.ROOT);
    return hash.length() == HASH_LENGTH
        ? number(hash.substring(0, DIGITS), hash, false)
        : OptionalLong.empty();
  }

  /** Evenly spread bits that follow from a number and what they are for. */
  public static long bits(long number, int purpose) {
    var mixed = (number + 1) * FIRST + purpose * SECOND;
    mixed = (mixed ^ (mixed >>> 32)) * SECOND;
    mixed = (mixed ^ (mixed >>> 29)) * FIRST;
    return (mixed ^ (mixed >>> 32)) & Long.MAX_VALUE;
  }

  private static OptionalLong number(String hidden, String whole, boolean uuid) {
    try {
      var number = shown(Long.parseLong(hidden, 16));
      return (uuid ? uuid(number) : hash(number)).equals(whole)
          ? OptionalLong.of(number)
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static String digest(long number) {
    return SandboxCrypto.sha256Hex("world " + number);
  }

  /** Multiplying by an odd number and folding the upper half down can both be undone. */
  private static String hidden(long number) {
    var mixed = ((number ^ BEGIN) * FIRST) & MASK;
    mixed ^= mixed >>> HALF;
    mixed = (mixed * SECOND) & MASK;
    var text = Long.toHexString(mixed);
    return "0".repeat(DIGITS - text.length()) + text;
  }

  private static long shown(long hidden) {
    var mixed = (hidden * inverse(SECOND)) & MASK;
    mixed ^= mixed >>> HALF;
    return ((mixed * inverse(FIRST)) & MASK) ^ BEGIN;
  }

  /** By Newton's method: each step doubles the number of right bits. */
  private static long inverse(long odd) {
    var inverse = odd;
    for (var step = 0; step < 6; step++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
