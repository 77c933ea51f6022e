package org.treasurylookup.lookup;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes back how JSON and HTML write characters that mean something to them. */
final class PastedEscapes {
  private static final Pattern FORM =
      Pattern.compile(
          "\\\\(?:u([0-9a-fA-F]{4})|([nrtbf])|([\"'/]))"
              + "|&(?:#([0-9]{1,6})|#[xX]([0-9a-fA-F]{1,5})|([A-Za-z]{2,6}));");
  private static final Map<String, String> NAMES =
      Map.of(
          "amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "nbsp", "\u00A0", "shy",
          "\u00AD", "ndash", "–", "mdash", "—", "hyphen", "-");

  private PastedEscapes() {}

  /** The text as a reader of JSON or a page would show it; anything else stays as it is. */
  static String read(String text) {
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0
        ? text
        : FORM.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
  }

  private static String meant(MatchResult found) {
    if (found.group(1) != null) {
      return Character.toString(Integer.parseInt(found.group(1), 16));
    }
    if (found.group(2) != null) {
      return " ";
    }
    if (found.group(3) != null) {
      return found.group(3);
    }
    if (found.group(6) != null) {
      return NAMES.getOrDefault(found.group(6).toLowerCase(Locale.ROOT), found.group());
    }
    int code =
        found.group(4) != null
            ? Integer.parseInt(found.group(4))
            : Integer.parseInt(found.group(5), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
  }
}
