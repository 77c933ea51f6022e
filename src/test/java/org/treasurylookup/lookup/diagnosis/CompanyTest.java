package org.treasurylookup.lookup.diagnosis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.ClientNetwork;
import org.treasurylookup.api.http.HostReachability;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.key.KeyWarning;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.SandboxEndpoints;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.TrustOrgSearch;
import org.treasurylookup.lookup.WireCobo;
import org.treasurylookup.lookup.selfcheck.SelfCheck;
import org.treasurylookup.lookup.selfcheck.SelfCheckText;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeySlot;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.settings.keys.TypedSecret;
import org.treasurylookup.text.Messages;

/** Keys, causes of failures and searches of a real company, against the sandbox. */
class CompanyTest {
  private static final String GERMANY = "BitGo Germany";
  private static final String UNKNOWN_UUID = "00000000-0000-4000-8000-000000000000";

  @TempDir Path home;
  private final Sandbox sandbox = start();
  private final Secrets secrets = new Secrets((_, _) -> Optional.empty());
  private final ReadOnlyClient client =
      new ReadOnlyClient(
          ReadOnlyClientSettings.standard("test"),
          new ClientNetwork(
              ProxyRules.none(), Optional::empty, () -> TrustStore.ofThisSystem(List.of())),
          Clock.systemUTC(),
          (_, _) -> {});
  private final LookupService lookups = lookups(Clock.systemUTC());
  private final Environment here =
      Doctored.environment("here", sandbox.coboBaseUrl(), sandbox.bitgoBaseUrl());

