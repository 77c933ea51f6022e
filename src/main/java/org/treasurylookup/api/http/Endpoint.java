package org.treasurylookup.api.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.treasurylookup.domain.provider.Loopback;

/**
 * Where the program may ask, and for what.
 *
 * @param baseUrl scheme, host, port and base path, without a slash at the end
 * @param paths templates of the readable paths below the base, such as {@code
 *     /payments/orders/{id}}; everything else is refused
 * @param pace how many questions a second
 */
public record Endpoint(URI baseUrl, List<PathTemplate> paths, RequestPace pace) {
  public Endpoint {
    paths = List.copyOf(paths);
  }

  /** Whether an address is one that this place lists. */
  boolean lists(URI url) {
    if (!isSafe(baseUrl)) {
      return false;
    }
    boolean sameHost =
        baseUrl.getScheme().equalsIgnoreCase(url.getScheme())
            && baseUrl.getHost().equalsIgnoreCase(url.getHost())
            && port(baseUrl) == port(url);
    String path = url.getRawPath();
    String base = baseUrl.getRawPath();
    return sameHost
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && path.startsWith(base)
        && paths.stream().anyMatch(template -> template.fits(path.substring(base.length())));
  }

  /** Whether a base address may be used at all: https, or http to this PC. */
  public static boolean isSafe(URI baseUrl) {
    String scheme = baseUrl.getScheme() == null ? "" : baseUrl.getScheme().toLowerCase(Locale.ROOT);
    String host = baseUrl.getHost() == null ? "" : baseUrl.getHost().toLowerCase(Locale.ROOT);
    return !host.isEmpty()
        && (scheme.equals("https") || (scheme.equals("http") && Loopback.holds(host)));
  }

  private static int port(URI url) {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  /** A readable path, {@code {…}} standing for one segment of unreserved characters. */
  public static final class PathTemplate {
    private final String template;
    private final Pattern pattern;

    private PathTemplate(String template) {
      this.template = template;
      this.pattern =
          Pattern.compile(
              template.replaceAll("\\{[^}]+}", "(?!\\\\.{1,2}(/|\\$))[A-Za-z0-9._~-]+"));
    }

    /** A template such as {@code /payments/orders/{order_id}}. */
    public static PathTemplate of(String template) {
      return new PathTemplate(template);
    }

    boolean fits(String path) {
      return pattern.matcher(path).matches();
    }

    @Override
    public String toString() {
      return template;
    }
  }
}
