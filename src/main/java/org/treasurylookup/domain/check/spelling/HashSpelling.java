package org.treasurylookup.domain.check.spelling;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.spelling.Spelling.Mark;

/**
 * Hashes of transactions: hex digits of 20 to 64 bytes, without letter case, with or without {@code
 * 0x}; or 32 bytes in Base64 of either alphabet, as TON writes them. Source: Ethereum JSON-RPC,
 * "Hex value encoding"; TON documentation, "Message and transaction cells"; RFC 4648.
 */
final class HashSpelling implements SpellingReader {
  private static final Pattern HEX = Pattern.compile("((?i:0x)?)([0-9a-fA-F]{40,128})");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=?|[A-Za-z0-9_-]{43}=?");

  @Override
  public Optional<Spelling> read(String text) {
    var hex = HEX.matcher(text);
    if (hex.matches()) {
      String digits = hex.group(2);
      return Optional.of(Spelling.of(digits.toLowerCase(Locale.ROOT), hex.group(1), digits));
    }
    return BASE64.matcher(text).matches() ? base64(text.replace("=", "")) : Optional.empty();
  }

  private static Optional<Spelling> base64(String text) {
    boolean standard = text.contains("+") || text.contains("/");
    String safe = text.replace('+', '-').replace('/', '_');
    byte[] bytes = Base64.getUrlDecoder().decode(safe);
    /* The last character has bits to spare; what sets them is no spelling of these bytes. */
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(safe)) {
      return Optional.empty();
    }
    String value = HexFormat.of().formatHex(bytes);
    return Optional.of(
        standard
            ? Spelling.of(value, "", value, Mark.BASE64, Mark.STANDARD_BASE64)
            : Spelling.of(value, "", value, Mark.BASE64));
  }
}
