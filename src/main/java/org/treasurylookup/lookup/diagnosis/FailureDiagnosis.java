package org.treasurylookup.lookup.diagnosis;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.ConnectionFacts;
import org.treasurylookup.api.http.HostReachability;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ServerMarks;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.KnownHosts;
import org.treasurylookup.settings.KnownHosts.Recognition;

/**
 * Finds out why a question failed: tests the likely causes that can be tested with harmless reads,
 * and says which are confirmed and which are ruled out. Blocking: call it on a virtual thread.
 */
public final class FailureDiagnosis {
  private static final int TEMPORARY_DAYS = 30;

  private final LookupService lookups;
  private final HostReachability hosts;
  private final Supplier<List<Environment>> environments;
  private final KeyService keys;
  private final Predicate<Environment> twin;

  /**
   * A diagnosis.
   *
   * @param environments all there are: a record or a key may belong to another
   */
  public FailureDiagnosis(
      LookupService lookups,
      HostReachability hosts,
      Supplier<List<Environment>> environments,
      KeyService keys) {
    this(
        lookups,
        hosts,
        environments,
        keys,
        environment -> KnownHosts.of(environment) == Recognition.RECOGNISED);
  }

  /* A key is shown to another environment only where its host is the provider's own. */
  FailureDiagnosis(
      LookupService lookups,
      HostReachability hosts,
      Supplier<List<Environment>> environments,
      KeyService keys,
      Predicate<Environment> twin) {
    this.lookups = lookups;
    this.hosts = hosts;
    this.environments = environments;
    this.keys = keys;
    this.twin = twin;
  }

  /**
   * Why a finding failed; empty for a finding without a failure.
   *
   * @param told told whenever more is known, on the calling thread
   */
  public Optional<Diagnosis> examine(
      Finding finding, Cancellation cancellation, Consumer<Diagnosis> told) {
    return finding
        .failure()
        .map(
            failure -> {
              var causes =
                  new CauseTests(
                      failure,
                      known -> {
                        if (!cancellation.isCancelled()) {
                          told.accept(known);
                        }
                      });
              examine(finding, failure, causes, cancellation);
              causes.close();
              return causes.diagnosis();
            });
  }

  private void examine(
      Finding finding, Failure failure, CauseTests causes, Cancellation cancellation) {
    clock(finding, causes);
    examine(finding, failure.code(), causes, cancellation);
    place(finding, causes);
  }

  private void examine(
      Finding finding, FailureCode code, CauseTests causes, Cancellation cancellation) {
    switch (code) {
      case COBO_AUTH -> {
        age(finding, causes);
        new CoboCauses(lookups, causes).auth(finding, twins(finding), cancellation);
      }
      case COBO_FORBIDDEN -> new CoboCauses(lookups, causes).forbidden(finding, cancellation);
      case BITGO_AUTH -> {
        age(finding, causes);
        new BitgoCauses(lookups, causes).auth(finding, cancellation);
      }
      case BITGO_FORBIDDEN -> new BitgoCauses(lookups, causes).forbidden(finding, cancellation);
      case ID_REFUSED -> BitgoCauses.id(finding, causes);
      case NOT_FOUND -> elsewhere(finding, causes, cancellation);
      case UNREACHABLE, TIMEOUT, CUT_SHORT, TLS, PROXY_AUTH ->
          network(finding, causes, cancellation);
      case NOT_JSON, REDIRECTED, SIGNATURE_INVALID -> certificate(finding, causes, cancellation);
      case REFUSED_ON_THE_WAY -> {
        certificate(finding, causes, cancellation);
        key(finding, causes, cancellation);
      }
      case NO_CREDENTIALS,
          COBO_CLOCK_SKEW,
          COBO_PLAN,
          SETTING_MISSING,
          DISAGREEMENT,
          RATE_LIMITED,
          COBO_DOWN,
          BITGO_DOWN,
          UNEXPECTED_STATUS,
          NOT_A_RECORD,
          TOO_LARGE,
          ITEMS_INCOMPLETE,
          BLOCKED,
          CANCELLED,
          INTERNAL -> {}
    }
  }

  /* What is known of the place, whatever failed there. */
  private void place(Finding finding, CauseTests causes) {
    if (url(finding).filter(url -> KnownHosts.isPublished(provider(finding), url)).isPresent()) {
      causes.say("baseUrl", Tested.RULED_OUT);
    }
    if (!hasOwnResponseKey(finding)) {
      causes.say("signature.responseKey", Tested.RULED_OUT);
    }
    finding.answer().map(ServerMarks::of).stream()
        .flatMap(List::stream)
        .forEach(mark -> causes.fact("server", mark));
  }

  private static boolean hasOwnResponseKey(Finding finding) {
    return finding.environment().cobo().flatMap(Environment.Cobo::responseKey).isPresent();
  }

