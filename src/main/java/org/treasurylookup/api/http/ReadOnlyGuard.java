package org.treasurylookup.api.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses whatever is not a GET to a listed host and path. A verb check alone would not do: {@code
 * GET /payments/topup/address} creates an address.
 */
final class ReadOnlyGuard implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var place = request.tag(Endpoint.class);
    if (!request.method().equals("GET")
        || request.body() != null
        || place == null
        || !place.lists(request.url().uri())) {
      throw new Refused();
    }
    return chain.proceed(request);
  }

  /** The request never left. */
  static final class Refused extends StoppedRequest {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("not a GET to a listed host and path");
    }
  }
}
