package org.treasurylookup.bench;

import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.sandbox.http.DemoCredentials;

/**
 * The same questions without the program, one after the other as the program asks them: signed,
 * sent, and each answer read to the last byte.
 */
final class BareCall {
  private final OkHttpClient client = new OkHttpClient();
  private final CoboKey key =
      CoboKey.of(HexFormat.of().parseHex(DemoCredentials.demo().coboSecret()));

  /* Ahead of those of the program, which would be taken for a repetition; less than Cobo allows. */
  private long nonce = System.currentTimeMillis() + 50_000;

  /** Asks, and says how long that took, in nanoseconds. */
  long ask(Target target, List<URI> urls) throws IOException {
    long start = System.nanoTime();
    for (var url : urls) {
      ask(target, url);
    }
    return System.nanoTime() - start;
  }

  private void ask(Target target, URI url) throws IOException {
    var request = new Request.Builder().url(url.toString());
    if (target.kind().provider() == Provider.COBO) {
      String now = Long.toString(nonce++);
      request
          .header("BIZ-API-KEY", key.apiKey())
          .header("BIZ-API-NONCE", now)
          .header(
              "BIZ-API-SIGNATURE",
              key.sign(url.getRawPath(), now, Objects.requireNonNullElse(url.getRawQuery(), "")));
    } else {
      request.header("Authorization", "Bearer " + DemoCredentials.demo().bitgoToken());
    }
    try (var response = client.newCall(request.build()).execute()) {
      response.body().bytes();
      if (!response.isSuccessful()) {
        throw new IOException(url + ": " + response.code());
      }
    }
  }
}
