package org.treasurylookup.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.bitgo.BitgoToken;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.api.cobo.CoboSignature;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestPace;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;

/** Both providers in front of one server that gives the same answer to every question. */
public final class Desk {
  /** The id asked for at BitGo. */
  public static final String UUID = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";

  private final MockWebServer server = new MockWebServer();
  private final ReadOnlyClient client = Networks.client();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Queue<MockResponse> before = new ConcurrentLinkedQueue<>();
  private volatile MockResponse answer = new MockResponse.Builder().build();

  /** Starts the server. */
  public void open() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            lines.add(request.getRequestLine());
            var next = before.poll();
            return next == null ? answer : next;
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it. */
  public void close() {
    client.close();
    server.close();
  }

  /** The request lines received. */
  public List<String> lines() {
    return lines;
  }

  /** Answers so from now on. */
  public void answers(MockResponse response) {
    answer = response;
  }

  /** Answers so from now on, without a date; closing spares the wait for a delayed ACK. */
  public void answers(int status, String body) {
    var response = new MockResponse.Builder().code(status).addHeader("Connection", "close");
    if (status != 204) {
      response.body(body);
    }
    answer = response.build();
  }

  /** Answers with each of these once, and with the last from then on. */
  public void answersInTurn(String... bodies) {
    for (String body : bodies) {
      answers(200, body);
      before.add(answer);
    }
  }

  private URI base(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  /** Cobo with the key of the vectors. */
  public CoboApi cobo() {
    var key = CoboKey.of(HexFormat.of().parseHex(Vectors.text("cobo.seed")));
    return new CoboApi(
        client,
        base("/v2"),
        key,
        CoboSignature.of(Vectors.text("cobo.api_key")),
        RequestPace.unlimited(),
        Clock.systemUTC());
  }

  /** BitGo on a route. */
  public BitgoApi bitgo(BitgoRoute route, String enterpriseId) {
    var token = Vectors.text("bitgo.token").getBytes(StandardCharsets.US_ASCII);
    return new BitgoApi(
        client,
        base(""),
        new BitgoToken(token, BitgoAuth.BEARER),
        route,
        enterpriseId,
        RequestPace.unlimited(),
        Clock.systemUTC());
  }

  LookupOutcome order() {
    return cobo().order("5001", new Cancellation(), RequestProgress.silent());
  }

  LookupOutcome batch() {
    return cobo().batch(UUID, new Cancellation(), RequestProgress.silent());
  }

  LookupOutcome allocation() {
    return bitgo(BitgoRoute.ADMIN, "")
        .allocation(UUID, "BitGo Trust", new Cancellation(), RequestProgress.silent());
  }

  Optional<String> last() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
  }
}
