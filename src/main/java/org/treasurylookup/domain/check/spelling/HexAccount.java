package org.treasurylookup.domain.check.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.spelling.Spelling.Mark;

/**
 * Accounts of 20 bytes in hex digits, as Ethereum and its relatives write them: with {@code 0x},
 * {@code xdc} or {@code ronin:} before them or nothing; TRON's hex form with {@code 41}. Mixed
 * letter case is a checksum and must hold. Source: ERC-55; ERC-1191 for Rootstock; XDC Network,
 * "XDC prefix"; Ronin documentation, "Addresses"; TRON documentation, "Address format".
 */
final class HexAccount implements SpellingReader {
  private static final Pattern BEFORE = Pattern.compile("((?i:0x|xdc|ronin:)?)((?:41)?)");
  private static final int DIGITS = 40;

  private final List<String> chainIds;

  /**
   * @param chainIds chain ids that may be part of the checksum (ERC-1191)
   */
  HexAccount(String... chainIds) {
    this.chainIds = List.of(chainIds);
  }

  @Override
  public Optional<Spelling> read(String text) {
    int start = text.length() - DIGITS;
    if (start < 0 || !HexCase.isHex(text, start)) {
      return Optional.empty();
    }
    var found = BEFORE.matcher(text.substring(0, start));
    if (!found.matches()) {
      return Optional.empty();
    }
    String digits = text.substring(start);
    boolean ofTron = !found.group(2).isEmpty();
    String value = digits.toLowerCase(Locale.ROOT);
    String prefix = found.group(1) + found.group(2);
    return Optional.of(
        !ofTron && HexCase.isMixed(digits) && !holds(digits)
            ? Spelling.miscased(value, prefix, digits)
            : Spelling.of(value, prefix, digits, Mark.HEX));
  }

  private boolean holds(String digits) {
    return HexCase.holds(digits, "")
        || chainIds.stream().anyMatch(id -> HexCase.holds(digits, id + "0x"));
  }
}
