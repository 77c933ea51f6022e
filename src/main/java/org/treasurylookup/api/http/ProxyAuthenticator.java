package org.treasurylookup.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Logs in at a proxy that asks for Basic, once; a proxy never gets the password unasked. Names what
 * stands in the way of everything else.
 */
record ProxyAuthenticator(Supplier<Optional<String>> login) implements Authenticator {
  private static final String HEADER = "Proxy-Authorization";

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    var schemes = schemes(response);
    if (schemes.contains("okhttp-preemptive")) {
      return null;
    }
    if (response.request().header(HEADER) != null) {
      throw new Refused(Why.REJECTED, schemes);
    }
    if (!schemes.contains("basic")) {
      throw new Refused(schemes.isEmpty() ? Why.UNNAMED : Why.OTHER_SCHEME, schemes);
    }
    var value = login.get();
    if (value.isEmpty()) {
      throw new Refused(Why.NO_LOGIN, schemes);
    }
    return response.request().newBuilder().header(HEADER, value.get()).build();
  }

  private static List<String> schemes(Response response) {
    return response.challenges().stream()
        .map(Challenge::scheme)
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** What stands in the way. */
  enum Why {
    /** It wants Basic, and no name and password are set. */
    NO_LOGIN,
    /** Name and password were sent and not accepted. */
    REJECTED,
    /** It wants something else, such as NTLM or Negotiate. */
    OTHER_SCHEME,
    /** It does not say what it wants. */
    UNNAMED
  }

  /** The proxy wants a log-in that it did not get. */
  static final class Refused extends StoppedRequest {
    private static final long serialVersionUID = 1L;
    private final Why why;
    private final String schemes;

    Refused(Why why, List<String> schemes) {
      super("the proxy wants a log-in");
      this.why = why;
      this.schemes = String.join(", ", schemes);
    }

    Why why() {
      return why;
    }

    String schemes() {
      return schemes;
    }
  }
}
