package org.treasurylookup.api.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from asking again by itself: a second request needs a second signature. OkHttp would
 * repeat a 503 that says {@code Retry-After: 0}, and stumbles over a number it cannot hold.
 */
final class NoFollowUps implements Interceptor {
  static final int PROXY_AUTHENTICATION = 407;
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    if (response.code() == PROXY_AUTHENTICATION) {
      response.close();
      throw new ProxyLogin();
    }
    var listener = chain.request().tag(PhaseListener.class);
    if (response.code() != 503 || listener == null) {
      return response;
    }
    listener.keepRetryAfter(response.header(RETRY_AFTER));
    return response.newBuilder().removeHeader(RETRY_AFTER).build();
  }

  /** A proxy wants a log-in. */
  static final class ProxyLogin extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyLogin() {
      super("the proxy wants a log-in");
    }
  }
}
