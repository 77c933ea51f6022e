package org.treasurylookup.bench;

import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.sandbox.http.DemoCredentials;

/** The same question without the program: signed, sent, and its answer read to the last byte. */
final class BareCall {
  private final OkHttpClient client = new OkHttpClient();
  private final CoboKey key =
      CoboKey.of(HexFormat.of().parseHex(DemoCredentials.demo().coboSecret()));
  private long nonce = System.currentTimeMillis() + 1_000;

  /** Asks, and says how long that took, in nanoseconds. */
  long ask(Target target, URI url) throws IOException {
    long start = System.nanoTime();
    var request = new Request.Builder().url(url.toString());
    if (target.kind().provider() == Provider.COBO) {
      String now = Long.toString(nonce++);
      request
          .header("BIZ-API-KEY", key.apiKey())
          .header("BIZ-API-NONCE", now)
          .header("BIZ-API-SIGNATURE", key.sign(url.getRawPath(), now, ""));
    } else {
      request.header("Authorization", "Bearer " + DemoCredentials.demo().bitgoToken());
    }
    try (var response = client.newCall(request.build()).execute()) {
      response.body().bytes();
    }
    return System.nanoTime() - start;
  }
}
