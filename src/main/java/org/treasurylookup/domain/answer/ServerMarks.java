package org.treasurylookup.domain.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.TextBeginning;

/**
 * The header lines by which servers, proxies and guards on the way name themselves and the request,
 * such as {@code Server} and {@code CF-RAY}: a support desk finds its own log by them.
 */
public final class ServerMarks {
  private static final int LONGEST = 120;
  private static final Set<String> NAMES =
      Set.of(
          "server",
          "via",
          "proxy-status",
          "cf-ray",
          "x-amz-cf-id",
          "x-amzn-requestid",
          "x-azure-ref",
          "x-iinfo",
          "x-sucuri-id",
          "x-squid-error",
          "x-served-by");

  private ServerMarks() {}

  /** The lines in their order, {@code Name: value}, hidden characters made visible, cut if long. */
  public static List<String> of(Answer answer) {
    return answer.headers().stream()
        .filter(header -> NAMES.contains(header.name().toLowerCase(Locale.ROOT)))
        .map(ServerMarks::line)
        .distinct()
        .toList();
  }

  private static String line(Header header) {
    return header.name()
        + ": "
        + InvisibleCharacters.show(TextBeginning.of(header.value(), LONGEST));
  }
}
