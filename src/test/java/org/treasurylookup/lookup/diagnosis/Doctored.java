package org.treasurylookup.lookup.diagnosis;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.treasurylookup.api.http.ClientNetwork;
import org.treasurylookup.api.http.HostReachability;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.SandboxEndpoints;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.settings.keys.TypedSecret;

/** Look-ups with a doctor, over a network, a clock and hosts of a test's choice. */
public final class Doctored implements AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Secrets secrets = new Secrets((_, _) -> Optional.empty());
  private final ReadOnlyClient client;
  private final DiagnosingLookups lookups;

  /**
   * Look-ups.
   *
   * @param all environments the doctor may ask too
   * @param vault where it reads how old a key is
   */
  public Doctored(
      ReadOnlyClientSettings settings,
      ClientNetwork network,
      Clock clock,
      List<Environment> all,
      RememberedKeys vault,
      ProxyRules proxies) {
    this.client = new ReadOnlyClient(settings, network, clock, (_, _) -> {});
    var service =
        new LookupService(() -> client, secrets, Doctored::none, new Checks(), workers, clock);
    var keys = new KeyService(secrets, vault, service.keyChecker(), Policy.NONE, (_, _, _) -> {});
    this.lookups =
        new DiagnosingLookups(
            service,
            new FailureDiagnosis(
                service, new HostReachability(proxies), () -> all, keys, _ -> true),
            workers,
            workers);
  }

  /** A vault that remembers nothing. */
  public static RememberedKeys vault(Path home) {
    return new RememberedKeys(new NoKeyStore(), home, InstantSource.system());
  }

  /** What a window asks. */
  public LookupStarter lookups() {
    return lookups;
  }

  /** The keys of this run. */
  public Secrets secrets() {
    return secrets;
  }

  /** Gives a key. */
  public Doctored key(Environment environment, Provider provider, String secret) {
    secrets.put(environment, provider, TypedSecret.of(provider, secret.toCharArray()));
    return this;
  }

  /** An environment with two addresses. */
  public static Environment environment(String name, URI cobo, URI bitgo) {
    return new Environment(
        name,
        Kind.CUSTOM,
        Optional.of(new Cobo(Optional.of(cobo), Optional.empty())),
        Optional.of(
            new Bitgo(Optional.of(bitgo), BitgoRoute.ADMIN, "", "BitGo Trust", BitgoAuth.BEARER)));
  }

  private static SandboxEndpoints none() {
    throw new IllegalStateException("nothing embedded here");
  }

  @Override
  public void close() {
    workers.shutdownNow();
    client.close();
  }
}
