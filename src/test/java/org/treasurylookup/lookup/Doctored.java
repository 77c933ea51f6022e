package org.treasurylookup.lookup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.treasurylookup.api.http.Door;
import org.treasurylookup.api.http.DoorSettings;
import org.treasurylookup.api.http.Network;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.Reach;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Auth;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.Environment.Route;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.Provider;
import org.treasurylookup.settings.Secrets;
import org.treasurylookup.settings.TypedSecret;
import org.treasurylookup.settings.keystore.NoKeystore;
import org.treasurylookup.settings.keystore.Vault;

/** Look-ups with a doctor, over a network, a clock and hosts of a test's choice. */
public final class Doctored implements AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Secrets secrets = new Secrets();
  private final Door door;
  private final HelpfulLookups lookups;

  /**
   * Look-ups.
   *
   * @param all environments the doctor may ask too
   * @param vault where it reads how old a key is
   */
  public Doctored(
      DoorSettings settings,
      Network network,
      Clock clock,
      List<Environment> all,
      Vault vault,
      ProxyRules proxies) {
    this.door = new Door(settings, network, clock, (_, _) -> {});
    var service =
        new LookupService(() -> door, secrets, Doctored::none, new Checks(), workers, clock);
    var keys = new KeyDesk(secrets, vault, service.access(), Policy.NONE);
    this.lookups =
        new HelpfulLookups(
            service, new FailureDoctor(service, new Reach(proxies), all, keys, _ -> true), workers);
  }

  /** A vault that remembers nothing. */
  public static Vault vault(Path home) {
    return new Vault(new NoKeystore(), home, InstantSource.system());
  }

  /** What a window asks. */
  public Lookups lookups() {
    return lookups;
  }

  /** The keys of this run. */
  public Secrets secrets() {
    return secrets;
  }

  /** Gives a key. */
  public Doctored key(Environment environment, Provider provider, String secret) {
    secrets.put(environment.name(), provider, TypedSecret.of(provider, secret.toCharArray()));
    return this;
  }

  /** An environment with two addresses. */
  public static Environment environment(String name, URI cobo, URI bitgo) {
    return new Environment(
        name,
        Kind.CUSTOM,
        Optional.of(new Cobo(Optional.of(cobo), Optional.empty())),
        Optional.of(new Bitgo(Optional.of(bitgo), Route.ADMIN, "", "BitGo Trust", Auth.BEARER)));
  }

  private static Endpoints none() {
    throw new IllegalStateException("nothing embedded here");
  }

  @Override
  public void close() {
    workers.shutdownNow();
    door.close();
  }
}
