package org.treasurylookup.domain.check.spelling;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.spelling.Spelling.Mark;

/**
 * Addresses of 32 bytes in hex digits whose leading zeros may be left out: Aptos, Sui, IOTA,
 * Starknet. Source: Aptos, AIP-40; Sui documentation, "Address format"; Starknet, SNIP-23, by which
 * mixed letter case is a checksum there.
 */
record PaddedAddress(boolean ofStarknet) implements SpellingReader {
  private static final Pattern FORM = Pattern.compile("((?i:0x)?)([0-9a-fA-F]{1,64})");
  private static final int FULL = 64;

  @Override
  public Optional<Spelling> read(String text) {
    var found = FORM.matcher(text);
    /* Digits alone may be anything; only the full length says that they are an address. */
    if (!found.matches() || (found.group(1).isEmpty() && found.group(2).length() < FULL)) {
      return Optional.empty();
    }
    String digits = found.group(2);
    String full = "0".repeat(FULL - digits.length()) + digits;
    String value = full.toLowerCase(Locale.ROOT);
    if (ofStarknet && HexCase.isMixed(full) && !HexCase.holdsOnStarknet(full)) {
      return Optional.of(Spelling.miscased(value, found.group(1), full));
    }
    return Optional.of(
        digits.length() < FULL
            ? Spelling.of(value, found.group(1), full, Mark.SHORT)
            : Spelling.of(value, found.group(1), full));
  }
}
