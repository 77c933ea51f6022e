package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.api.http.WireAnswers;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.diagnosis.Doctored;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.outcome.SupportLine;

/** What is found out about an answer that is not in the provider's own words. */
class ForeignWordsTest {
  private static final String KEY = "ab".repeat(32);

  @TempDir Path home;

  private static WireServer server(String refusal, String aboutTheKey) throws IOException {
    return new WireServer(
        line -> line.say(line.request().contains("/payments/") ? refusal : aboutTheKey));
  }

  private static String answer(String statusLine, String headers, String body) {
    return "HTTP/1.1 "
        + statusLine
        + "\r\nConnection: close\r\n"
        + headers
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private Finding find(Environment environment) throws InterruptedException {
    var found = new AtomicReference<Finding>();
    var done = new CountDownLatch(1);
    try (var doctored = doctored(environment)) {
      doctored
          .lookups()
          .start(
              Target.of(Target.Kind.COBO_ORDER, "5001"),
              environment,
              _ -> {},
              finding -> {
                found.set(finding);
                done.countDown();
              });
      done.await();
    }
    return found.get();
  }

  private Diagnosis examine(Environment environment) throws InterruptedException {
    var finding = find(environment);
    var known = new ArrayList<>(List.of(Diagnosis.untested(finding.failure().orElseThrow())));
    var done = new CountDownLatch(1);
    try (var doctored = doctored(environment)) {
      doctored.lookups().examine(finding, known::add, done::countDown);
      done.await();
    }
    return known.getLast();
  }

  private Doctored doctored(Environment environment) {
    return new Doctored(
            ReadOnlyClientSettings.standard("test"),
            Networks.direct(),
            Clock.systemUTC(),
            List.of(environment),
            Doctored.vault(home),
            ProxyRules.none())
        .key(environment, Provider.COBO, KEY);
  }

  private static Environment here(WireServer server) {
    return Doctored.environment("here", server.url(), server.url());
  }

  private static Tested tested(Diagnosis known, String key) {
    return known.failure().causes().stream()
        .filter(cause -> cause.text().key().equals(key))
        .map(cause -> cause.tested())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoAnsweredIsNamedOnThePageAndInTheSupportLine() throws Exception {
    String page =
        answer(
            "403 Forbidden",
            "Content-Type: text/html\r\nServer: cloudflare\r\nCF-RAY: 8a1b2c3d4e5f-FRA\r\n",
            "<html><title>Blocked</title></html>");
    try (var server = server(page, page)) {
      var environment = here(server);
      assertThat(SupportLine.of(find(environment), "1"))
          .contains("REFUSED_ON_THE_WAY", "Server: cloudflare", "CF-RAY: 8a1b2c3d4e5f-FRA");
      var facts = examine(environment).facts().stream().map(Messages.ENGLISH::get).toList();
      assertThat(facts)
          .contains(
              "Who answered calls itself: Server: cloudflare",
              "Who answered calls itself: CF-RAY: 8a1b2c3d4e5f-FRA");
    }
  }

  @Test
  void aKeyThatIsAcceptedIsNotWhyARefusalWithoutWordsCame() throws Exception {
    String accepted = answer("200 OK", "", "{\"name\":\"k\",\"permanently_valid\":true}");
    try (var server = server(answer("403 Forbidden", "", ""), accepted)) {
      assertThat(tested(examine(here(server)), "cause.onTheWay.key")).isEqualTo(Tested.RULED_OUT);
    }
    String refused = answer("401 X", "", "{\"error_code\":2024,\"error_message\":\"no\"}");
    try (var server = server(answer("403 Forbidden", "", ""), refused)) {
      assertThat(tested(examine(here(server)), "cause.onTheWay.key")).isEqualTo(Tested.CONFIRMED);
    }
    String page = answer("403 X", "Content-Type: text/html\r\n", "<html></html>");
    try (var server = server(answer("403 Forbidden", "", ""), page)) {
      assertThat(tested(examine(here(server)), "cause.onTheWay.key")).isEqualTo(Tested.NOT);
    }
  }

  @Test
  void aRoutersFourHundredAndFourOnAnAddressOfOnesOwnLeavesTheAddressInQuestion() throws Exception {
    try (var server = WireAnswers.server("text404")) {
      var known = examine(here(server));
      assertThat(known.failure().code()).isEqualTo(FailureCode.DISAGREEMENT);
      assertThat(tested(known, "cause.baseUrl")).isEqualTo(Tested.NOT);
    }
  }
}
