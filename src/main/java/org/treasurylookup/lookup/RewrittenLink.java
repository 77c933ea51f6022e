package org.treasurylookup.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the link out of one that a mail filter, a chat or a search engine made of it. Proofpoint
 * has escapes of its own; the others put it, percent-encoded or in base64, into a parameter or the
 * path.
 */
final class RewrittenLink {
  private static final Pattern PARAMETER = Pattern.compile("[?&][^?=&#]{1,60}+=([^&#]++)");
  private static final Pattern PROOFPOINT =
      Pattern.compile("(?i)https?://urldefense(?:\\.proofpoint)?\\.(?:com|us)/");
  private static final Pattern PROOFPOINT_U = Pattern.compile("[?&]u=([^&#]++)");
  private static final Pattern PROOFPOINT_3 = Pattern.compile("/v3/__(.+?)__;");
  private static final Pattern ONE_SLASH = Pattern.compile("^([a-z-]{4,20}:/)(?!/)");
  private static final Pattern ESCAPED = Pattern.compile("-([0-9A-F]{2})");
  private static final Pattern IN_PATH =
      Pattern.compile("(?i)(?<=[/?=])(?:https?|treasury-lookup)(?::/|%3A%2F|%253A%252F).*");

  /* https: or treas in base64. */
  private static final Pattern BASE64 = Pattern.compile("(?:aHR0c|dHJlYXN)[A-Za-z0-9+/_-]{10,}=*");
  private static final Pattern OPAQUE =
      Pattern.compile(
          "(?i)https?://(?:[a-z0-9.-]+\\.)?(?:mimecast\\.com|mimecastprotect\\.com|lnkd\\.in|bit\\.ly"
              + "|t\\.co|tinyurl\\.com|aka\\.ms)/");

  private static final int SCHEME = "https://".length();

  private RewrittenLink() {}

  /** The links that a link may have been made of, likeliest first. */
  static List<String> leadsTo(String link) {
    if (PROOFPOINT.matcher(link).lookingAt()) {
      return proofpoint(link).stream().toList();
    }
    var parameters = PARAMETER.matcher(link).results().map(found -> found.group(1));
    var path = IN_PATH.matcher(link);
    return Stream.concat(
            parameters,
            link.length() > SCHEME && path.find(SCHEME) ? Stream.of(path.group()) : Stream.empty())
        .map(RewrittenLink::plain)
        .filter(text -> text.contains("://"))
        .toList();
  }

  /** Whether only the filter knows where a link in a text leads. */
  static boolean isOpaque(String text) {
    return OPAQUE.matcher(text).find();
  }

  private static String plain(String text) {
    String plain = text;
    for (int i = 0; i < PastedLink.DEEPEST && !plain.contains("://"); i++) {
      plain = PastedLink.decoded(plain);
    }
    return BASE64.matcher(plain).matches() ? ofBase64(plain) : plain;
  }

  private static String ofBase64(String text) {
    try {
      return new String(
          Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_').replace("=", "")),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static Optional<String> proofpoint(String link) {
    var third = PROOFPOINT_3.matcher(link);
    if (third.find()) {
      return Optional.of(ONE_SLASH.matcher(third.group(1)).replaceFirst("$1/"));
    }
    var address = PROOFPOINT_U.matcher(link);
    if (!address.find()) {
      return Optional.empty();
    }
    String escaped = address.group(1);
    boolean first = link.contains("/v1/");
    return Optional.of(
        plain(first ? escaped : ESCAPED.matcher(escaped).replaceAll("%$1").replace('_', '/')));
  }
}