  @BeforeEach
  void keys() {
    enter(here, Provider.COBO, sandbox.credentials().coboSecret());
    enter(here, Provider.BITGO, sandbox.credentials().bitgoToken());
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  @Test
  void theApiKeyOfASecretIsShownBeforeAnythingIsAsked() {
    var key =
        desk(Policy.NONE).enter(here, Provider.COBO, chars(sandbox.credentials().coboSecret()));
    assertThat(key).contains(sandbox.credentials().coboKey());
  }

  @Test
  void aTypedSecretIsOverwritten() {
    char[] typed = chars(" " + sandbox.credentials().bitgoToken() + "\n");
    desk(Policy.NONE).enter(here, Provider.BITGO, typed);
    assertThat(typed).containsOnly('\0');
  }

  @Test
  void whatCoboSaysAboutTheKeyIsShown() {
    var check = check(Provider.COBO);
    assertThat(check.isAccepted()).isTrue();
    assertThat(check.report().orElseThrow().rights()).containsExactly("Payment viewer");
    assertThat(check.report().orElseThrow().addresses()).containsExactly("127.0.0.1");
    assertThat(check.warnings()).isEmpty();
    assertThat(check.organisation()).isPresent();
  }

  @Test
  void whatBitgoSaysAboutTheTokenIsShownWithItsNearEnd() {
    var check = check(Provider.BITGO);
    assertThat(check.report().orElseThrow().rights()).contains("settlement_network_read");
    assertThat(check.warnings())
        .extracting(KeyWarning::code)
        .containsExactly(KeyWarning.Code.EXPIRES_SOON);
    assertThat(check.warnings().getFirst().text().arguments().toString())
        .as("to the second, as people write times")
        .matches(".* \\d\\d:\\d\\d:\\d\\d UTC.*");
  }

  @Test
  void aKeyTheOrganisationDoesNotListIsRefused() throws IOException {
    var listed =
        PolicyFile.read(
            Files.writeString(
                home.resolve("p.json"),
                "{\"version\":1,\"allowedKeys\":[\"" + "ab".repeat(32) + "\"]}"));
    assertThatThrownBy(
            () ->
                desk(listed).enter(here, Provider.COBO, chars(sandbox.credentials().coboSecret())))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void aKeyIsRememberedCheckedAndForgotten() throws Exception {
    var desk = desk(Policy.NONE);
    desk.remember(here, Provider.COBO);
    assertThat(desk.kept(here, Provider.COBO)).isEqualTo(KeyService.Kept.REMEMBERED);
    assertThat(desk.check(here, Provider.COBO, new Cancellation())).isPresent();
    assertThat(desk.facts(here, Provider.COBO).orElseThrow().addresses())
        .containsExactly("127.0.0.1");
    desk.forget(here, Provider.COBO);
    assertThat(desk.kept(here, Provider.COBO)).isEqualTo(KeyService.Kept.NOWHERE);
    assertThat(secrets.get(here, Provider.COBO)).isEmpty();
  }

  @Test
  void aKeyOfAnotherEnvironmentIsFoundOut() throws Exception {
    try (var foreign = WireCobo.refusing()) {
      var wrong = Doctored.environment("wrong", foreign.url(), foreign.url());
      enter(wrong, Provider.COBO, sandbox.credentials().coboSecret());
      var failure = examine(wrong, "cobo:order:5001", List.of(wrong, here));
      assertThat(failure.code()).isEqualTo(FailureCode.COBO_AUTH);
      assertThat(confirmed(failure)).contains("The key belongs to the environment here");
    }
  }

  @Test
  void aWrongSecretIsToldFromAClock() {
    enter(here, Provider.COBO, "ab".repeat(32));
    var failure = examine(here, "cobo:order:5001", List.of(here));
    assertThat(confirmed(failure)).contains("another environment");
    assertThat(ruledOut(failure)).contains("clock");
  }

  @Test
  void aClockThatIsOffIsTheCause() {
    var behind =
        new ReadOnlyClient(
            ReadOnlyClientSettings.standard("test"),
            new ClientNetwork(
                ProxyRules.system(System.getenv()),
                Optional::empty,
                () -> TrustStore.ofThisSystem(List.of())),
            Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)),
            (_, _) -> {});
    var service =
        new LookupService(
            () -> behind,
            secrets,
            CompanyTest::none,
            new Checks(),
            Runnable::run,
            Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)));
    var finding = find(service, here, "cobo:order:5001");
    assertThat(finding.failure().orElseThrow().code()).isEqualTo(FailureCode.COBO_CLOCK_SKEW);
    behind.close();
  }

  @Test
  void aKeyOlderThanATemporaryOneMayBeIsTold() throws Exception {
    var then = Instant.now().minus(Duration.ofDays(41).plusHours(1));
    new RememberedKeys(new MemoryKeyStore(), home, () -> then)
        .remember(
            KeySlot.of(here, Provider.COBO),
            secrets.get(here, Provider.COBO).orElseThrow(),
            Optional.empty());
    enter(here, Provider.COBO, "ab".repeat(32));
    secrets.remembered(here, Provider.COBO);
    var failure = examine(here, "cobo:order:5001", List.of(here));
    assertThat(texts(failure, Tested.NOT)).contains("lives 30 days").contains("41 days ago");
  }

  @Test
  void ofAKeyThatIsInThePlaceOfTheRememberedOneNothingIsSaidThatIsOfThatOne() throws Exception {
    var desk = desk(Policy.NONE);
    desk.remember(here, Provider.COBO);
    assertThat(desk.check(here, Provider.COBO, new Cancellation())).isPresent();
    desk.enter(here, Provider.COBO, chars("ab".repeat(32)));
    var failure = examine(here, "cobo:order:5001", List.of(here));
    assertThat(failure.causes().stream().map(cause -> Messages.ENGLISH.get(cause.text())))
        .noneMatch(words -> words.contains("127.0.0.1") || words.contains("remembered"));
  }

  @Test
  void aBitgoUserWhoIsNoAdministratorIsToldSo() {
    enter(here, Provider.BITGO, sandbox.credentials().bitgoMemberToken());
    var failure = examine(here, "bitgo:allocation:" + UNKNOWN_UUID, List.of(here));
    assertThat(failure.code()).isEqualTo(FailureCode.BITGO_FORBIDDEN);
    assertThat(confirmed(failure)).contains("not an administrator");
    assertThat(ruledOut(failure)).contains("scope");
  }

  @Test
  void whoAsksForAnEnterpriseHearsOfNoTrustOrganisation() {
    var side = here.bitgo().orElseThrow();
    var client =
        new Environment(
            "client",
            here.kind(),
            here.cobo(),
            Optional.of(
                new Environment.Bitgo(
                    side.baseUrl(),
                    BitgoRoute.CLIENT,
                    "f".repeat(32),
                    side.defaultTrustOrg(),
                    side.auth())));
    enter(client, Provider.BITGO, sandbox.credentials().bitgoToken());
    String target = "bitgo:allocation:" + UNKNOWN_UUID;
    var failure = examine(client, target, List.of(client));
    assertThat(failure.code()).isEqualTo(FailureCode.BITGO_FORBIDDEN);
    assertThat(texts(failure, Tested.NOT))
        .contains("enterprise")
        .doesNotContain("trust organisation");
    assertThat(find(lookups, client, target).askedTrustOrg()).isEmpty();
    assertThat(find(lookups, here, target).askedTrustOrg()).contains("BitGo Trust");
  }

  @Test
  void aTokenThatEndedIsTheCauseWhenThatWasNoted() {
    enter(here, Provider.BITGO, "v2x" + "0".repeat(64));
    secrets.note(
        here,
        Provider.BITGO,
        new Secrets.Noted(Optional.of(Instant.parse("2024-01-01T00:00:00Z")), List.of()));
    var failure = examine(here, "bitgo:allocation:" + UNKNOWN_UUID, List.of(here));
    assertThat(failure.code()).isEqualTo(FailureCode.BITGO_AUTH);
    assertThat(confirmed(failure)).contains("2024-01-01");
  }

  @Test
  void anIdThatIsNoUuidIsTheCause() {
    var failure = examine(here, "bitgo:allocation:123", List.of(here));
    assertThat(failure.code()).isEqualTo(FailureCode.ID_REFUSED);
    assertThat(confirmed(failure)).contains("not a UUID");
    assertThat(ruledOut(failure)).contains("trust organisation");
  }

  @Test
  void aRecordOfAnotherEnvironmentIsFoundThereWithItsOwnKey() throws Exception {
    try (var other = WireCobo.saying("HTTP/1.1 200 OK", "{\"order_id\":\"777777\"}")) {
      var there = Doctored.environment("there", other.url(), other.url());
      enter(there, Provider.COBO, "cd".repeat(32));
      var failure = examine(here, "cobo:order:777777", List.of(here, there));
      assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
      assertThat(confirmed(failure)).contains("environment there");
    }
  }

  @Test
  void anEnvironmentThatCouldNotBeAskedIsNotRuledOut() throws Exception {
    var gone = gone();
    enter(gone, Provider.COBO, "cd".repeat(32));
    assertThat(ruledOut(examine(here, "cobo:order:777777", List.of(here, gone))))
        .doesNotContain("another environment");
    try (var other = WireCobo.saying("HTTP/1.1 404 Not Found", "{\"error_code\":2028}")) {
      var there = Doctored.environment("there", other.url(), other.url());
      enter(there, Provider.COBO, "cd".repeat(32));
      assertThat(ruledOut(examine(here, "cobo:order:777777", List.of(here, there))))
          .contains("another environment");
      assertThat(ruledOut(examine(here, "cobo:order:777777", List.of(here, there, gone))))
          .doesNotContain("another environment");
    }
  }

  private static Environment gone() {
    var nowhere = URI.create("http://127.0.0.1:9");
    return Doctored.environment("gone", nowhere, nowhere);
  }

  @Test
  void aHostThatDoesNotAnswerIsLookedInto() {
    var gone = gone();
    enter(gone, Provider.COBO, sandbox.credentials().coboSecret());
    var failure = examine(gone, "cobo:order:5001", List.of(gone));
    assertThat(failure.code()).isEqualTo(FailureCode.UNREACHABLE);
    assertThat(failure.causes())
        .extracting(cause -> Messages.ENGLISH.get(cause.text()))
        .anyMatch(text -> text.contains("goes through no proxy"));
  }

  @Test
  void theOtherTenTrustOrganisationsAreAskedOneByOne() {
    var steps = new ArrayList<TrustOrgSearch.Step>();
    var result =
        new TrustOrgSearch(lookups)
            .run(allocation(UNKNOWN_UUID).in(GERMANY), here, new Cancellation(), steps::add);
    assertThat(result.found()).isEmpty();
    assertThat(result.cancelled()).isFalse();
    assertThat(steps)
        .hasSize(10)
        .extracting(TrustOrgSearch.Step::organisation)
        .doesNotContain(GERMANY);
    assertThat(steps.getLast().number()).isEqualTo(steps.getLast().total()).isEqualTo(10);
  }

  @Test
  void theSearchEndsWhereTheRecordIs() {
    var result =
        new TrustOrgSearch(lookups)
            .run(
                allocation("8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f").in("BitGo Sister Trust 1"),
                here,
                new Cancellation(),
                _ -> {});
    assertThat(result.found()).isPresent();
    assertThat(result.asked().getLast().finding()).isEqualTo(result.found().orElseThrow());
  }

  @Test
  void theSearchStopsWhenCancelled() {
    var cancellation = new Cancellation();
    var result =
        new TrustOrgSearch(lookups)
            .run(
                allocation(UNKNOWN_UUID).in(GERMANY),
                here,
                cancellation,
                step -> {
                  if (step.number() == 3) {
                    cancellation.cancel();
                  }
                });
    assertThat(result.cancelled()).isTrue();
    assertThat(result.asked()).hasSize(3);
  }

  @Test
  void theSelfCheckNamesEveryHostAndPath() {
    var rows =
        new SelfCheck(lookups, desk(Policy.NONE), new HostReachability(ProxyRules.none()), List::of)
            .run(List.of(here), new Cancellation(), _ -> {});
    assertThat(rows).hasSize(2).allMatch(SelfCheck.Row::isWell);
    var lines =
        rows.stream().flatMap(row -> SelfCheckText.of(row).stream()).map(Messages.ENGLISH::get);
    assertThat(String.join("\n", lines.toList()))
        .contains("UNRECOGNISED HOST")
        .contains("/developers/api_key_info")
        .contains("Proxy: none")
        .contains("Key accepted: Sandbox read-only key")
        .contains("Clock: fits");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 403})
  void aWebPageInPlaceOfTheProviderIsNotCalledReached(int status) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page =
              "<html><title>Sign in to the guest network</title></html>".getBytes(US_ASCII);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(status, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      var rows =
          new SelfCheck(
                  lookups, desk(Policy.NONE), new HostReachability(ProxyRules.none()), List::of)
              .run(List.of(Doctored.environment("behind", url, url)), new Cancellation(), _ -> {});
      assertThat(rows).hasSize(2).noneMatch(SelfCheck.Row::isWell);
      assertThat(rows.stream().flatMap(row -> SelfCheckText.of(row).stream()))
          .extracting(Messages.ENGLISH::get)
          .doesNotContain("Reached: yes")
          .anyMatch(line -> line.startsWith("Reached: not Cobo. A web page answered"))
          .anyMatch(line -> line.startsWith("Reached: not BitGo. A web page answered"));
    } finally {
      server.stop(0);
    }
  }

  private KeyCheck check(Provider provider) {
    return lookups.keyChecker().check(here, provider, new Cancellation()).orElseThrow();
  }

  private Failure examine(Environment environment, String target, List<Environment> all) {
    var finding = find(lookups, environment, target);
    return new FailureDiagnosis(
            lookups,
            new HostReachability(ProxyRules.none()),
            () -> all,
            desk(Policy.NONE),
            _ -> true)
        .examine(finding, new Cancellation(), _ -> {})
        .map(Diagnosis::failure)
        .orElseThrow();
  }

  private static Finding find(LookupService service, Environment environment, String target) {
    return service.find(
        Target.parse(target).orElseThrow(),
        environment,
        new Cancellation(),
        RequestProgress.silent());
  }

  private static String confirmed(Failure failure) {
    return texts(failure, Tested.CONFIRMED);
  }

  private static String ruledOut(Failure failure) {
    return texts(failure, Tested.RULED_OUT);
  }

  private static String texts(Failure failure, Tested tested) {
    return String.join(
        "\n",
        failure.causes().stream()
            .filter(cause -> cause.tested() == tested)
            .map(cause -> Messages.ENGLISH.get(cause.text()))
            .toList());
  }

  private KeyService desk(Policy policy) {
    return new KeyService(
        secrets,
        new RememberedKeys(new MemoryKeyStore(), home, InstantSource.system()),
        lookups.keyChecker(),
        policy,
        (_, _, _) -> {});
  }

  private LookupService lookups(Clock clock) {
    return new LookupService(
        () -> client, secrets, CompanyTest::none, new Checks(), Runnable::run, clock);
  }

  private static SandboxEndpoints none() {
    throw new IllegalStateException("nothing embedded here");
  }

  private void enter(Environment environment, Provider provider, String secret) {
    secrets.put(environment, provider, TypedSecret.of(provider, chars(secret)));
  }

  private static char[] chars(String text) {
    return text.toCharArray();
  }

  private static Target allocation(String id) {
    return Target.of(Target.Kind.BITGO_ALLOCATION, id);
  }

  private static Sandbox start() {
    try {
      return Sandbox.start(0, SandboxOptions.USUAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
