package org.treasurylookup.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.domain.provider.HttpPlace;

/**
 * The address a provider is reached at: https, or plain http to this PC only, without user, query
 * or fragment; kept in lower case, without a slash at the end and without a default port.
 */
public final class BaseUrl {
  private BaseUrl() {}

  /** Reads an address; empty when it is none that may be used. */
  public static Optional<URI> parse(String text) {
    try {
      var url = new URI(text.strip());
      boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null;
      if (!plain || url.getRawFragment() != null || !HttpPlace.isSafe(url)) {
        return Optional.empty();
      }
      String scheme = url.getScheme().toLowerCase(Locale.ROOT);
      String host = url.getHost().toLowerCase(Locale.ROOT);
      int port = url.getPort() == HttpPlace.usualPort(url) ? -1 : url.getPort();
      String path = url.getRawPath().replaceAll("/+$", "");
      return path.matches("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]++)*+")
              && port != 0
              && port <= 65_535
          ? Optional.of(new URI(scheme, null, host, port, path, null, null))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
