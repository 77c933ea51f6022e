package org.treasurylookup.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Request;
import org.treasurylookup.domain.answer.Answer.Header;

/** The headers of a question that may be kept: whatever could prove who asks is withheld. */
final class SentHeaders {
  static final String WITHHELD = "(withheld)";

  /* Known to be no secret. Any other header is kept by its name alone. */
  private static final Set<String> OPEN =
      Set.of(
          "user-agent",
          "accept",
          "biz-api-key",
          "biz-api-nonce",
          "auth-timestamp",
          "bitgo-auth-version");

  private SentHeaders() {}

  static List<Header> of(Request request) {
    List<Header> kept = new ArrayList<>();
    request
        .headers()
        .forEach(
            header -> {
              boolean open = OPEN.contains(header.getFirst().toLowerCase(Locale.ROOT));
              kept.add(new Header(header.getFirst(), open ? header.getSecond() : WITHHELD));
            });
    return kept;
  }
}
