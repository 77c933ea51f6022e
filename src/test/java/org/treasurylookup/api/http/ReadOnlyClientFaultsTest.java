package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.FailureCode;

/** Every way a connection can go wrong, and the code it gets. */
class ReadOnlyClientFaultsTest {
  private static final String LOGIN_WANTED =
      """
      HTTP/1.1 407 Proxy Authentication Required\r
      Proxy-Authenticate: NTLM\r
      Content-Length: 0\r
      \r
      """;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  private static FailureCode code(WireServer.Talk talk) throws IOException {
    return code(talk, Asker.STANDARD);
  }

  private static FailureCode code(WireServer.Talk talk, ReadOnlyClientSettings settings)
      throws IOException {
    try (var server = new WireServer(talk);
        var asker = new Asker(server.url(), settings)) {
      return asker.failure().code();
    }
  }

  private static ReadOnlyClientSettings impatient() {
    return new ReadOnlyClientSettings(
        "test", Duration.ofSeconds(10), Duration.ofSeconds(2), 1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "H",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n{}",
        "\u0000\u0001\u0002\u00ff\u00fe garbage \r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n: no name\r\nContent-Length: 9\r\n\r\n{}"
      })
  void whateverBreaksOffOrIsNoHttpIsCutShort(String said) throws IOException {
    assertThat(
            code(
                line -> {
                  line.request();
                  line.say(said);
                }))
        .isEqualTo(FailureCode.CUT_SHORT);
  }

  @Test
  void aResetConnectionIsCutShort() throws IOException {
    assertThat(
            code(
                line -> {
                  line.request();
                  line.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
                  line.reset();
                }))
        .isEqualTo(FailureCode.CUT_SHORT);
  }

  @Test
  void aHeadWithoutEndIsCutShort() throws IOException {
    assertThat(
            code(
                line -> {
                  line.request();
                  line.say("HTTP/1.1 200 OK\r\nX: ");
                  line.sayForever("x".repeat(10_000));
                }))
        .isEqualTo(FailureCode.CUT_SHORT);
  }

  @Test
  void silenceIsATimeOutAndIsNotAskedAgain() throws IOException {
    try (var server =
            new WireServer(
                line -> {
                  line.request();
                  line.awaitHangUp();
                });
        var asker = new Asker(server.url(), impatient())) {
      var failure = asker.failure();
      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure.causes().getFirst().text().key()).isEqualTo("cause.phase.WAITING");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatTricklesInForeverIsATimeOut() throws IOException {
    try (var server =
            new WireServer(
                line -> {
                  line.request();
                  line.say("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                  while (true) {
                    line.say(" ");
                    Thread.sleep(20);
                  }
                });
        var asker = new Asker(server.url(), impatient())) {
      var failure = asker.failure();
      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure.causes().getFirst().text().key()).isEqualTo("cause.phase.READING");
    }
  }

  @Test
  void aClosedPortCannotBeReached() throws IOException {
    try (var port = new HeldPort();
        var asker = new Asker(URI.create("http://127.0.0.1:" + port.number()))) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.UNREACHABLE);
      assertThat(asker.steps().stream().filter(s -> s.phase() == RequestProgress.Phase.CONNECTING))
          .as("phases of two attempts")
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void anUnknownHostCannotBeReached() {
    try (var asker = new Asker(URI.create("https://nowhere.invalid"))) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.UNREACHABLE);
    }
  }

  @Test
  void aServerWithoutEncryptionIsNotTrusted() throws IOException {
    try (var server = new WireServer(line -> line.say("HTTP/1.1 400 Bad Request\r\n\r\n"));
        var asker = new Asker(URI.create("https://127.0.0.1:" + server.url().getPort()))) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.TLS);
    }
  }

  @Test
  void aKeptConnectionThatTheServerClosedMeanwhileIsReplaced() throws Exception {
    var connections = new AtomicInteger();
    try (var server =
            new WireServer(
                line -> {
                  line.request();
                  line.say(OK);
                  if (connections.incrementAndGet() == 2) {
                    line.awaitHangUp();
                  }
                });
        var asker = new Asker(server.url())) {
      assertThat(asker.answer().body().text()).isEqualTo("{}");
      assertThat(asker.answer().body().text()).isEqualTo("{}");
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1)).contains("Nonce: ").doesNotContain("Nonce: 1\r\n");
    }
  }

  @Test
  void aFreshConnectionThatIsDroppedIsNotAskedAgain() throws IOException {
    try (var server = new WireServer(WireServer.Line::request);
        var asker = new Asker(server.url())) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.CUT_SHORT);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void headerValuesWithOddBytesDoNoHarm() throws IOException {
    try (var server =
            WireServer.saying(
                "HTTP/1.1 200 OK\r\nX: \u00ff\u00fe\u0001\u00e9\r\nDate: yesterday\r\n"
                    + "BIZ_RESP_SIGNATURE: \u00ff\r\nContent-Length: 2\r\n\r\n{}");
        var asker = new Asker(server.url())) {
      var answer = asker.answer();
      assertThat(answer.body().text()).isEqualTo("{}");
      assertThat(answer.header("X")).isPresent();
      assertThat(answer.serverTime()).isEmpty();
    }
  }

  @Test
  void aProxyOnTheWayThatWantsALogInIsNamed() throws IOException {
    try (var server = WireServer.saying(LOGIN_WANTED);
        var asker = new Asker(server.url())) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.PROXY_AUTH);
    }
  }

  @Test
  void aProxyThatRefusesTheTunnelIsNamed() throws IOException {
    try (var proxy = WireServer.saying(LOGIN_WANTED)) {
      var network =
          Networks.through(ProxyRules.manual("127.0.0.1", proxy.url().getPort(), List.of()));
      try (var asker = new Asker(URI.create("https://api.cobo.com/v2"), network)) {
        assertThat(asker.failure().code()).isEqualTo(FailureCode.PROXY_AUTH);
        assertThat(proxy.requests().getFirst()).startsWith("CONNECT api.cobo.com:443");
      }
    }
  }
}
