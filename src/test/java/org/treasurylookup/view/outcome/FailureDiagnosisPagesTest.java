package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.ClientNetwork;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.api.http.TinyProxy;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.diagnosis.Doctored;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The causes a user is told, with real servers, proxies and certificates on this PC. */
class FailureDiagnosisPagesTest {
  private static final URI PROVIDER = URI.create("https://api.provider.test");
  private static final String ORDER = "cobo:order:5001";
  private static final ReadOnlyClientSettings STANDARD = ReadOnlyClientSettings.standard("test");

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private final Sandbox sandbox = start();
  private final Environment here =
      Doctored.environment("here", sandbox.coboBaseUrl(), sandbox.bitgoBaseUrl());
  private final List<AutoCloseable> open = new ArrayList<>(List.of(sandbox));

  @AfterEach
  void stop() throws Exception {
    for (var each : open) {
      each.close();
    }
  }

  @Test
  void aHostThatIsNotReachedIsLookedIntoWithItsLastAnswer() throws Exception {
    var server = WireServer.saying(answer("404 Not Found", "{\"error_code\":2028}"));
    open.add(server);
    var gone = Doctored.environment("gone", server.url(), server.url());
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), gone);
        var window = open(desk, gone)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.examined();
      server.goAway();
      window.user().press(KeyCode.F5);
      window.until(() -> window.text().contains("Cannot reach 127.0.0.1 from this PC"));
      shows(
          window,
          "unreachable",
          "What was looked at",
          "Proxy for 127.0.0.1: none, as chosen in Settings, Network.",
          "The name 127.0.0.1 has the address 127.0.0.1.",
          server.url().getAuthority() + " answered last at ");
    }
  }

  @Test
  void aNameThatCannotBeResolvedIsTheCause() throws Exception {
    var away = Doctored.environment("away", PROVIDER, PROVIDER);
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), away);
        var window = open(desk, away)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      shows(
          window,
          "dns",
          "Cannot reach api.provider.test from this PC",
          "The name api.provider.test cannot be resolved — confirmed",
          "api.provider.test has not answered since this program was started.");
    }
  }

  @Test
  void theProxyThatThePacScriptChoseIsNamed() throws Exception {
    var before = ProxySelector.getDefault();
    try (var dead = new WireServer(WireServer.Line::reset);
        var proxy = new TinyProxy(dead.url().getPort(), Optional.empty(), "")) {
      ProxySelector.setDefault(new PacScript(proxy.port()));
      var system = ProxyRules.system(Map.of());
      var away = Doctored.environment("away", PROVIDER, PROVIDER);
      try (var desk = desk(STANDARD, system, List.of(), away);
          var window = open(desk, away)) {
        window.box(ORDER).user().press(KeyCode.ENTER);
        shows(
            window,
            "pac",
            "Proxy for api.provider.test: 127.0.0.1:"
                + proxy.port()
                + ", as this PC says (with its PAC script, if it has one).",
            "The connection goes through the proxy 127.0.0.1:" + proxy.port());
      }
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  /* Java asks the system, and the system runs the script: here one that always says this. */
  private static final class PacScript extends ProxySelector {
    private final int port;

    PacScript(int port) {
      this.port = port;
    }

    @Override
    public List<Proxy> select(URI url) {
      return List.of(
          new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", port)));
    }

    @Override
    public void connectFailed(URI url, SocketAddress address, IOException problem) {}
  }

  @Test
  void aProxyThatWantsALoginIsExplained() throws Exception {
    try (var proxy = new TinyProxy(1, Optional.of("Basic eDp5"), "NTLM")) {
      var away = Doctored.environment("away", PROVIDER, PROVIDER);
      var rules = ProxyRules.manual("127.0.0.1", proxy.port(), List.of());
      try (var desk = desk(STANDARD, rules, List.of(), away);
          var window = open(desk, away)) {
        window.box(ORDER).user().press(KeyCode.ENTER);
        shows(
            window,
            "proxy-407",
            "The proxy on the way to api.provider.test wants a log-in",
            "The proxy wants a log-in of the kind ntlm, which this program does not speak",
            "confirmed",
            "The connection goes through the proxy 127.0.0.1:" + proxy.port());
      }
    }
  }

  @Test
  void aCertificateNobodyVouchesForIsNamedAndThereIsNoWayRound() throws Exception {
    try (var provider = serve(List.of());
        var proxy = new TinyProxy(provider.getPort(), Optional.empty(), "")) {
      var away = Doctored.environment("away", PROVIDER, PROVIDER);
      var rules = ProxyRules.manual("127.0.0.1", proxy.port(), List.of());
      try (var desk = desk(STANDARD, rules, List.of(), away);
          var window = open(desk, away)) {
        window.box(ORDER).user().press(KeyCode.ENTER);
        shows(
            window,
            "tls",
            "The connection to api.provider.test is not trusted",
            "The certificate was issued by CN=Company CA, which neither this PC nor this program"
                + " knows. It is made out to: CN=api.provider.test — confirmed",
            "A company proxy inspects the connection",
            "there is no way to go on regardless");
      }
    }
  }

  @Test
  void somethingElseThatAnswersIsShownWithItsCertificate() throws Exception {
    var page =
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body("<html><title>Harbour Hotel</title><body>Please sign in</body></html>")
            .build();
    try (var provider = serve(List.of(page, page));
        var proxy = new TinyProxy(provider.getPort(), Optional.empty(), "")) {
      var away = Doctored.environment("away", PROVIDER, PROVIDER);
      var rules = ProxyRules.manual("127.0.0.1", proxy.port(), List.of());
      try (var desk = desk(STANDARD, rules, List.of(company.certificate()), away);
          var window = open(desk, away)) {
        window.box(ORDER).user().press(KeyCode.ENTER);
        shows(
            window,
            "something-else",
            "Something else answered instead of Cobo",
            "Harbour Hotel",
            "The certificate of the connection is made out to CN=api.provider.test. Issuer:"
                + " CN=Company CA");
      }
    }
  }

  @Test
  void aClockThatIsSlowIsToldByHowMuch() throws Exception {
    var slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), slow, List.of(here));
        var window = open(desk, here)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      shows(
          window,
          "clock",
          "Your PC's clock is ",
          "slow, so Cobo refuses its signatures",
          "Set the clock of this PC by the internet, then ask again.");
    }
  }

  @Test
  void aKeyOfAnotherEnvironmentIsFoundOutAndNamedFirst() throws Exception {
    var other = WireServer.saying(answer("401 Unauthorized", "{\"error_code\":2024}"));
    open.add(other);
    var wrong = Doctored.environment("wrong", other.url(), other.url());
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), wrong, here);
        var window = open(desk, wrong)) {
      desk.key(wrong, Provider.COBO, sandbox.credentials().coboSecret());
      window.box(ORDER).user().press(KeyCode.ENTER);
      shows(
          window,
          "401-cobo-environment",
          "Cobo did not accept this key",
          "The key belongs to the environment here — confirmed",
          "The key has not been activated or has expired — ruled out");
      assertThat(window.text().indexOf("— confirmed"))
          .isLessThan(window.text().indexOf("— ruled out"));
    }
  }

  @Test
  void aTokenThatEndedIsTheCause() throws Exception {
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), here);
        var window = open(desk, here)) {
      desk.key(here, Provider.BITGO, "v2x" + "0".repeat(64));
      desk.secrets()
          .note(
              here,
              Provider.BITGO,
              new Secrets.Noted(Optional.of(Instant.parse("2024-01-01T00:00:00Z")), List.of()));
      window.box("bitgo:allocation:00000000-0000-4000-8000-000000000000");
      window.user().press(KeyCode.ENTER);
      shows(
          window,
          "401-bitgo-ended",
          "BitGo did not accept this token",
          "The key ends or ended on 2024-01-01T00:00:00Z — confirmed");
    }
  }

  @Test
  void aUserWhoIsNoAdministratorIsTold() throws Exception {
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), here);
        var window = open(desk, here)) {
      desk.key(here, Provider.BITGO, sandbox.credentials().bitgoMemberToken());
      window.box("bitgo:allocation:00000000-0000-4000-8000-000000000000");
      window.user().press(KeyCode.ENTER);
      shows(
          window,
          "403-bitgo-member",
          "The user is not an administrator — confirmed",
          "The token lacks the scope to read the network — ruled out");
    }
  }

  @Test
  void aRecordOfAnotherEnvironmentIsFoundThere() throws Exception {
    var other = WireServer.saying(answer("200 OK", "{\"order_id\":\"777777\"}"));
    open.add(other);
    var there = Doctored.environment("there", other.url(), other.url());
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), here, there);
        var window = open(desk, here)) {
      window.box("cobo:order:777777").user().press(KeyCode.ENTER);
      shows(
          window,
          "404-elsewhere",
          "Not found as Cobo order in here",
          "The record is in the environment there — confirmed");
    }
  }

  @Test
  void noAnswerInTimeTellsThePhaseReached() throws Exception {
    var mute =
        new WireServer(
            line -> {
              line.request();
              line.awaitHangUp();
            });
    open.add(mute);
    var silent = Doctored.environment("silent", mute.url(), mute.url());
    var brief =
        new ReadOnlyClientSettings("test", Duration.ofSeconds(10), Duration.ofSeconds(1), 1 << 20);
    try (var desk = desk(brief, ProxyRules.none(), List.of(), silent);
        var window = open(desk, silent)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      shows(
          window,
          "timeout",
          "No answer from 127.0.0.1 in 1 s",
          "The question was sent, and no answer came — confirmed",
          "has not answered since this program was started.");
    }
  }

  @Test
  void whatIsShownIsThereBeforeTheCausesAreTestedAndTheTestStopsWithTheTab() throws Exception {
    var asked = new CountDownLatch(1);
    var slow =
        new WireServer(
            line -> {
              if (line.request().contains("api_key_info")) {
                asked.countDown();
                line.awaitHangUp();
              } else {
                line.say(answer("401 Unauthorized", "{\"error_code\":2024}"));
              }
            });
    open.add(slow);
    var stuck = Doctored.environment("stuck", slow.url(), slow.url());
    try (var desk = desk(STANDARD, ProxyRules.none(), List.of(), stuck);
        var window = open(desk, stuck)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.answered();
      asked.await();
      window.until(() -> window.text().contains("Cobo did not accept this key"));
      assertThat(window.text())
          .contains("Testing what can be tested from here …")
          .contains("The key belongs to another environment — not tested yet");
      window.picture("failures/testing-light");
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      slow.awaitHangUp();
    }
  }

  private final HeldCertificate company =
      new HeldCertificate.Builder().commonName("Company CA").certificateAuthority(0).build();

  private MockWebServer serve(List<MockResponse> responses) throws IOException {
    var held =
        new HeldCertificate.Builder()
            .commonName(PROVIDER.getHost())
            .addSubjectAlternativeName(PROVIDER.getHost())
            .signedBy(company)
            .build();
    var provider = new MockWebServer();
    provider.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(held).build().sslSocketFactory());
    responses.forEach(provider::enqueue);
    provider.start();
    return provider;
  }

  private void shows(TestWindow window, String name, String... says) throws Exception {
    window.examined();
    window.picture("failures/" + name + "-light");
    assertThat(window.text()).contains(says);
    assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
  }

  private TestWindow open(Doctored desk, Environment first) throws Exception {
    return TestWindow.open(new Wiring(home), desk.lookups(), first, ThemeChoice.LIGHT, 1000, 640);
  }

  private Doctored desk(
      ReadOnlyClientSettings settings,
      ProxyRules proxies,
      List<X509Certificate> roots,
      Environment... environments) {
    return desk(settings, proxies, roots, Clock.systemUTC(), List.of(environments));
  }

  private Doctored desk(
      ReadOnlyClientSettings settings,
      ProxyRules proxies,
      List<X509Certificate> roots,
      Clock clock,
      List<Environment> environments) {
    var network =
        new ClientNetwork(
            proxies,
            Optional::empty,
            () -> roots.isEmpty() ? TrustStore.ofThisSystem(List.of()) : TrustStore.of(roots));
    var desk = new Doctored(settings, network, clock, environments, Doctored.vault(home), proxies);
    for (var environment : environments) {
      desk.key(environment, Provider.COBO, sandbox.credentials().coboSecret());
      desk.key(environment, Provider.BITGO, sandbox.credentials().bitgoToken());
    }
    return desk;
  }

  private static String answer(String status, String body) {
    return "HTTP/1.1 "
        + status
        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static Sandbox start() {
    try {
      return Sandbox.start(0, SandboxOptions.USUAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
