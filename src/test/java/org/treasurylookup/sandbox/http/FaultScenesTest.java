package org.treasurylookup.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.scenario.Scenario;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.Scenarios;

class FaultScenesTest extends AskedSandbox {

  @BeforeEach
  void forget() {
    slept.clear();
  }

  static List<Scenario> errors() {
    return Scenarios.all().stream()
        .filter(
            scenario ->
                scenario.id().startsWith("ERR-COBO-")
                    || scenario.id().startsWith("00000000-0000-4000-8000-"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorScenarioAnswersWithItsError(Scenario scenario) throws Exception {
    var answer = caller.ask(scenario);

    assertThat(answer.statusCode()).isBetween(400, 599);
    if (scenario.kind() == ScenarioKind.ALLOCATION) {
      assertThat(scenario.id()).endsWith(Integer.toString(answer.statusCode()));
    } else if (!answer.body().contains("Bad request")) {
      var code = scenario.id().split("-", -1)[2].replace("TEXT", "\"2006\"");
      assertThat(answer.body()).contains("\"error_code\":" + code + ",");
    }
  }

  @Test
  void anErrorHappensToBatchesToo() throws Exception {
    assertThat(caller.batch("ERR-COBO-2025").statusCode()).isEqualTo(403);
    assertThat(caller.batch("NET-UNSIGNED").body()).contains("batch_allocation_id");
  }

  @ParameterizedTest
  @CsvSource({"ERR-HTTP-429, 429", "ERR-HTTP-502, 502"})
  void everySecondTrySucceeds(String id, int status) throws Exception {
    assertThat(caller.order(id).statusCode()).isEqualTo(status);
    assertThat(caller.order(id).statusCode()).isEqualTo(200);
    assertThat(caller.order(id).statusCode()).isEqualTo(status);
  }

  @Test
  void aLimitSaysWhenToComeBackAndIsUnsigned() throws Exception {
    for (var attempt = 0; attempt < 3; attempt++) {
      var answer = caller.order("ERR-HTTP-429-ALWAYS");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("retry-after")).contains("1");
      assertThat(answer.headers().firstValue("biz-resp-signature")).isEmpty();
    }
    assertThat(caller.allocation("00000000-0000-4000-8002-000000001429").body())
        .contains("\"error\"");
  }

  @ParameterizedTest
  @CsvSource({
    "NET-PORTAL, 200, text/html",
    "NET-EMPTY, 200, application/json",
    "NET-REDIRECT, 302, text/html",
    "NET-TEXT, 200, text/plain",
    "ERR-HTTP-503, 503, text/html",
    "NET-PROXY-AUTH, 407, text/html"
  })
  void aStrangersAnswerHasItsStatusAndType(String id, int status, String type) throws Exception {
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(
                caller.signed("/payments/orders/" + id, caller.time()).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith(type);
  }

  @Test
  void aRedirectLeadsElsewhere() throws Exception {
    assertThat(caller.order("NET-REDIRECT").headers().firstValue("location"))
        .contains("http://elsewhere.invalid/login");
  }

  @Test
  void cutJsonIsCompleteByItsLength() throws Exception {
    assertThat(caller.order("NET-CUT-JSON").body()).startsWith("{\"order_id\"").doesNotEndWith("}");
  }

  @Test
  void aDroppedConnectionBreaksTheBody() {
    assertThatThrownBy(() -> caller.order("NET-DROPPED")).isInstanceOf(IOException.class);
  }

  @Test
  void connectionsThatBrokeDoNotStayInMemory() throws Exception {
    long before = connections();
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> caller.order("NET-DROPPED")).isInstanceOf(IOException.class);
    }
    assertThat(connections()).isLessThan(before + 10);
  }

  /* Of the server's, as the JVM counts its objects after a collection. */
  private static long connections() throws JMException {
    var said =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    var counted =
        Pattern.compile("(\\d+) +\\d+ +sun[.]net[.]httpserver[.]HttpConnection ")
            .matcher(said.toString());
    return counted.find() ? Long.parseLong(counted.group(1)) : 0;
  }

  @Test
  void aForgedSignatureDoesNotVerifyWhileAMissingOneIsMissing() throws Exception {
    var forged = caller.order("NET-BAD-SIGNATURE");
    var message = forged.body() + "|" + forged.headers().firstValue("biz-timestamp").orElseThrow();
    var signature = forged.headers().firstValue("biz-resp-signature").orElseThrow();

    assertThat(SandboxCrypto.verify(sandbox.coboResponseKey(), message, signature)).isFalse();
    assertThat(caller.order("NET-UNSIGNED").headers().firstValue("biz-resp-signature")).isEmpty();
  }

  @Test
  void aCompressedAnswerIsSignedOverTheTextInside() throws Exception {
    var answer = caller.bytes(caller.signed("/payments/orders/NET-GZIP", caller.time()));
    var text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    var headers = answer.headers();

    assertThat(headers.firstValue("content-encoding")).contains("gzip");
    assertThat(
            SandboxCrypto.verify(
                sandbox.coboResponseKey(),
                text + "|" + headers.firstValue("biz-timestamp").orElseThrow(),
                headers.firstValue("biz-resp-signature").orElseThrow()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NET-HUGE", "NET-GZIP-BOMB"})
  void aFloodExceeds64MiB(String id) throws Exception {
    var request = caller.signed("/payments/orders/" + id, caller.time());
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    var buffer = new byte[1 << 16];
    var total = 0L;
    try (var raw = answer.body();
        var body = id.contains("GZIP") ? new GZIPInputStream(raw) : raw) {
      for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        total += read;
      }
    }
    assertThat(answer.headers().firstValue("content-length")).isEmpty();
    assertThat(total).isGreaterThan(64L << 20);
  }

  @ParameterizedTest
  @CsvSource({"NET-SLOW-3, 3", "NET-SLOW-20, 20"})
  void aSlowAnswerWaitsFirst(String id, int seconds) throws Exception {
    assertThat(caller.order(id).statusCode()).isEqualTo(200);
    assertThat(slept).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void aTrickleRestsBetweenItsDrops() throws Exception {
    var answer = caller.order("NET-TRICKLE");

    assertThat(answer.body()).startsWith("{\"order_id\"").endsWith("}");
    assertThat(slept).hasSizeGreaterThan(5).containsOnly(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @CsvSource({"NET-DATE-AHEAD, 5", "NET-DATE-BEHIND, -5"})
  void aWrongDateIsFiveMinutesOff(String id, int minutes) throws Exception {
    var dates = caller.order(id).headers().allValues("date");

    assertThat(dates).hasSize(1);
    var date = ZonedDateTime.parse(dates.getFirst(), DateTimeFormatter.RFC_1123_DATE_TIME);
    assertThat(Duration.between(CLOCK.instant(), date.toInstant()))
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 14, 31})
  void theSameFaultsHappenAtBitgo(int number) throws Exception {
    assertThat(caller.allocation("00000000-0000-4000-8002-%012d".formatted(number)).statusCode())
        .isEqualTo(200);
  }
}
