package org.treasurylookup.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.FailureCode;

/** Repeating, waiting and limits. */
class ReadOnlyClientTest {
  private final MockWebServer server = new MockWebServer();
  private Asker asker = new Asker(URI.create("http://127.0.0.1:1"));

  @BeforeEach
  void start() throws IOException {
    server.start();
    asker = new Asker(base());
  }

  @AfterEach
  void stop() {
    asker.close();
    server.close();
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/v2");
  }

  private static MockResponse.Builder status(int code) {
    return new MockResponse.Builder().code(code).body("{}");
  }

  private void answers(int... codes) {
    for (int code : codes) {
      server.enqueue(status(code).build());
    }
  }

  private RecordedRequest received() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itAsksWithGetForExactlyThePathGivenAndTellsItsName() {
    answers(200);
    asker.answer();
    var request = received();
    assertThat(request.getRequestLine()).isEqualTo("GET /v2/payments/orders/5001 HTTP/1.1");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("TreasuryLookup/7.8.9");
    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void itWaitsTenSecondsForAConnectionThirtyForAnAnswerAndTakes64MiB() {
    assertThat(Asker.STANDARD)
        .isEqualTo(
            new ReadOnlyClientSettings(
                "TreasuryLookup/7.8.9",
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                64L * 1024 * 1024));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503})
  void aBadGatewayIsAskedOnceMoreWithAFreshSignature(int code) {
    answers(code, 200);
    assertThat(asker.answer().httpStatus()).isEqualTo(200);
    assertThat(received().getHeaders().get("Nonce")).isEqualTo("1");
    assertThat(received().getHeaders().get("Nonce")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503})
  void aBadGatewayTwiceIsTheAnswer(int code) {
    answers(code, code, 200);
    assertThat(asker.answer().httpStatus()).isEqualTo(code);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 408, 421, 500, 501, 504, 599})
  void noOtherStatusIsAskedAgain(int code) {
    answers(code, 200);
    assertThat(asker.answer().httpStatus()).isEqualTo(code);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "99999999999999999999"})
  void aBusyServerThatNamesATimeIsAskedOnceMoreWithAFreshSignatureAllTheSame(String time) {
    server.enqueue(status(503).addHeader("Retry-After", time).build());
    server.enqueue(status(503).addHeader("Retry-After", time).build());
    var answer = asker.answer();
    assertThat(answer.httpStatus()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).contains(time);
    assertThat(received().getHeaders().get("Nonce")).isEqualTo("1");
    assertThat(received().getHeaders().get("Nonce")).isEqualTo("2");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void tooManyRequestsAreWaitedForAsToldAndEachIsSignedAfresh() {
    server.enqueue(status(429).addHeader("Retry-After", "7").build());
    answers(200);
    assertThat(asker.answer().httpStatus()).isEqualTo(200);
    assertThat(asker.waits()).containsExactly(Duration.ofSeconds(7));
    assertThat(asker.steps())
        .contains(
            new RequestProgress.Step(RequestProgress.Phase.WAITING_AS_TOLD, Duration.ofSeconds(7)));
    assertThat(received().getHeaders().get("Nonce")).isEqualTo("1");
    assertThat(received().getHeaders().get("Nonce")).isEqualTo("2");
  }

  @Test
  void aDateToWaitForCountsFromTheServersClock() {
    server.enqueue(
        status(429)
            .addHeader("Date", "Tue, 04 Mar 2025 10:00:00 GMT")
            .addHeader("Retry-After", "Tue, 04 Mar 2025 10:01:30 GMT")
            .build());
    answers(200);
    asker.answer();
    assertThat(asker.waits()).containsExactly(Duration.ofSeconds(90));
  }

  @Test
  void aDateThatIsPastIsNotWaitedFor() {
    server.enqueue(
        status(429)
            .addHeader("Date", "Tue, 04 Mar 2025 10:00:00 GMT")
            .addHeader("Retry-After", "Tue, 04 Mar 2025 09:00:00 GMT")
            .build());
    answers(200);
    asker.answer();
    assertThat(asker.waits()).containsExactly(Duration.ZERO);
  }

  @Test
  void withoutATimeItWaitsOneTwoAndFourSecondsAndThenGivesUp() {
    answers(429, 429, 429, 429, 200);
    assertThat(asker.answer().httpStatus()).isEqualTo(429);
    assertThat(asker.waits())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void nonsenseInsteadOfATimeCountsAsNone() {
    server.enqueue(status(429).addHeader("Retry-After", "soon").build());
    answers(200);
    asker.answer();
    assertThat(asker.waits()).containsExactly(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"301", "86400", "99999999999999999999"})
  void aLongWaitIsForTheUserToDecideOn(String seconds) {
    server.enqueue(status(429).addHeader("Retry-After", seconds).build());
    assertThat(asker.answer().httpStatus()).isEqualTo(429);
    assertThat(asker.waits()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void aRedirectIsNotFollowed(int code) {
    server.enqueue(status(code).addHeader("Location", base() + "/payments/orders/other").build());
    assertThat(asker.answer().httpStatus()).isEqualTo(code);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aLargeAnswerIsRefusedByItsAnnouncedLength() {
    asker = new Asker(base(), small());
    server.enqueue(new MockResponse.Builder().body("x".repeat(101)).build());
    assertThat(asker.failure().code()).isEqualTo(FailureCode.TOO_LARGE);
  }

  @Test
  void anAnswerOfExactlyTheLargestSizeIsTaken() {
    asker = new Asker(base(), small());
    server.enqueue(new MockResponse.Builder().body("x".repeat(100)).build());
    server.enqueue(new MockResponse.Builder().chunkedBody("x".repeat(100), 7).build());
    assertThat(asker.answer().body().size()).isEqualTo(100);
    assertThat(asker.answer().body().size()).isEqualTo(100);
  }

  @Test
  void anEndlessAnswerIsNotReadOn() throws Exception {
    try (var endless =
            new WireServer(
                line -> {
                  line.request();
                  line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                  line.sayForever("a\r\n0123456789\r\n");
                });
        var reader = new Asker(endless.url(), small())) {
      assertThat(reader.failure().code()).isEqualTo(FailureCode.TOO_LARGE);
      endless.awaitHangUp();
    }
  }

  @Test
  void aSmallAnswerThatUnpacksToALargeOneIsRefused() throws IOException {
    asker = new Asker(base(), small());
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(gzip(" ".repeat(5_000)))
            .build());
    assertThat(asker.failure().code()).isEqualTo(FailureCode.TOO_LARGE);
  }

  @Test
  void aPackedAnswerIsUnpacked() throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(gzip("{\"a\":\"ü\"}"))
            .build());
    assertThat(asker.answer().body().text()).isEqualTo("{\"a\":\"ü\"}");
    assertThat(received().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void aByteOrderMarkIsKeptLikeAnyOtherByte() {
    var bytes = "\uFEFF{}".getBytes(UTF_8);
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(bytes)).build());
    assertThat(asker.answer().body().toArray()).isEqualTo(bytes);
  }

  @Test
  void headersAreKeptAsReceived() {
    server.enqueue(
        status(200)
            .addHeader("BIZ_TIMESTAMP", "1")
            .addHeader("X", "a")
            .addHeader("X", "b")
            .build());
    assertThat(asker.answer().headers())
        .contains(new Header("BIZ_TIMESTAMP", "1"), new Header("X", "a"), new Header("X", "b"));
  }

  @Test
  void eachQuestionIsSignedForItself() {
    answers(200, 200);
    asker.answer();
    asker.answer();
    assertThat(List.of(received(), received()))
        .extracting(request -> request.getHeaders().get("Nonce"))
        .containsExactly("1", "2");
  }

  private static ReadOnlyClientSettings small() {
    return new ReadOnlyClientSettings("test", Duration.ofSeconds(10), Duration.ofSeconds(30), 100);
  }

  private static Buffer gzip(String text) throws IOException {
    var packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(text);
    }
    return packed;
  }
}
