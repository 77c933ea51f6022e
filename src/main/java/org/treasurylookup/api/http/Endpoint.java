package org.treasurylookup.api.http;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.treasurylookup.domain.provider.HttpPlace;

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
    if (!HttpPlace.isSafe(baseUrl)) {
      return false;
    }
    boolean sameHost =
        baseUrl.getScheme().equalsIgnoreCase(url.getScheme())
            && baseUrl.getHost().equalsIgnoreCase(url.getHost())
            && HttpPlace.port(baseUrl) == HttpPlace.port(url);
    String path = url.getRawPath();
    String base = baseUrl.getRawPath();
    return sameHost
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && path.startsWith(base)
        && paths.stream().anyMatch(template -> template.fits(path.substring(base.length())));
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
