package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.text.Messages;

/** The way to a provider through a company's network, with real TLS and a real proxy. */
class TrustAndProxyTest {
  private static final String HOST = "api.provider.test";
  private static final String LOGIN = "Basic dXNlcjpwYXNzd29yZA==";

  private final HeldCertificate company =
      new HeldCertificate.Builder().commonName("Company CA").certificateAuthority(0).build();
  private final MockWebServer provider = new MockWebServer();
  private RequestProgress progress = RequestProgress.silent();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void aCertificateOfTheCompanysAuthorityIsTrustedWhenThePolicyAddsIt() throws Exception {
    serve(certificate(HOST));
    try (var proxy = proxy(Optional.empty(), "")) {
      var reply = ask(network(proxy, List.of(company.certificate()), Optional.empty()));
      assertThat(reply).isInstanceOf(ReadOnlyClient.Reply.Answered.class);
      var facts = progress.connection().orElseThrow();
      assertThat(facts.proxy()).contains("127.0.0.1:" + proxy.port());
      assertThat(facts.tls().orElseThrow().issuer()).isEqualTo("CN=Company CA");
      assertThat(facts.tls().orElseThrow().version()).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void theSameFromAPemFileBesidesTheRootsOfThisSystem(@TempDir Path folder) throws Exception {
    var pem = Files.writeString(folder.resolve("company.pem"), company.certificatePem());
    serve(certificate(HOST));
    try (var proxy = proxy(Optional.empty(), "")) {
      var rules = ProxyRules.manual("127.0.0.1", proxy.port(), List.of());
      var trust = TrustStore.ofThisSystem(PemFile.read(pem).certificates());
      assertThat(trust.getAcceptedIssuers()).hasSizeGreaterThan(50).contains(company.certificate());
      assertThat(ask(new ClientNetwork(rules, Optional::empty, () -> trust)))
          .isInstanceOf(ReadOnlyClient.Reply.Answered.class);
    }
  }

  @Test
  void anUnknownAuthorityIsRefusedAndNamed() throws Exception {
    serve(certificate(HOST));
    try (var proxy = proxy(Optional.empty(), "")) {
      var failure = failure(ask(network(proxy, List.of(), Optional.empty())));
      assertThat(failure.code()).isEqualTo(FailureCode.TLS);
      assertThat(first(failure)).contains("CN=Company CA").contains("CN=" + HOST);
      assertThat(provider.getRequestCount()).isZero();
    }
  }

  @Test
  void aCertificateOfAnotherHostIsRefusedAndNamed() throws Exception {
    serve(certificate("other.provider.test"));
    try (var proxy = proxy(Optional.empty(), "")) {
      var failure = failure(ask(network(proxy, List.of(company.certificate()), Optional.empty())));
      assertThat(failure.code()).isEqualTo(FailureCode.TLS);
      assertThat(first(failure)).contains("another host").contains("other.provider.test");
    }
  }

  @Test
  void aCertificateThatEndedIsRefusedWithItsDate() throws Exception {
    long end = Instant.parse("2024-05-06T07:08:09Z").toEpochMilli();
    serve(
        builder(HOST)
            .validityInterval(end - TimeUnit.DAYS.toMillis(90), end)
            .signedBy(company)
            .build());
    try (var proxy = proxy(Optional.empty(), "")) {
      var failure = failure(ask(network(proxy, List.of(company.certificate()), Optional.empty())));
      assertThat(failure.code()).isEqualTo(FailureCode.TLS);
      assertThat(first(failure)).contains("ended on 2024-05-06T07:08:09Z");
    }
  }

  @Test
  void aWeakKeyIsRefusedAndNamed() throws Exception {
    var pair = KeyPairGenerator.getInstance("RSA");
    pair.initialize(1024);
    serve(builder(HOST).keyPair(pair.generateKeyPair()).signedBy(company).build());
    try (var proxy = proxy(Optional.empty(), "")) {
      var failure = failure(ask(network(proxy, List.of(company.certificate()), Optional.empty())));
      assertThat(failure.code()).isEqualTo(FailureCode.TLS);
      assertThat(first(failure)).contains("RSA key of 1024 bits").contains("CN=Company CA");
      assertThat(provider.getRequestCount()).isZero();
    }
  }

  @Test
  void aProxyThatAsksForBasicGetsTheLoginOnlyWhenItAsks() throws Exception {
    serve(certificate(HOST));
    try (var proxy = proxy(Optional.of(LOGIN), "Basic realm=\"company\"")) {
      var reply = ask(network(proxy, List.of(company.certificate()), Optional.of(LOGIN)));
      assertThat(reply).isInstanceOf(ReadOnlyClient.Reply.Answered.class);
      assertThat(proxy.heads()).hasSize(2);
      assertThat(proxy.heads().getFirst())
          .startsWith("CONNECT " + HOST + ":443 ")
          .doesNotContain("Proxy-Authorization");
      assertThat(provider.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void aProxyThatAsksWithoutALoginSetIsExplained() throws Exception {
    assertThat(refused("Basic realm=\"company\"", Optional.empty()))
        .contains("name and a password");
  }

  @Test
  void aWrongPasswordIsSentOnceAndExplained() throws Exception {
    assertThat(refused("Basic realm=\"company\"", Optional.of("Basic d3Jvbmc6d3Jvbmc=")))
        .contains("did not accept");
  }

  @Test
  void ntlmIsNamedAsWhatThisProgramDoesNotSpeak() throws Exception {
    assertThat(refused("NTLM", Optional.of(LOGIN))).contains("ntlm").contains("cntlm or px");
  }

  @Test
  void hostsOnTheListOfExceptionsAndThisPcGoDirectly() {
    var rules = ProxyRules.manual("proxy.test", 3128, List.of(".company.test"));
    assertThat(rules.describe(URI.create("https://" + HOST))).contains("proxy.test:3128");
    assertThat(rules.describe(URI.create("https://api.company.test"))).isEmpty();
    assertThat(rules.describe(URI.create("http://127.0.0.1:1"))).isEmpty();
    assertThat(ProxyRules.none().describe(URI.create("https://" + HOST))).isEmpty();
  }

  @Test
  void theVariablesOfAServerCountWhereTheSystemSaysNothing() {
    var rules =
        ProxyRules.system(Map.of("HTTPS_PROXY", "http://proxy.test:8080", "no_proxy", "in.test"));
    assertThat(rules.describe(URI.create("https://" + HOST))).contains("proxy.test:8080");
    assertThat(rules.describe(URI.create("https://api.in.test"))).isEmpty();
  }

  private String refused(String challenge, Optional<String> login) throws Exception {
    serve(certificate(HOST));
    try (var proxy = proxy(Optional.of(LOGIN), challenge)) {
      var failure = failure(ask(network(proxy, List.of(company.certificate()), login)));
      assertThat(failure.code()).isEqualTo(FailureCode.PROXY_AUTH);
      assertThat(proxy.heads().size()).isLessThanOrEqualTo(2);
      return first(failure);
    }
  }

  private static String first(Failure failure) {
    var cause = failure.causes().getFirst();
    assertThat(cause.tested()).isEqualTo(Tested.CONFIRMED);
    return Messages.ENGLISH.get(cause.text());
  }

  private static Failure failure(ReadOnlyClient.Reply reply) {
    assertThat(reply).isInstanceOf(ReadOnlyClient.Reply.Failed.class);
    return ((ReadOnlyClient.Reply.Failed) reply).failure();
  }

  private ReadOnlyClient.Reply ask(ClientNetwork network) {
    try (var client =
        new ReadOnlyClient(Asker.STANDARD, network, Clock.systemUTC(), (_, _) -> {})) {
      var place =
          new Endpoint(
              URI.create("https://" + HOST),
              List.of(PathTemplate.of("/payments/orders/{order_id}")),
              RequestPace.unlimited());
      progress = RequestProgress.silent();
      return client.get(place, Asker.PATH, List::of, new Cancellation(), progress);
    }
  }

  private static ClientNetwork network(
      TinyProxy proxy, List<X509Certificate> roots, Optional<String> login) {
    return new ClientNetwork(
        ProxyRules.manual("127.0.0.1", proxy.port(), List.of()),
        () -> login,
        () -> roots.isEmpty() ? TrustStore.ofThisSystem(List.of()) : TrustStore.of(roots));
  }

  private TinyProxy proxy(Optional<String> wanted, String challenge) throws IOException {
    return new TinyProxy(provider.getPort(), wanted, challenge);
  }

  private void serve(HeldCertificate certificate) throws IOException {
    provider.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    provider.enqueue(new MockResponse.Builder().body("{}").build());
    provider.start();
  }

  private HeldCertificate certificate(String host) {
    return builder(host).signedBy(company).build();
  }

  private static HeldCertificate.Builder builder(String host) {
    return new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host);
  }
}
