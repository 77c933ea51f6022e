package org.treasurylookup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.bitgo.BitgoToken;
import org.treasurylookup.api.bitgo.TrustOrg;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestPace;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;

/** What is signed is, to the byte, what the provider receives. */
class SentAndSignedTest {
  private static final String ID = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(Long.parseLong(Vectors.text("cobo.nonce"))), ZoneOffset.UTC);
  static final Iterable<String> ORGANISATIONS = TrustOrg.ALL;

  private final MockWebServer server = new MockWebServer();
  private final ReadOnlyClient client = Networks.client();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private URI base(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  private CoboApi cobo(String path) {
    var key = CoboKey.of(HexFormat.of().parseHex(Vectors.text("cobo.seed")));
    return new CoboApi(client, base(path), key, Optional.empty(), RequestPace.unlimited(), CLOCK);
  }

  private BitgoApi bitgo(BitgoAuth scheme) {
    var token = Vectors.text("bitgo.token").getBytes(StandardCharsets.US_ASCII);
    return new BitgoApi(
        client,
        base(""),
        new BitgoToken(token, scheme),
        BitgoRoute.ADMIN,
        "",
        RequestPace.unlimited(),
        CLOCK);
  }

  private void answers(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }

  private RecordedRequest received() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String header(RecordedRequest request, String name) {
    return Objects.requireNonNull(request.getHeaders().get(name), name);
  }

  @Test
  void anOrderIsAskedForAsInTheVector() {
    answers("{}");
    cobo("/v2").order("O20250304-M1001-1001", new Cancellation(), RequestProgress.silent());
    var request = received();
    assertThat(request.getRequestLine())
        .isEqualTo("GET /v2/payments/orders/O20250304-M1001-1001 HTTP/1.1");
    assertThat(header(request, "BIZ-API-KEY")).isEqualTo(Vectors.text("cobo.api_key"));
    assertThat(header(request, "BIZ-API-NONCE")).isEqualTo(Vectors.text("cobo.nonce"));
    assertThat(header(request, "BIZ-API-SIGNATURE"))
        .isEqualTo(Vectors.text("cobo.vectors.0.signature"));
  }

  @Test
  void pagesAreSignedWithTheQueryAsSent() {
    answers("{\"batch_allocation_id\":\"b\",\"request_id\":\"r\"}");
    answers("{\"data\":[{}],\"pagination\":{\"after\":\"a b+c/ü=\"}}");
    answers("{\"data\":[],\"pagination\":{\"after\":\"\"}}");
    cobo("/gateway/v2").batch(ID, new Cancellation(), RequestProgress.silent());
    received();
    for (var after : new String[] {"", "&after=a+b%2Bc%2F%C3%BC%3D"}) {
      var request = received();
      var query = "batch_allocation_id=" + ID + "&limit=50" + after;
      assertThat(request.getTarget()).isEqualTo("/gateway/v2/payments/allocation_items?" + query);
      assertThat(header(request, "BIZ-API-SIGNATURE"))
          .isEqualTo(
              CoboKey.of(HexFormat.of().parseHex(Vectors.text("cobo.seed")))
                  .sign(
                      "/gateway/v2/payments/allocation_items",
                      header(request, "BIZ-API-NONCE"),
                      query));
    }
  }

  @Test
  void anAllocationIsAskedForAsInTheVector() {
    answers("{}");
    bitgo(BitgoAuth.HMAC)
        .allocation(ID, "BitGo Trust", new Cancellation(), RequestProgress.silent());
    var request = received();
    assertThat(request.getTarget()).isEqualTo(Vectors.text("bitgo.path"));
    assertThat(header(request, "Authorization"))
        .isEqualTo("Bearer " + Vectors.text("bitgo.tokenHash"));
    assertThat(header(request, "HMAC")).isEqualTo(Vectors.text("bitgo.v2.hmac"));
  }

  @ParameterizedTest
  @FieldSource("ORGANISATIONS")
  void everyTrustOrganisationReachesTheProviderAsWritten(String organisation) {
    answers("{}");
    bitgo(BitgoAuth.BEARER)
        .allocation(ID, organisation, new Cancellation(), RequestProgress.silent());
    var request = received();
    assertThat(request.getUrl().queryParameter("trustOrg")).isEqualTo(organisation);
    assertThat(request.getTarget()).doesNotContain("+");
  }

  @ParameterizedTest
  @EnumSource(BitgoAuth.class)
  void aBitgoTokenIsShownTheWayTheEnvironmentSays(BitgoAuth scheme) {
    answers("{}");
    bitgo(scheme).allocation(ID, "BitGo Trust", new Cancellation(), RequestProgress.silent());
    var shown = header(received(), "Authorization");
    assertThat(shown.equals("Bearer " + Vectors.text("bitgo.token")))
        .isEqualTo(scheme == BitgoAuth.BEARER);
  }
}
