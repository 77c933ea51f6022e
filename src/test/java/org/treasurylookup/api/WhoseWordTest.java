package org.treasurylookup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.cobo.CoboSignature;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.RequestPace;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.http.WireAnswers;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.answer.ServerMarks;
import org.treasurylookup.domain.provider.BitgoRoute;

/** Who refused: only the provider's own words say something about a key, an id or a record. */
class WhoseWordTest {
  private static final String GONE =
      "{\"error_code\":2028,\"error_message\":\"Resource not found\",\"error_id\":\"y\"}";
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head></html>";

  @AutoClose private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.open();
  }

  private static MockResponse.Builder plain(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Connection", "close")
        .addHeader("Content-Type", "application/json")
        .body(body);
  }

  private static MockResponse forged(int status, String body) {
    return plain(status, body)
        .addHeader("BIZ-TIMESTAMP", "1795681000000")
        .addHeader("BIZ-RESP-SIGNATURE", "00".repeat(64))
        .build();
  }

  private static MockResponse signed(int status, String body) {
    return signed(status, body, "1795681000000");
  }

  private static MockResponse signed(int status, String body, String time) {
    return plain(status, body)
        .addHeader("BIZ-TIMESTAMP", time)
        .addHeader("BIZ-RESP-SIGNATURE", seal(body + "|" + time))
        .build();
  }

  private static String seal(String text) {
    try {
      var seed = HexFormat.of().parseHex(Vectors.text("cobo.seed"));
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      var once = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      signer.update(MessageDigest.getInstance("SHA-256").digest(once));
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Failure failure(LookupOutcome read) {
    return switch (read) {
      case LookupOutcome.Found found -> throw new AssertionError(found);
      case LookupOutcome.NotFound(_, var failure) -> failure;
      case LookupOutcome.Failed(_, var failure) -> failure;
    };
  }

  private static List<String> causes(Failure failure) {
    return failure.causes().stream().map(cause -> cause.text().key()).toList();
  }

  private static LookupOutcome read(String name) throws IOException {
    try (var server = WireAnswers.server(name);
        var client = Networks.client()) {
      var key = CoboKey.of(HexFormat.of().parseHex(Vectors.text("cobo.seed")));
      return new CoboApi(
              client,
              URI.create(server.url() + "/v2"),
              key,
              CoboSignature.of(Vectors.text("cobo.api_key")),
              RequestPace.unlimited(),
              Clock.systemUTC())
          .order(name, new Cancellation(), RequestProgress.silent());
    }
  }

  @Test
  void aForgedNotFoundIsAnAlarm() throws IOException {
    var read = read("sig404");
    assertThat(read).isInstanceOf(LookupOutcome.Failed.class);
    var failure = failure(read);
    assertThat(failure.code()).isEqualTo(FailureCode.SIGNATURE_INVALID);
    assertThat(failure.httpStatus()).contains(404);
    assertThat(failure.vendorCode()).as("nothing of it is taken over").isEmpty();
    assertThat(failure.vendorMessage()).isEmpty();
    assertThat(failure.requestId()).isEmpty();
  }

  @Test
  void anOldNotFoundThatIsSentAgainSaysNothingAboutThisRecord() {
    String now = Long.toString(Clock.systemUTC().millis());
    desk.answers(signed(404, GONE, now));
    assertThat(desk.order()).isInstanceOf(LookupOutcome.NotFound.class);
    desk.answers(signed(404, GONE, "1577836800000"));
    for (var read : List.of(desk.order(), desk.batch())) {
      assertThat(read).isInstanceOf(LookupOutcome.Failed.class);
      assertThat(failure(read).code()).isEqualTo(FailureCode.SIGNATURE_INVALID);
      assertThat(failure(read).headline().key())
          .isEqualTo("failure.SIGNATURE_INVALID.stale.headline");
    }
  }

  @Test
  void anOldListThatIsSentAgainIsNotBelievedEither() {
    String none = "{\"data\":[],\"pagination\":{}}";
    desk.answers(signed(200, none, Long.toString(Clock.systemUTC().millis())));
    assertThat(refunds()).isInstanceOf(PageOutcome.Page.class);
    assertThat(merchant()).isInstanceOf(LookupOutcome.NotFound.class);
    desk.answers(signed(200, none, "1577836800000"));
    assertThat(refunds()).isInstanceOf(PageOutcome.Failed.class);
    assertThat(merchant()).isInstanceOf(LookupOutcome.Failed.class);
  }

  private PageOutcome refunds() {
    return desk.cobo()
        .page(CoboList.REFUNDS, ListQuery.ALL, new Cancellation(), RequestProgress.silent());
  }

  private LookupOutcome merchant() {
    return desk.cobo()
        .related(FieldCatalogue.MERCHANT, "M1", new Cancellation(), RequestProgress.silent());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 422, 500, 501, 504})
  void noErrorWithASignatureThatDoesNotHoldIsBelieved(int status) {
    desk.answers(forged(status, GONE));
    assertThat(failure(desk.order()).code()).isEqualTo(FailureCode.SIGNATURE_INVALID);
    assertThat(failure(desk.batch()).code()).isEqualTo(FailureCode.SIGNATURE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "414, DISAGREEMENT",
    "429, RATE_LIMITED",
    "502, COBO_DOWN",
    "503, COBO_DOWN",
  })
  void whatProxiesAnswerIsNoAlarmAndNoNotFound(int status, FailureCode code) {
    desk.answers(forged(status, GONE));
    var read = (LookupOutcome.Failed) desk.order();
    assertThat(read.failure().code()).isEqualTo(code);
    assertThat(read.answer().orElseThrow().signature()).isEqualTo(ResponseSignature.NOT_APPLICABLE);
    desk.answers(plain(status, GONE).build());
    assertThat(failure(desk.order()).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"order_id\":", "<html></html>", "OK"})
  void whatIsNoRecordAndBadlySignedIsAnAlarmToo(String body) {
    desk.answers(forged(200, body));
    assertThat(failure(desk.order()).code()).isEqualTo(FailureCode.SIGNATURE_INVALID);
  }

  @Test
  void aBadlySignedAnswerAboutAKeyIsNotBelieved() {
    desk.answers(forged(200, "{\"name\":\"k\",\"status\":\"Active\"}"));
    var told = desk.cobo().keyInfo(new Cancellation(), RequestProgress.silent());
    assertThat(((KeyOutcome.Failed) told).failure().code())
        .isEqualTo(FailureCode.SIGNATURE_INVALID);
    desk.answers(forged(401, GONE));
    told = desk.cobo().keyInfo(new Cancellation(), RequestProgress.silent());
    assertThat(((KeyOutcome.Failed) told).failure().code())
        .isEqualTo(FailureCode.SIGNATURE_INVALID);
  }

  @Test
  void aRoutersFourHundredAndFourSaysNothingAboutTheRecord() throws IOException {
    var read = read("text404");
    assertThat(read).isInstanceOf(LookupOutcome.Failed.class);
    assertThat(failure(read).code()).isEqualTo(FailureCode.DISAGREEMENT);
    assertThat(failure(read).headline().key()).isEqualTo("failure.DISAGREEMENT.stranger.headline");
    assertThat(causes(failure(read))).contains("cause.stranger", "cause.baseUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "404",
        "\"not found\"",
        "404 page not found",
        "{\"message\":\"no Route matched with those values\"}",
        "{\"timestamp\":\"2026-11-01T10:00:00Z\",\"status\":404,\"error\":\"Not Found\",\"path\":\"/v2/x\"}",
        "<html><body>Not Found</body></html>"
      })
  void onlyTheProvidersOwnErrorIsANotFound(String body) {
    desk.answers(404, body);
    for (var read : List.of(desk.order(), desk.batch(), desk.allocation())) {
      assertThat(read).isInstanceOf(LookupOutcome.Failed.class);
      assertThat(failure(read).code()).isEqualTo(FailureCode.DISAGREEMENT);
    }
  }

  @Test
  void theProvidersOwnErrorIsANotFound() {
    desk.answers(404, GONE);
    assertThat(desk.order()).isInstanceOf(LookupOutcome.NotFound.class);
    desk.answers(404, "{\"error\":\"Allocation not found\"}");
    assertThat(desk.allocation()).isInstanceOf(LookupOutcome.NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 418, 451})
  void aWebPageThatRefusesIsNeverPutDownToKeyIdOrRecord(int status) {
    desk.answers(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "text/html; charset=UTF-8")
            .addHeader("Server", "cloudflare")
            .addHeader("CF-RAY", "8a1b2c3d4e5f-FRA")
            .body(PAGE)
            .build());
    for (var read : List.of(desk.order(), desk.batch(), desk.allocation())) {
      var failure = failure(read);
      assertThat(failure.code()).isEqualTo(FailureCode.REFUSED_ON_THE_WAY);
      assertThat(causes(failure))
          .containsExactly("cause.webPage", "cause.onTheWay.filter", "cause.onTheWay.address");
      assertThat(ServerMarks.of(((LookupOutcome.Failed) read).answer().orElseThrow()))
          .containsExactly("Server: cloudflare", "CF-RAY: 8a1b2c3d4e5f-FRA");
    }
    for (var inquiry :
        List.of(
            desk.cobo().keyInfo(new Cancellation(), RequestProgress.silent()),
            desk.bitgo(BitgoRoute.ADMIN, "")
                .session(new Cancellation(), RequestProgress.silent()))) {
      assertThat(((KeyOutcome.Failed) inquiry).failure().code())
          .isEqualTo(FailureCode.REFUSED_ON_THE_WAY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "Forbidden", "{\"message\":\"Forbidden\"}"})
  void aRefusalWithoutTheProvidersWordsLeavesOpenWhoRefused(String body) {
    for (int status : new int[] {401, 403}) {
      desk.answers(status, body);
      for (var read : List.of(desk.order(), desk.allocation())) {
        assertThat(failure(read).code()).isEqualTo(FailureCode.REFUSED_ON_THE_WAY);
        assertThat(failure(read).headline().key())
            .isEqualTo("failure.REFUSED_ON_THE_WAY.wordless.headline");
        assertThat(causes(failure(read))).contains("cause.stranger", "cause.onTheWay.key");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aWebPageAboutTroubleLeavesOpenWhoseItIs(int status) {
    desk.answers(status, PAGE);
    for (var read : List.of(desk.order(), desk.allocation())) {
      assertThat(failure(read).headline().key()).endsWith("_DOWN.page.headline");
      assertThat(causes(failure(read))).containsExactly("cause.webPage", "cause.provider.status");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"order_id\":\"5001\",\"pay", "{} {}", "OK"})
  void aSignedAnswerThatCannotBeReadIsCobosOwn(String body) {
    desk.answers(signed(200, body));
    var read = (LookupOutcome.Failed) desk.order();
    assertThat(read.answer().orElseThrow().signature()).isEqualTo(ResponseSignature.VALID);
    assertThat(read.failure().headline().key()).isEqualTo("failure.NOT_JSON.signed.headline");
    assertThat(causes(read.failure())).containsExactly("cause.provider.status");
  }

  @Test
  void dataThatStopsInTheMiddleIsNotPutDownToASignInPage() {
    desk.answers(plain(200, "{\"allocation\":{\"id\":").build());
    assertThat(failure(desk.allocation()).headline().key())
        .isEqualTo("failure.NOT_JSON.broken.headline");
    desk.answers(200, PAGE);
    assertThat(failure(desk.allocation()).headline().key()).isEqualTo("failure.NOT_JSON.headline");
    assertThat(causes(failure(desk.allocation()))).contains("cause.captive");
  }

  @Test
  void whatAServerCallsItselfIsCutAndShownWithItsHiddenCharacters() {
    desk.answers(
        new MockResponse.Builder()
            .code(403)
            .addHeader("Server", "x".repeat(500))
            .addHeader("Set-Cookie", "secret")
            .build());
    var marks = ServerMarks.of(((LookupOutcome.Failed) desk.order()).answer().orElseThrow());
    assertThat(marks).containsExactly("Server: " + "x".repeat(120) + "…");
  }
}
