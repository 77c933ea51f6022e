package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchService;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Messages;

/** Whole look-ups against the sandbox, on the caller's own thread. */
class LookupServiceTest {
  private static final Target ORDER = Target.of(Kind.COBO_ORDER, "5001");
  private static final Executor HERE = Runnable::run;

  private final Secrets secrets = new Secrets((_, _) -> Optional.empty());
  private final ReadOnlyClient client = Networks.client();
  private Optional<Sandbox> sandbox = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    sandbox = Optional.of(Sandbox.start(0, SandboxOptions.USUAL));
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.orElseThrow().close();
  }

  private SandboxEndpoints endpoints() {
    var running = sandbox.orElseThrow();
    var credentials = running.credentials();
    return new SandboxEndpoints(
        running.coboBaseUrl(),
        Secret.of(credentials.coboSecret()),
        running.coboResponseKey(),
        running.bitgoBaseUrl(),
        Secret.of(credentials.bitgoToken()));
  }

  private LookupService service(Executor workers) {
    return new LookupService(
        () -> client, secrets, this::endpoints, new Checks(), workers, Clock.systemUTC());
  }

  private static Environment sandbox() {
    return environment(Optional.empty(), Optional.empty(), BitgoRoute.ADMIN, "");
  }

  private static Environment environment(
      Optional<URI> cobo, Optional<URI> bitgo, BitgoRoute route, String enterpriseId) {
    return new Environment(
        "sandbox",
        Environment.Kind.SANDBOX,
        Optional.of(new Cobo(cobo, Optional.empty())),
        Optional.of(new Bitgo(bitgo, route, enterpriseId, "BitGo Trust", BitgoAuth.BEARER)));
  }

  private Finding find(Target target, Environment environment) {
    return service(HERE).find(target, environment, new Cancellation(), RequestProgress.silent());
  }

  static List<Target> samples() {
    return List.of(
        ORDER,
        Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001"),
        Target.of(Kind.COBO_BATCH, "123e457-e89b-12d3-a456-426614174004"),
        Target.of(Kind.BITGO_ALLOCATION, "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyKindOfRecordIsFoundWholeAndSigned(Target target) {
    var finding = find(target, sandbox());
    assertThat(finding.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(finding.isWhole()).isTrue();
    assertThat(finding.target()).isEqualTo(target);
    assertThat(finding.record().orElseThrow().id().asValue()).contains(target.id());
    assertThat(finding.answer().orElseThrow().signature())
        .isEqualTo(
            target.kind() == Kind.BITGO_ALLOCATION
                ? ResponseSignature.NOT_APPLICABLE
                : ResponseSignature.VALID);
    assertThat(finding.now()).isEqualTo(finding.answer().orElseThrow().serverTime().orElseThrow());
  }

  /* A key store answers nothing to a thread that is interrupted. */
  @Test
  void aLookUpInterruptedWhileItsKeyIsReadIsCancelledAndLacksNoKey() {
    var locked =
        new Secrets(
            (_, _) -> {
              Thread.currentThread().interrupt();
              return Optional.empty();
            });
    assertInterruptedIsCancelled(locked, URI.create("https://api.cobo.com/v2"));
  }

  @Test
  void aLookUpThatFailsInTheProgramWhenInterruptedIsCancelled() {
    var broken =
        new Secrets(
            (_, _) -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("closed");
            });
    assertInterruptedIsCancelled(broken, URI.create("https://api.cobo.com/v2"));
  }

  private void assertInterruptedIsCancelled(Secrets remembered, URI cobo) {
    var service =
        new LookupService(
            () -> client, remembered, this::endpoints, new Checks(), HERE, Clock.systemUTC());
    var there = environment(Optional.of(cobo), Optional.empty(), BitgoRoute.ADMIN, "");
    var finding = service.find(ORDER, there, new Cancellation(), RequestProgress.silent());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(finding.failure().orElseThrow().code()).isEqualTo(FailureCode.CANCELLED);
  }

  @Test
  void anInterruptedSearchForAnAllocationDoesNotSayThatItIsNowhere() {
    var target = Target.of(Kind.BITGO_ALLOCATION, "00000000-0000-4000-8000-000000000000");
    var search = new TrustOrgSearch(service(HERE));
    var result =
        search.run(target, sandbox(), new Cancellation(), _ -> Thread.currentThread().interrupt());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.cancelled()).isTrue();
    assertThat(result.asked()).hasSize(1);
  }

  @Test
  void whatIsNotThereIsNotFoundByBoth() {
    var uuid = "00000000-0000-4000-8000-000000000000";
    for (var kind : List.of(Kind.COBO_ORDER, Kind.COBO_BATCH, Kind.BITGO_ALLOCATION)) {
      var finding = find(Target.of(kind, uuid), sandbox());
      assertThat(finding.outcome()).isEqualTo(Outcome.NOT_FOUND);
      assertThat(finding.record()).isEmpty();
      assertThat(finding.failure().orElseThrow().code()).isEqualTo(FailureCode.NOT_FOUND);
    }
  }

  @Test
  void anAllocationOfAnotherOrganisationIsFoundThereOnly() {
    var target = Target.of(Kind.BITGO_ALLOCATION, "2b6f0c3e-91d4-4e7a-8f55-0a1c2d3e4f50");
    assertThat(find(target, sandbox()).outcome()).isEqualTo(Outcome.NOT_FOUND);
    assertThat(find(target.in("BitGo Germany"), sandbox()).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void theRoutesOfEnterprisesNeedTheirEnterprise() {
    var target = Target.of(Kind.BITGO_ALLOCATION, "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
    var enterprise = sandbox.orElseThrow().credentials().bitgoEnterpriseId();
    for (var route : List.of(BitgoRoute.CLIENT, BitgoRoute.PARTNER)) {
      var without = environment(Optional.empty(), Optional.empty(), route, "");
      assertThat(find(target, without).failure().orElseThrow().code())
          .isEqualTo(FailureCode.SETTING_MISSING);
      var with = environment(Optional.empty(), Optional.empty(), route, enterprise);
      assertThat(find(target, with).outcome()).isEqualTo(Outcome.FOUND);
    }
  }

  @Test
  void anAddressNeedsASecretOfItsEnvironment() {
    var running = sandbox.orElseThrow();
    var own =
        environment(
            Optional.of(running.coboBaseUrl()),
            Optional.of(running.bitgoBaseUrl()),
            BitgoRoute.ADMIN,
            "");
    for (var target : samples()) {
      var failure = find(target, own).failure().orElseThrow();
      assertThat(failure.code()).isEqualTo(FailureCode.NO_CREDENTIALS);
      assertThat(Messages.ENGLISH.get(failure.next())).contains("Enter keys").doesNotContain("--");
      assertThat(Messages.ENGLISH.get(failure.nextOfCommand())).contains("--secrets -");
    }
    var other = new Environment("other", own.kind(), own.cobo(), own.bitgo());
    secrets.put(other, Provider.COBO, Secret.of(running.credentials().coboSecret()));
    assertThat(find(ORDER, own).outcome()).isEqualTo(Outcome.FAILED);
    secrets.put(own, Provider.COBO, Secret.of(running.credentials().coboSecret()));
    secrets.put(own, Provider.BITGO, Secret.of(running.credentials().bitgoToken()));
    for (var target : samples()) {
      assertThat(find(target, own).outcome()).isEqualTo(Outcome.FOUND);
    }
  }

  @Test
  void anEnvironmentWithoutAProviderSaysSo() {
    var bare = new Environment("bare", Environment.Kind.CUSTOM, Optional.empty(), Optional.empty());
    for (var target : samples()) {
      var failure = find(target, bare).failure().orElseThrow();
      assertThat(failure.code()).isEqualTo(FailureCode.SETTING_MISSING);
      assertThat(failure.headline().key()).isEqualTo("failure.SETTING_MISSING.address.headline");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"not hex at all, but secret", "abc", ""})
  void aSecretThatIsNoneStaysSecret(String text) {
    secrets.put(sandbox(), Provider.COBO, Secret.of(text));
    var finding = find(ORDER, sandbox());
    assertThat(finding.failure().orElseThrow().code()).isEqualTo(FailureCode.INTERNAL);
    assertThat(finding.toString()).doesNotContain("but secret");
  }

  @Test
  void aStartedLookUpTellsItsStepsAndItsFindingOnce() {
    List<Finding> findings = new ArrayList<>();
    List<RequestProgress.Step> steps = new ArrayList<>();
    service(HERE).start(ORDER, sandbox(), steps::add, findings::add);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().outcome()).isEqualTo(Outcome.FOUND);
    assertThat(steps)
        .extracting(RequestProgress.Step::phase)
        .contains(RequestProgress.Phase.READING);
  }

  @Test
  void whileTheKeyStoreIsWaitedForThatIsTheStepAndNotTheProvider() {
    List<RequestProgress.Step> steps = new ArrayList<>();
    List<RequestProgress.Step> whileAsked = new ArrayList<>();
    var remembered =
        new Secrets(
            (_, _) -> {
              whileAsked.addAll(steps);
              return Optional.empty();
            });
    var service =
        new LookupService(
            () -> client, remembered, this::endpoints, new Checks(), HERE, Clock.systemUTC());
    service.start(ORDER, sandbox(), steps::add, _ -> {});
    assertThat(whileAsked)
        .extracting(RequestProgress.Step::phase)
        .containsExactly(RequestProgress.Phase.AWAITING_KEY);
    assertThat(steps.get(1).phase()).isEqualTo(RequestProgress.Phase.WAITING_FOR_TURN);
  }

  @Test
  void aCancelledLookUpEndsWithAFindingThatSaysSo() throws Exception {
    try (var silent =
        new WireServer(
            line -> {
              line.request();
              line.awaitHangUp();
            })) {
      var slow = environment(Optional.of(silent.url()), Optional.empty(), BitgoRoute.ADMIN, "");
      secrets.put(slow, Provider.COBO, Secret.of("0".repeat(64)));
      var finding = new CompletableFuture<Finding>();
      var running =
          service(Thread::startVirtualThread).start(ORDER, slow, _ -> {}, finding::complete);
      silent.awaitRequest();
      running.cancel();
      assertThat(finding.get().failure().orElseThrow().code()).isEqualTo(FailureCode.CANCELLED);
      silent.awaitHangUp();
    }
  }

  @Test
  void aLookUpCancelledBeforeItsTurnAsksNobody() throws Exception {
    List<Runnable> waiting = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    try (var server = WireServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      var own = environment(Optional.of(server.url()), Optional.empty(), BitgoRoute.ADMIN, "");
      secrets.put(own, Provider.COBO, Secret.of("0".repeat(64)));
      service(waiting::add).start(ORDER, own, _ -> {}, findings::add).cancel();
      waiting.getFirst().run();
      assertThat(findings.getFirst().failure().orElseThrow().code())
          .isEqualTo(FailureCode.CANCELLED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aMistakeOfOursIsAFindingToo() {
    var broken =
        new LookupService(
            () -> client,
            secrets,
            () -> {
              throw new IllegalStateException("no stand-in");
            },
            new Checks(),
            HERE,
            Clock.systemUTC());
    List<Finding> findings = new ArrayList<>();
    broken.start(ORDER, sandbox(), _ -> {}, findings::add);
    var failure = findings.getFirst().failure().orElseThrow();
    assertThat(failure.code()).isEqualTo(FailureCode.INTERNAL);
    assertThat(String.valueOf(failure.next().arguments().getFirst()))
        .matches("INTERNAL-[0-9A-F]{4}");
  }

  @Test
  void anAnswerNestedTooDeepForTheStackIsAFindingToo() {
    var deep =
        new LookupService(
            () -> client,
            secrets,
            () -> {
              throw new StackOverflowError();
            },
            new Checks(),
            HERE,
            Clock.systemUTC());
    var finding = deep.find(ORDER, sandbox(), new Cancellation(), RequestProgress.silent());
    assertThat(finding.failure().orElseThrow().code()).isEqualTo(FailureCode.INTERNAL);
  }

  @Test
  void anAnswerTooLargeForTheMemoryIsAFindingThatSaysSo() {
    var full =
        new LookupService(
            () -> client,
            secrets,
            () -> {
              throw new OutOfMemoryError();
            },
            new Checks(),
            HERE,
            Clock.systemUTC());
    List<Finding> findings = new ArrayList<>();
    full.start(ORDER, sandbox(), _ -> {}, findings::add);
    assertThat(findings.getFirst().failure().orElseThrow().headline().key())
        .isEqualTo("failure.INTERNAL.memory.headline");
  }

  /* They may carry what was typed or received. */
  @Test
  void theWordsOfAnExceptionAreNotLogged() {
    var broken =
        new LookupService(
            () -> client,
            secrets,
            () -> {
              throw new IllegalStateException("Jane Doe");
            },
            new Checks(),
            HERE,
            Clock.systemUTC());
    var logged = new StringWriter();
    var handler = new LoggedWords(logged);
    var root = Logger.getLogger("org.treasurylookup.lookup");
    root.addHandler(handler);
    try {
      broken.find(ORDER, sandbox(), new Cancellation(), RequestProgress.silent());
      var query =
          new SearchParser(SearchKind.COUNTERPARTIES, BitgoRoute.ADMIN).read("keyword:Jane");
      new SearchService(broken.lists(), new Checks())
          .read(
              query.query().orElseThrow(),
              sandbox(),
              SearchPlace.FIRST,
              1,
              new Cancellation(),
              RequestProgress.silent());
    } finally {
      root.removeHandler(handler);
    }
    assertThat(logged.toString())
        .contains(
            "look-up failed in the program",
            "search failed in the program",
            "IllegalStateException")
        .doesNotContain("Jane");
  }

  private static final class LoggedWords extends Handler {
    private final StringWriter out;

    LoggedWords(StringWriter out) {
      this.out = out;
    }

    @Override
    public void publish(LogRecord entry) {
      out.write(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }

  @Test
  void aListenerThatFailsIsAFindingToo() {
    List<Finding> findings = new ArrayList<>();
    service(HERE)
        .start(
            ORDER,
            sandbox(),
            _ -> {
              throw new IllegalStateException("listener");
            },
            findings::add);
    assertThat(findings.getFirst().failure().orElseThrow().code()).isEqualTo(FailureCode.INTERNAL);
  }

  @Test
  void aBatchWithAGapHasNoSums() throws Exception {
    String batch = "{\"batch_allocation_id\":\"b\",\"request_id\":\"r\"}";
    String items =
        """
        {"data":[{"allocation_item_id":"i","token_id":"T","amount":"1",
          "source_account":"a","destination_account":"b"}],
          "pagination":{"after":"","total_count":2}}\
        """;
    try (var server =
        new WireServer(
            line -> {
              String body = line.request().contains("allocation_items") ? items : batch;
              line.say(
                  "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body);
            })) {
      var own = environment(Optional.of(server.url()), Optional.empty(), BitgoRoute.ADMIN, "");
      secrets.put(own, Provider.COBO, Secret.of("0".repeat(64)));
      var finding = find(Target.of(Kind.COBO_BATCH, "b"), own);
      assertThat(finding.outcome()).isEqualTo(Outcome.FOUND);
      assertThat(finding.isWhole()).isFalse();
      assertThat(finding.failure().orElseThrow().code()).isEqualTo(FailureCode.ITEMS_INCOMPLETE);
      assertThat(finding.further()).hasSize(1);
      assertThat(finding.assessment().totals()).isEmpty();
      assertThat(finding.assessment().nets()).isEmpty();
      assertThat(finding.assessment().summary()).isEmpty();
    }
  }
}
