package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from asking again by itself: a second request needs a second signature. OkHttp would
 * repeat a 503 that says {@code Retry-After: 0}, and stumbles over a number it cannot hold, there
 * and in {@code Content-Length}.
 */
final class NoFollowUps implements Interceptor {
  static final int PROXY_AUTHENTICATION = 407;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    if (response.code() == PROXY_AUTHENTICATION) {
      response.close();
      throw new ProxyLogin();
    }
    checkLength(response);
    var listener = chain.request().tag(PhaseListener.class);
    if (response.code() != 503 || listener == null) {
      return response;
    }
    listener.keepRetryAfter(response.header(RETRY_AFTER));
    return response.newBuilder().removeHeader(RETRY_AFTER).build();
  }

  /* OkHttp would wait for -5 bytes, and take a length it cannot read for none: cut would be whole. */
  private static void checkLength(Response response) throws MalformedLength {
    var lengths = response.headers("Content-Length").stream().map(String::strip).distinct();
    boolean counted = response.header("Transfer-Encoding") == null;
    var odd = lengths.filter(_ -> counted).toList();
    if (odd.size() > 1 || odd.stream().anyMatch(text -> !LENGTH.matcher(text).matches())) {
      throw new MalformedLength();
    }
  }

  /** The answer gives a length that none can have. */
  static final class MalformedLength extends ProtocolException {
    private static final long serialVersionUID = 1L;

    MalformedLength() {
      super("a length that none can have");
    }
  }

  /** A proxy wants a log-in. */
  static final class ProxyLogin extends StoppedRequest {
    private static final long serialVersionUID = 1L;

    ProxyLogin() {
      super("the proxy wants a log-in");
    }
  }
}
