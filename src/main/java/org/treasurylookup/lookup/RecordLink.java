package org.treasurylookup.lookup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link that opens a look-up: {@code treasury-lookup://ENVIRONMENT/PROVIDER/KIND/ID}, never with
 * personal data or an amount. The same whether it is clicked, handed over or pasted.
 */
public record RecordLink(String environment, Target target) {
  /** How links begin; letter case means nothing. */
  public static final String SCHEME = "treasury-lookup:";

  /** Longest link read: an id of 200 characters, an environment of 40, words around them. */
  private static final int LONGEST = 1000;

  private static final Pattern FORM =
      Pattern.compile("(?i:" + SCHEME + ")//([^/]+)/([A-Za-z]+)/([A-Za-z-]+)/([^/]+)/?");

  /** Reads a link; empty when it says nothing this version understands. */
  public static Optional<RecordLink> parse(String text) {
    var parts = FORM.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String kind = (parts.group(2) + ":" + parts.group(3)).toLowerCase(Locale.ROOT);
    return decoded(parts.group(1))
        .filter(name -> !name.isBlank())
        .flatMap(
            name ->
                Target.parse(kind + ":" + parts.group(4))
                    .map(target -> new RecordLink(name, target)));
  }

  /** Whether a text is meant as a link, readable or not. */
  public static boolean isMeant(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    String written = target.toString();
    int second = written.indexOf(':', written.indexOf(':') + 1);
    String path =
        written.substring(0, second).replace(':', '/') + "/" + written.substring(second + 1);
    return SCHEME + "//" + environment.replace(" ", "%20") + "/" + path;
  }
}
