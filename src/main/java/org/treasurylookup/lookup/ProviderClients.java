package org.treasurylookup.lookup;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.bitgo.BitgoToken;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.api.cobo.CoboSignature;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestPace;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.provider.CoboResponseKeys;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Text;

/** The providers of each environment, built when first asked for and kept for this run. */
final class ProviderClients {
  /* BitGo allows 6 a second for a user; Cobo publishes no figure (facts: rate limits). */
  static final int COBO_PER_SECOND = 2;
  static final int BITGO_PER_SECOND = 5;

  private final Supplier<ReadOnlyClient> client;
  private final Secrets secrets;
  private final Supplier<SandboxEndpoints> sandbox;
  private final Clock clock;
  private final Map<String, RequestPace> paces = new ConcurrentHashMap<>();

  /* A key of a provider is no secret, and takes as long to be read as an answer to be checked. */
  private final Map<String, Optional<CoboSignature>> seals = new ConcurrentHashMap<>();

  private final CoboKeys coboKeys = new CoboKeys();

  ProviderClients(
      Supplier<ReadOnlyClient> client,
      Secrets secrets,
      Supplier<SandboxEndpoints> sandbox,
      Clock clock) {
    this.client = client;
    this.secrets = secrets;
    this.sandbox = sandbox;
    this.clock = clock;
  }

  /** Cobo in an environment; empty without a key for it. */
  Optional<CoboApi> cobo(Environment environment, Cobo side) {
    return cobo(environment, side, RequestProgress.silent());
  }

  private Optional<CoboApi> cobo(Environment environment, Cobo side, RequestProgress progress) {
    var own = key(environment, Provider.COBO, progress, coboKeys::get);
    if (side.baseUrl().isPresent()) {
      var url = side.baseUrl().get();
      var key = side.responseKey().or(() -> CoboResponseKeys.of(url.getHost()));
      return own.map(known -> cobo(url, known, key, pace(url, COBO_PER_SECOND)));
    }
    var endpoints = sandbox.get();
    return Optional.of(
        cobo(
            endpoints.coboBaseUrl(),
            own.orElseGet(() -> coboKeys.get(endpoints.coboSecret())),
            Optional.of(endpoints.coboResponseKey()),
            RequestPace.unlimited()));
  }

  /**
   * Asks Cobo in an environment.
   *
   * @param lacking takes why there is nobody to ask, for want of an address or a key
   */
  <T> T askCobo(
      Environment environment,
      RequestProgress progress,
      Function<CoboApi, T> question,
      Function<Failure, T> lacking) {
    if (environment.cobo().isEmpty()) {
      return lacking.apply(noAddress(Provider.COBO, environment));
    }
    return cobo(environment, environment.cobo().get(), progress)
        .map(question)
        .orElseGet(() -> lacking.apply(noKey(Provider.COBO, environment)));
  }

  /** Cobo in an environment, asked with the key of another; empty without that key. */
  Optional<CoboApi> coboWithKeyOf(Environment owner, Environment other) {
    var own = coboKey(owner);
    var url = other.cobo().flatMap(Cobo::baseUrl);
    if (own.isEmpty() || url.isEmpty()) {
      return Optional.empty();
    }
    var pace = pace(url.get(), COBO_PER_SECOND);
    var key =
        other.cobo().flatMap(Cobo::responseKey).or(() -> CoboResponseKeys.of(url.get().getHost()));
    return Optional.of(cobo(url.get(), own.get(), key, pace));
  }

  /** A question without a key, which the provider refuses: it tells that and how it is reached. */
  ReadOnlyClient.Reply greet(
      URI url, Provider provider, Cancellation cancellation, RequestProgress progress) {
    var place =
        switch (provider) {
          case COBO -> new Endpoint(url, CoboApi.PATHS, RequestPace.unlimited());
          case BITGO -> new Endpoint(url, BitgoApi.PATHS, RequestPace.unlimited());
        };
    String path =
        switch (provider) {
          case COBO -> "/developers/api_key_info";
          case BITGO -> "/api/v2/user/session";
        };
    return client.get().get(place, path, List::of, cancellation, progress);
  }

  /* A key store may ask for its password: nobody waits for the provider meanwhile. */
  private <T> Optional<T> key(
      Environment environment,
      Provider provider,
      RequestProgress progress,
      Function<Secret, T> reader) {
    if (secrets.holds(environment, provider)) {
      return secrets.read(environment, provider, reader);
    }
    progress.awaitingKey();
    var key = secrets.read(environment, provider, reader);
    progress.keyRead();
    return key;
  }

