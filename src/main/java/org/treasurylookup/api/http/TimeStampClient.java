package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Asks the time-stamp service that the organisation's policy names (RFC 3161, section 3.4). It is
 * no provider: what it is sent is a digest, without a key, a cookie or a header of ours, and
 * nothing else can be sent through here. Redirects are not followed. Blocking.
 */
public final class TimeStampClient {
  private static final MediaType QUERY = MediaType.get("application/timestamp-query");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long MOST = 256 * 1024;

  private final ClientNetwork network;

  /** A client that goes the way of all others, and trusts what they trust. */
  public TimeStampClient(ClientNetwork network) {
    this.network = network;
  }

  /**
   * The answer to a request.
   *
   * @throws IOException when the service cannot be reached, or its answer is none
   */
  public byte[] ask(URI service, byte[] request) throws IOException {
    var trust = network.trust().get();
    var client =
        new OkHttpClient.Builder()
            .callTimeout(PATIENCE)
            .followRedirects(false)
            .followSslRedirects(false)
            .proxySelector(network.proxies().selector())
            .proxyAuthenticator(new ProxyAuthenticator(network.login()))
            .sslSocketFactory(TrustStore.sockets(trust), trust)
            .build();
    var question =
        new Request.Builder()
            .url(service.toString())
            .post(RequestBody.create(request, QUERY))
            .build();
    try (var answer = client.newCall(question).execute()) {
      if (answer.code() != 200) {
        throw new IOException("HTTP " + answer.code());
      }
      var source = answer.body().source();
      if (source.request(MOST + 1)) {
        throw new IOException("too large");
      }
      return source.readByteArray();
    } finally {
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    }
  }
}