  /* The refusal did not say why; the provider can be asked about the key alone. */
  private void key(Finding finding, CauseTests causes, Cancellation cancellation) {
    if (causes.names("onTheWay.key")) {
      lookups
          .keyChecker()
          .check(finding.environment(), provider(finding), cancellation)
          .ifPresent(check -> causes.say("onTheWay.key", tested(check)));
    }
  }

  private static Tested tested(KeyCheck check) {
    if (check.isAccepted()) {
      return Tested.RULED_OUT;
    }
    return switch (check.failure().map(Failure::code).orElse(FailureCode.INTERNAL)) {
      case COBO_AUTH, COBO_CLOCK_SKEW, BITGO_AUTH -> Tested.CONFIRMED;
      default -> Tested.NOT;
    };
  }

  private void network(Finding finding, CauseTests causes, Cancellation cancellation) {
    url(finding)
        .ifPresent(
            url -> {
              NetworkCauses.test(causes, url, hosts, cancellation);
              lastAnswer(url, causes);
            });
  }

  private void lastAnswer(URI url, CauseTests causes) {
    lookups
        .lastAnswer(url)
        .ifPresentOrElse(
            when ->
                causes.fact(
                    "answered",
                    url.getAuthority(),
                    when.truncatedTo(ChronoUnit.SECONDS).toString()),
            () -> causes.fact("answered.never", url.getAuthority()));
  }

  /* Asked without a key: something else than the provider may be listening. */
  private void certificate(Finding finding, CauseTests causes, Cancellation cancellation) {
    var url = url(finding);
    if (url.isEmpty()) {
      return;
    }
    var progress = RequestProgress.silent();
    lookups.greet(url.get(), provider(finding), cancellation, progress);
    var used = progress.connection();
    used.flatMap(ConnectionFacts::tls)
        .ifPresentOrElse(
            tls -> causes.fact("certificate", tls.subject(), tls.issuer()),
            () -> causes.fact("certificate.none", url.get().getHost()));
    used.flatMap(ConnectionFacts::proxy).ifPresent(proxy -> causes.fact("proxy", proxy));
  }

  private static void clock(Finding finding, CauseTests causes) {
    var ahead = finding.answer().flatMap(answer -> answer.clockAhead());
    if (ahead.isPresent()) {
      causes.say(
          "clock.fits", Answer.isClockOff(ahead.get()) ? Tested.CONFIRMED : Tested.RULED_OUT);
    }
  }

  /* Cobo's temporary keys end after 30 days, and nobody is told. */
  private void age(Finding finding, CauseTests causes) {
    keys.rememberedFacts(finding.environment(), provider(finding))
        .ifPresent(
            facts -> {
              long days = Duration.between(facts.rememberedAt(), finding.now()).toDays();
              causes.fact("key.age", Long.toString(Math.max(0, days)));
              if (provider(finding) == Provider.COBO && facts.expires().isEmpty()) {
                causes.exact(
                    "cobo.activation",
                    Tested.NOT,
                    days >= TEMPORARY_DAYS ? "cobo.temporary.over" : "cobo.temporary.within",
                    Long.toString(days));
              }
            });
  }

  private List<Environment> twins(Finding finding) {
    return environments.get().stream()
        .filter(other -> !other.name().equals(finding.environment().name()))
        .filter(other -> twin.test(finding.environment()) && twin.test(other))
        .toList();
  }

  /* Asked with the other environment's own key, so nothing of this one is shown to it. */
  private void elsewhere(Finding finding, CauseTests causes, Cancellation cancellation) {
    boolean bitgo = provider(finding) == Provider.BITGO;
    String key = bitgo ? "bitgo.otherEnvironment" : "cobo.otherEnvironment";
    if (finding.environment().isBuiltInSandbox()) {
      return;
    }
    int asked = 0;
    boolean told = true;
    for (var other : environments.get()) {
      boolean same = other.name().equals(finding.environment().name());
      if (same || other.isBuiltInSandbox() || !lookups.hasKey(other, provider(finding))) {
        continue;
      }
      if (cancellation.isCancelled()) {
        return;
      }
      asked++;
      var there = lookups.find(finding.target(), other, cancellation, RequestProgress.silent());
      told &= there.outcome() == Finding.Outcome.NOT_FOUND;
      if (there.outcome() == Finding.Outcome.FOUND && isBelieved(there)) {
        causes.replace(key, Tested.CONFIRMED, "otherEnvironment.named", other.name());
        return;
      }
    }
    if (asked > 0 && told) {
      causes.replace(key, Tested.RULED_OUT, "otherEnvironment.asked", Integer.toString(asked));
    }
  }

  private static boolean isBelieved(Finding finding) {
    return finding.answers().noneMatch(Answer::isForged);
  }

  static Provider provider(Finding finding) {
    return finding.target().kind().provider();
  }

  private static Optional<URI> url(Finding finding) {
    return finding.environment().baseUrl(provider(finding));
  }
}