  private Optional<CoboKey> coboKey(Environment environment) {
    return secrets.read(environment, Provider.COBO, coboKeys::get);
  }

  private CoboApi cobo(URI url, CoboKey key, Optional<String> responseKey, RequestPace pace) {
    var seal = responseKey.flatMap(it -> seals.computeIfAbsent(it, CoboSignature::of));
    return new CoboApi(client.get(), url, key, seal, pace, clock);
  }

  /** BitGo in an environment; empty without a token for it. */
  Optional<BitgoApi> bitgo(Environment environment, Bitgo side) {
    return bitgo(environment, side, RequestProgress.silent());
  }

  private Optional<BitgoApi> bitgo(Environment environment, Bitgo side, RequestProgress progress) {
    var own = key(environment, Provider.BITGO, progress, secret -> bitgoToken(secret, side));
    if (side.baseUrl().isPresent()) {
      var url = side.baseUrl().get();
      return own.map(known -> bitgo(url, known, side, pace(url, BITGO_PER_SECOND)));
    }
    var endpoints = sandbox.get();
    return Optional.of(
        bitgo(
            endpoints.bitgoBaseUrl(),
            own.orElseGet(() -> bitgoToken(endpoints.bitgoToken(), side)),
            side,
            RequestPace.unlimited()));
  }

  /** The same of BitGo. */
  <T> T askBitgo(
      Environment environment,
      RequestProgress progress,
      BiFunction<BitgoApi, Bitgo, T> question,
      Function<Failure, T> lacking) {
    if (environment.bitgo().isEmpty()) {
      return lacking.apply(noAddress(Provider.BITGO, environment));
    }
    var side = environment.bitgo().get();
    return bitgo(environment, side, progress)
        .map(api -> question.apply(api, side))
        .orElseGet(() -> lacking.apply(noKey(Provider.BITGO, environment)));
  }

  private static BitgoToken bitgoToken(Secret secret, Bitgo side) {
    return secret.use(bytes -> new BitgoToken(bytes, side.auth()));
  }

  private BitgoApi bitgo(URI url, BitgoToken token, Bitgo side, RequestPace pace) {
    return new BitgoApi(client.get(), url, token, side.route(), side.enterpriseId(), pace, clock);
  }

  /* A provider counts users, not environments: two that ask one host share its pace. */
  RequestPace pace(URI url, int perSecond) {
    return paces.computeIfAbsent(
        url.getAuthority() + " " + perSecond, _ -> RequestPace.perSecond(perSecond));
  }

  /** Whether a text is a secret of an environment, in whatever letter case. */
  boolean isSecret(Environment environment, String text) {
    return Stream.of(Provider.values())
        .anyMatch(
            provider ->
                secrets
                    .read(environment, provider, secret -> isSecret(secret, text))
                    .orElse(false));
  }

  /* Byte by byte: a text made of the secret could not be overwritten. */
  private static boolean isSecret(Secret secret, String text) {
    var other = text.getBytes(StandardCharsets.UTF_8);
    return secret.use(bytes -> isSame(bytes, other));
  }

  private static boolean isSame(byte[] one, byte[] other) {
    boolean same = one.length == other.length;
    for (int i = 0; same && i < one.length; i++) {
      same = lower(one[i]) == lower(other[i]);
    }
    return same;
  }

  private static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
  }

  /** What an environment lacks that does not say where a provider is. */
  private static Failure noAddress(Provider provider, Environment environment) {
    return missing(FailureCode.SETTING_MISSING, "SETTING_MISSING.address", provider, environment);
  }

  /** What an environment lacks that has no key of a provider. */
  private Failure noKey(Provider provider, Environment environment) {
    boolean withheld = secrets.isWithheld(environment, provider);
    String key = withheld ? "NO_CREDENTIALS.withheld" : "NO_CREDENTIALS";
    return missing(FailureCode.NO_CREDENTIALS, key, provider, environment);
  }

  private static Failure missing(
      FailureCode code, String key, Provider provider, Environment environment) {
    return Failure.onTheWay(
        code,
        Text.of("failure." + key + ".headline", provider.label(), environment.name()),
        List.of(),
        Text.of("failure." + key + ".next", provider.label(), environment.name()));
  }
}
