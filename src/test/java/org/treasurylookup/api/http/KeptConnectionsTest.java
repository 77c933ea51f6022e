package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.FailureCode;

/** Servers that close what they kept open: an ordinary thing that must cost no answer. */
class KeptConnectionsTest {
  private static final String OK = answer("200 OK", "{}");

  private static String answer(String statusLine, String body) {
    return "HTTP/1.1 " + statusLine + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** A server that says one of these on each connection, and closes it without a word. */
  private static WireServer saying(String... answers) throws IOException {
    var connections = new AtomicInteger();
    return new WireServer(
        line -> {
          line.request();
          int number = connections.getAndIncrement();
          line.say(answers[Math.min(number, answers.length - 1)]);
        });
  }

  @Test
  void tooManyRequestsTwiceAndAClosedConnectionEachTimeStillFindsTheRecord() throws IOException {
    try (var server = saying(answer("429 X", ""), answer("429 X", ""), OK);
        var asker = new Asker(server.url())) {
      assertThat(asker.answer().httpStatus()).isEqualTo(200);
      assertThat(asker.waits()).hasSize(2);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"502 Bad Gateway", "503 Service Unavailable"})
  void aStaleConnectionDoesNotUseUpTheSecondTry(String statusLine) throws IOException {
    try (var server = saying(OK, answer(statusLine, ""), OK);
        var asker = new Asker(server.url())) {
      assertThat(asker.answer().httpStatus()).isEqualTo(200);
      assertThat(asker.answer().httpStatus()).isEqualTo(200);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503})
  void troubleAndThenSilenceIsTheTrouble(int status) throws IOException {
    for (String silence : List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", "H")) {
      try (var server = saying(answer(status + " X", "busy"), silence);
          var asker = new Asker(server.url())) {
        var answer = asker.answer();
        assertThat(answer.httpStatus()).isEqualTo(status);
        assertThat(answer.body().text()).isEqualTo("busy");
        assertThat(server.requests()).hasSize(2);
      }
    }
  }

  @Test
  void troubleAndThenTooMuchIsTooMuch() throws IOException {
    var huge = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n";
    try (var server = saying(answer("503 X", ""), huge);
        var asker = new Asker(server.url())) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.TOO_LARGE);
    }
  }

  @Test
  void aLengthBelowNothingIsAnAnswerThatIsNone() throws IOException {
    try (var server = WireAnswers.server("neglength");
        var asker = new Asker(server.url())) {
      var failure = asker.failure();
      assertThat(failure.code()).isEqualTo(FailureCode.CUT_SHORT);
      assertThat(failure.causes().getFirst().text().key()).isEqualTo("cause.length");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+2", "2.0", "two", "0x2", "", "9999999999999999999999", "2, 3"})
  void aLengthThatNoneCanHaveIsAnAnswerThatIsNone(String length) throws IOException {
    try (var server =
            WireServer.saying("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n{}");
        var asker = new Asker(server.url())) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.CUT_SHORT);
    }
  }

  @Test
  void lengthsThatContradictEachOtherAreNone() throws IOException {
    var twice = "HTTP/1.1 200 OK\r\nContent-Length: %s\r\nContent-Length: 2\r\n\r\n{}";
    try (var server = WireServer.saying(twice.formatted("5"));
        var asker = new Asker(server.url())) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.CUT_SHORT);
    }
    try (var server = WireServer.saying(twice.formatted("2"));
        var asker = new Asker(server.url())) {
      assertThat(asker.answer().body().text()).isEqualTo("{}");
    }
  }
}
