package org.treasurylookup.domain.check.spelling;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.check.spelling.Spelling.Mark;

/**
 * UUIDs: without letter case, with or without dashes, and as {@code urn:uuid:}. Source: RFC 9562,
 * section 4.
 */
final class UuidSpelling implements SpellingReader {
  private static final int LENGTH = 36;
  private static final Pattern FORM =
      Pattern.compile(
          "((?i:urn:uuid:)?)([0-9a-fA-F]{8})(-?)([0-9a-fA-F]{4})\\3([0-9a-fA-F]{4})\\3"
              + "([0-9a-fA-F]{4})\\3([0-9a-fA-F]{12})");

  @Override
  public Optional<Spelling> read(String text) {
    /* As nearly all come, and ten thousand of a batch are read one by one. */
    if (isUsual(text)) {
      return Optional.of(Spelling.of(text.toLowerCase(Locale.ROOT), "", text));
    }
    var found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    String body =
        String.join(
            "-", found.group(2), found.group(4), found.group(5), found.group(6), found.group(7));
    String value = body.toLowerCase(Locale.ROOT);
    return Optional.of(
        found.group(3).isEmpty()
            ? Spelling.of(value, found.group(1), body, Mark.UNDASHED)
            : Spelling.of(value, found.group(1), body));
  }

  private static boolean isUsual(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !HexFormat.isHexDigit(c)) {
        return false;
      }
    }
    return true;
  }
}
