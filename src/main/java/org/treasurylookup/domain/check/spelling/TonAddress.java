package org.treasurylookup.domain.check.spelling;

import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.spelling.Spelling.Mark;

/**
 * TON: raw ({@code 0:} and 64 hex digits), or 36 bytes in Base64 of either alphabet: a flag byte
 * for bounceable or not and for the test network alone, the workchain, 32 bytes, CRC-16. Source:
 * TON TEP-2, "Smart contract addresses".
 */
final class TonAddress implements SpellingReader {
  private static final Pattern RAW = Pattern.compile("(-?[0-9]{1,3}):([0-9a-fA-F]{64})");
  private static final Pattern FRIENDLY = Pattern.compile("[A-Za-z0-9+/]{48}|[A-Za-z0-9_-]{48}");
  private static final int BOUNCEABLE = 0x11;
  private static final int NON_BOUNCEABLE = 0x51;
  private static final int TEST = 0x80;
  private static final int CHECKED = 34;

  private final String network;

  /**
   * @param test whether the chain is the test network: a raw address does not say
   */
  TonAddress(boolean test) {
    network = network(test);
  }

  private static String network(boolean test) {
    return test ? "test" : "main";
  }

  @Override
  public Optional<Spelling> read(String text) {
    var raw = RAW.matcher(text);
    if (raw.matches()) {
      String account = raw.group(2).toLowerCase(Locale.ROOT);
      String value = Integer.parseInt(raw.group(1)) + ":" + account;
      return Optional.of(Spelling.of(value, "", raw.group(2), Mark.HEX).in(network));
    }
    return FRIENDLY.matcher(text).matches() ? friendly(text) : Optional.empty();
  }

  private static Optional<Spelling> friendly(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
    int kind = bytes[0] & ~TEST & 0xFF;
    if (kind != BOUNCEABLE && kind != NON_BOUNCEABLE) {
      return Optional.empty();
    }
    int sum = (bytes[CHECKED] & 0xFF) << 8 | (bytes[CHECKED + 1] & 0xFF);
    if (sum != crc(bytes)) {
      return Optional.of(Spelling.broken(text));
    }
    var marks = EnumSet.noneOf(Mark.class);
    if (kind == NON_BOUNCEABLE) {
      marks.add(Mark.NON_BOUNCEABLE);
    }
    if (text.contains("+") || text.contains("/")) {
      marks.add(Mark.STANDARD_BASE64);
    }
    String value = bytes[1] + ":" + HexFormat.of().formatHex(bytes, 2, CHECKED);
    return Optional.of(
        new Spelling(value, network((bytes[0] & TEST) != 0), "", value, marks, Optional.empty()));
  }

  /* CRC-16/XMODEM: polynomial 0x1021, from zero. */
  private static int crc(byte[] bytes) {
    int crc = 0;
    for (int i = 0; i < CHECKED; i++) {
      crc ^= (bytes[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
      }
    }
    return crc & 0xFFFF;
  }
}
