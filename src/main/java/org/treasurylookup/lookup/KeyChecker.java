package org.treasurylookup.lookup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.bitgo.BitgoKeyReports;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboKeyReports;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.key.KeyAdvice;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.domain.key.KeyWarning;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.keys.Secret;

/**
 * Asks the providers about a key, never about a record: two harmless reads at Cobo, one at BitGo.
 * What a key can write is never tried. Blocking: call it on a virtual thread.
 */
public final class KeyChecker {
  private final ProviderClients providers;
  private final Clock clock;

  KeyChecker(ProviderClients providers, Clock clock) {
    this.providers = providers;
    this.clock = clock;
  }

  /** Cobo's API key that belongs to a secret: what is registered in Cobo's portal. */
  public static String apiKey(Secret coboSecret) {
    return CoboKeys.of(coboSecret).apiKey();
  }

  /** Asks about the key of this run; empty without one, and without the provider. */
  public Optional<KeyCheck> check(
      Environment environment, Provider provider, Cancellation cancellation) {
    return switch (provider) {
      case COBO ->
          environment
              .cobo()
              .flatMap(side -> providers.cobo(environment, side))
              .map(cobo -> cobo(cobo, cancellation));
      case BITGO ->
          environment
              .bitgo()
              .flatMap(side -> providers.bitgo(environment, side))
              .map(bitgo -> bitgo(bitgo, cancellation));
    };
  }

  private KeyCheck cobo(CoboApi cobo, Cancellation cancellation) {
    return switch (cobo.keyInfo(cancellation, RequestProgress.silent())) {
      case KeyOutcome.Told(var answer, var body) -> {
        var report = CoboKeyReports.of(body);
        yield told(
            report,
            organisation(cobo.organization(cancellation, RequestProgress.silent())),
            KeyAdvice.cobo(report, cobo.apiKey(), now(answer)));
      }
      case KeyOutcome.Failed failed -> failed(failed);
    };
  }

  private KeyCheck bitgo(BitgoApi bitgo, Cancellation cancellation) {
    return switch (bitgo.session(cancellation, RequestProgress.silent())) {
      case KeyOutcome.Told(var answer, var body) -> {
        var report = BitgoKeyReports.of(body);
        yield told(report, Optional.empty(), KeyAdvice.bitgo(report, now(answer)));
      }
      case KeyOutcome.Failed failed -> failed(failed);
    };
  }

  private static KeyCheck told(
      KeyReport report, Optional<String> organisation, List<KeyWarning> warnings) {
    return new KeyCheck(Optional.of(report), organisation, warnings, Optional.empty());
  }

  private static KeyCheck failed(KeyOutcome.Failed failed) {
    return new KeyCheck(
        Optional.empty(), Optional.empty(), List.of(), Optional.of(failed.failure()));
  }

  private static Optional<String> organisation(KeyOutcome inquiry) {
    return inquiry instanceof KeyOutcome.Told(_, var body)
        ? body.get("name").flatMap(JsonValue::asText)
        : Optional.empty();
  }

  private Instant now(Answer answer) {
    return answer.serverTime().orElseGet(clock::instant);
  }
}
