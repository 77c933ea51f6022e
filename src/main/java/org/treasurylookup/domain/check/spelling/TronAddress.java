package org.treasurylookup.domain.check.spelling;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * TRON's own form of an account: Base58Check of {@code 41} and 20 bytes. Its hex form is read by
 * {@link HexAccount}. Source: TRON documentation, "Account", address format.
 */
final class TronAddress implements SpellingReader {
  private static final Pattern FORM = Pattern.compile("T[1-9A-HJ-NP-Za-km-z]{33}");
  private static final int LENGTH = 21;
  private static final int VERSION = 0x41;

  @Override
  public Optional<Spelling> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    return Base58Check.decode(text)
        .filter(bytes -> bytes.length == LENGTH && bytes[0] == VERSION)
        .map(bytes -> HexFormat.of().formatHex(Arrays.copyOfRange(bytes, 1, LENGTH)))
        .map(account -> Spelling.of(account, "", text))
        .or(() -> Optional.of(Spelling.broken(text)));
  }
}
