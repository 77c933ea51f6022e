package org.treasurylookup.domain.check.spelling;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bech32 and bech32m: all in small letters, or all in capitals as codes to scan have them, never
 * mixed. Any length, as Cardano and Lightning use it. Source: BIP-173, BIP-350; Injective and Haqq
 * documentation for the accounts that have a hex form besides.
 */
final class Bech32Address implements SpellingReader {
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9_.-]{0,82})1([02-9ac-hj-np-zAC-HJ-NP-Z]{6,1500})");

  /* Below these prefixes the version decides which of the two checksums must hold (BIP-350). */
  private static final Set<String> SEGWIT = Set.of("bc", "tb", "bcrt", "ltc", "tltc", "btg", "dgb");
  private static final Set<String> ALSO_HEX = Set.of("inj", "haqq");

  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int PLAIN = 1;
  private static final int MODIFIED = 0x2bc830a3;
  private static final int CHECKSUM = 6;
  /* Digits of 20 bytes. */
  private static final int ACCOUNT = 32;

  @Override
  public Optional<Spelling> read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    var found = FORM.matcher(lower);
    if (!FORM.matcher(text).matches() || !found.matches()) {
      return Optional.empty();
    }
    boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    String prefix = found.group(1);
    int[] digits = Base32Digits.of(found.group(2)).orElseThrow();
    if (mixed || !holds(prefix, digits)) {
      /* Elsewhere such a text may well be no bech32 at all. */
      return SEGWIT.contains(prefix) ? Optional.of(Spelling.broken(text)) : Optional.empty();
    }
    return Optional.of(Spelling.of(account(prefix, digits).orElse(lower), "", text));
  }

  private static boolean holds(String prefix, int[] digits) {
    int sum = sum(prefix, digits);
    if (!SEGWIT.contains(prefix)) {
      return sum == PLAIN || sum == MODIFIED;
    }
    /* A checksum of nothing names nobody. */
    return digits.length > CHECKSUM && sum == (digits[0] == 0 ? PLAIN : MODIFIED);
  }

  private static int sum(String prefix, int[] digits) {
    int sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    for (int digit : digits) {
      sum = step(sum, digit);
    }
    return sum;
  }

  private static int step(int sum, int value) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }

  private static Optional<String> account(String prefix, int[] digits) {
    return ALSO_HEX.contains(prefix) && digits.length == ACCOUNT + CHECKSUM
        ? Optional.of(HexFormat.of().formatHex(Base32Digits.bytes(digits, ACCOUNT)))
        : Optional.empty();
  }
}
