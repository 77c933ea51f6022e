package org.treasurylookup.lookup;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Text;

/** Asks the provider a target names, away from the caller's thread, and tells what was found. */
public final class LookupService implements LookupStarter {
  private static final System.Logger LOG = System.getLogger(LookupService.class.getName());

  private final ProviderClients providers;
  private final Secrets secrets;
  private final Checks checks;
  private final Executor workers;
  private final Clock clock;
  private final Map<String, Instant> lastAnswers = new ConcurrentHashMap<>();
  private volatile Consumer<Finding> listener = _ -> {};

  /**
   * A service.
   *
   * @param client asked for by the first question, as opening it takes a while
   * @param sandbox started when the sandbox is asked first
   * @param workers runs each look-up; virtual threads in the program, the caller's own in tests
   */
  public LookupService(
      Supplier<ReadOnlyClient> client,
      Secrets secrets,
      Supplier<SandboxEndpoints> sandbox,
      Checks checks,
      Executor workers,
      Clock clock) {
    this.providers = new ProviderClients(client, secrets, sandbox, clock);
    this.secrets = secrets;
    this.checks = checks;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Told of every look-up that ended, after whoever asked was told.
   *
   * @param ended runs on the thread of the look-up, and must not keep it
   */
  public void onEnd(Consumer<Finding> ended) {
    listener = ended;
  }

  /** What asks the providers about keys. */
  public KeyChecker keyChecker() {
    return new KeyChecker(providers, clock);
  }

  public ProviderLists lists() {
    return new ProviderLists(providers);
  }

  public ReadOnlyClient.Reply greet(
      URI url, Provider provider, Cancellation cancellation, RequestProgress progress) {
    return providers.greet(url, provider, cancellation, progress);
  }

  public boolean hasKey(Environment environment, Provider provider) {
    return secrets.read(environment, provider, _ -> true).orElse(false);
  }

  /** What was noted about a key when it was last checked. */
  public Optional<Secrets.Noted> storedFacts(Environment environment, Provider provider) {
    return secrets.noted(environment, provider);
  }

  /** Whether Cobo accepts the key of one environment in another. */
  public boolean acceptsKeyElsewhere(
      Environment owner, Environment other, Cancellation cancellation) {
    return providers
        .coboWithKeyOf(owner, other)
        .map(cobo -> cobo.keyInfo(cancellation, RequestProgress.silent()))
        .filter(KeyOutcome.Told.class::isInstance)
        .isPresent();
  }

  @Override
  public Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {
    return on(workers).start(target, environment, steps, done);
  }

  /** The same look-ups on other threads. */
  public LookupStarter on(Executor threads) {
    return (target, environment, steps, done) -> {
      var cancellation = new Cancellation();
      threads.execute(
          () -> {
            var found = ask(target, environment, cancellation, new RequestProgress(steps));
            try {
              done.accept(found);
            } finally {
              listener.accept(found);
            }
          });
      return cancellation::cancel;
    };
  }

  /** Looks up on the calling thread. Never throws: what goes wrong is a finding too. */
  public Finding find(
      Target target, Environment environment, Cancellation cancellation, RequestProgress progress) {
    var found = ask(target, environment, cancellation, progress);
    listener.accept(found);
    return found;
  }

  private Finding ask(
      Target target, Environment environment, Cancellation cancellation, RequestProgress progress) {
    Optional<Answer> answer = Optional.empty();
    try {
      var read = read(target, environment, cancellation, progress);
      answer = answerOf(read);
      answer.ifPresent(this::noteAnswer);
      return read instanceof LookupOutcome.Failed && answer.isEmpty() && cancellation.isCancelled()
          ? failed(target, environment, answer, cancelled())
          : finding(target, environment, read);
    } catch (OutOfMemoryError e) {
      /* One answer too large for this PC must not take the records of other tabs along. */
      return failed(
          target, environment, Optional.empty(), logged("needs more memory", e).failure());
    } catch (RuntimeException | Error e) {
      if (cancellation.isCancelled()) {
        return failed(target, environment, answer, cancelled());
      }
      return failed(target, environment, answer, logged("failed in the program", e).failure());
    }
  }

  private static ProgramFault logged(String what, Throwable thrown) {
    var fault = ProgramFault.of(thrown);
    String trace = String.join("\n", fault.trace());
    LOG.log(System.Logger.Level.ERROR, "a look-up {0}\n{1}", what, trace);
    return fault;
  }

  /* A web page is an answer too, and mostly not the host's. */
  private void noteAnswer(Answer answer) {
    if (answer.header("Content-Type").filter(t -> t.contains("json")).isPresent()) {
      lastAnswers.put(answer.url().getAuthority(), answer.receivedAt());
    }
  }

  /** When a host last answered as a provider does, in this run. */
  public Optional<Instant> lastAnswer(URI url) {
    return Optional.ofNullable(lastAnswers.get(url.getAuthority()));
  }

  private static Optional<Answer> answerOf(LookupOutcome read) {
    return switch (read) {
      case LookupOutcome.Found found -> Optional.of(found.answer());
      case LookupOutcome.NotFound notFound -> Optional.of(notFound.answer());
      case LookupOutcome.Failed failed -> failed.answer();
    };
  }

  /**
   * Why there is no answer to what was called off: it may end anywhere, such as without the key
   * that was being read.
   */
  public static Failure cancelled() {
    return Failure.onTheWay(
        FailureCode.CANCELLED,
        Text.of("failure.CANCELLED.headline"),
        List.of(),
        Text.of("failure.CANCELLED.next"));
  }

  private LookupOutcome read(
      Target target, Environment environment, Cancellation cancellation, RequestProgress progress) {
    return switch (target.kind()) {
      case COBO_ORDER ->
          cobo(environment, progress, api -> api.order(target.id(), cancellation, progress));
      case COBO_BATCH ->
          cobo(environment, progress, api -> api.batch(target.id(), cancellation, progress));
      case COBO_TRANSACTION,
          COBO_COUNTERPARTY,
          COBO_DESTINATION,
          COBO_MERCHANT,
          COBO_REFUND,
          COBO_PAYOUT,
          COBO_BULK_SEND ->
          cobo(
              environment,
              progress,
              api -> api.related(target.kind().fields(), target.id(), cancellation, progress));
      case BITGO_ALLOCATION, BITGO_CONNECTION, BITGO_SETTLEMENT, BITGO_APPROVAL ->
          bitgo(
              environment,
              progress,
              (api, side) -> read(target, api, side, cancellation, progress));
    };
  }

  private static LookupOutcome read(
      Target target,
      BitgoApi api,
      Bitgo side,
      Cancellation cancellation,
      RequestProgress progress) {
    String organisation = target.trustOrg().orElse(side.defaultTrustOrg());
    return target.kind() == Target.Kind.BITGO_ALLOCATION
        ? api.allocation(target.id(), organisation, cancellation, progress)
        : api.related(target.kind().fields(), target.id(), organisation, cancellation, progress);
  }

  private LookupOutcome cobo(
      Environment environment,
      RequestProgress progress,
      Function<CoboApi, LookupOutcome> question) {
    return providers.askCobo(environment, progress, question, LookupService::failed);
  }

  private LookupOutcome bitgo(
      Environment environment,
      RequestProgress progress,
      BiFunction<BitgoApi, Bitgo, LookupOutcome> question) {
    return providers.askBitgo(environment, progress, question, LookupService::failed);
  }

  private static LookupOutcome failed(Failure failure) {
    return new LookupOutcome.Failed(Optional.empty(), failure);
  }

  private Finding finding(Target target, Environment environment, LookupOutcome read) {
    return switch (read) {
      case LookupOutcome.Found(var answer, var record, var further, var gap) -> {
        var delivery = AnswerDelivery.of(answer, further, gap.isPresent());
        var said = checks.assess(record, new CheckCircumstances(target.id(), delivery));
        var found = new FindingResult.Found(answer, further, record, said, gap);
        yield new Finding(target, environment, found, delivery.at().time());
      }
      case LookupOutcome.NotFound(var answer, var failure) ->
          new Finding(
              target,
              environment,
              new FindingResult.NotFound(answer, failure),
              JudgementTime.of(answer).time());
      case LookupOutcome.Failed(var answer, var failure) ->
          failed(target, environment, answer, failure);
    };
  }

  private Finding failed(
      Target target, Environment environment, Optional<Answer> answer, Failure failure) {
    var now = answer.map(JudgementTime::of).map(JudgementTime::time).orElseGet(clock::instant);
    return new Finding(target, environment, new FindingResult.Failed(answer, failure), now);
  }
}
