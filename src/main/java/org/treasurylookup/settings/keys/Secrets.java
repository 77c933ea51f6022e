package org.treasurylookup.settings.keys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;

/**
 * The secrets of this run, one for each provider, environment and host: given for the run, or
 * remembered and read when first needed. An environment that is replaced by one of its name at
 * another host does not get its key. Safe to use from any thread.
 */
public final class Secrets {
  private final Map<KeySlot, Secret> secrets = new ConcurrentHashMap<>();
  private final Map<KeySlot, Integer> removals = new ConcurrentHashMap<>();
  private final Map<KeySlot, Noted> noted = new ConcurrentHashMap<>();
  private final Set<KeySlot> given = ConcurrentHashMap.newKeySet();
  private final Set<KeySlot> withheld = ConcurrentHashMap.newKeySet();
  private final Remembered remembered;
  private final Map<DeskSecret, Secret> desk = new ConcurrentHashMap<>();
  private @Nullable Secret proxyPassword;

  /** Secrets that are remembered somewhere. */
  @FunctionalInterface
  public interface Remembered {
    /** The remembered secret, if there is one. May wait for the user to unlock a key store. */
    Optional<Secret> recall(Environment environment, Provider provider);
  }

  /**
   * What a provider said about a key when it was last asked.
   *
   * @param expires when it ends; empty for never or not told
   * @param addresses the only addresses it may be used from; empty for any
   */
  public record Noted(Optional<Instant> expires, List<String> addresses) {
    public Noted {
      addresses = List.copyOf(addresses);
    }
  }

  /** Secrets of this run, and remembered ones. */
  public Secrets(Remembered remembered) {
    this.remembered = remembered;
  }

  /** Keeps a secret for this run; an older one in its place is overwritten. */
  public synchronized void put(Environment environment, Provider provider, Secret secret) {
    var slot = KeySlot.of(environment, provider);
    given.add(slot);
    noted.remove(slot);
    var older = secrets.put(slot, secret);
    if (older != null && older != secret) {
      older.destroy();
    }
  }

  /** Forgets a secret for the rest of this run, and overwrites it. */
  public synchronized void remove(Environment environment, Provider provider) {
    var slot = KeySlot.of(environment, provider);
    given.remove(slot);
    noted.remove(slot);
    removals.merge(slot, 1, Integer::sum);
    var older = secrets.remove(slot);
    if (older != null) {
      older.destroy();
    }
  }

  /**
   * A copy of the secret for a provider in an environment: nobody else overwrites it. May wait for
   * the user to unlock a key store.
   */
  public Optional<Secret> get(Environment environment, Provider provider) {
    return read(environment, provider, Secret::copy);
  }

  /**
   * What a reader makes of the secret for a provider in an environment: it is neither replaced nor
   * overwritten meanwhile. May wait for the user to unlock a key store.
   *
   * @param reader quick
   */
  public <T> Optional<T> read(
      Environment environment, Provider provider, Function<Secret, T> reader) {
    var slot = KeySlot.of(environment, provider);
    var before = removals.get(slot);
    if (!secrets.containsKey(slot)) {
      withheld.remove(slot);
      remembered.recall(environment, provider).ifPresent(secret -> keep(slot, secret, before));
    }
    synchronized (this) {
      return Optional.ofNullable(secrets.get(slot)).map(reader);
    }
  }

  /* What was forgotten while the user was asked for it stays forgotten. */
  private synchronized void keep(KeySlot slot, Secret recalled, @Nullable Integer before) {
    boolean forgotten = !Objects.equals(before, removals.get(slot));
    var known = forgotten ? null : secrets.putIfAbsent(slot, recalled);
    if (forgotten || (known != null && known != recalled)) {
      recalled.destroy();
    }
  }

  /** Whether a secret is in memory. Asks no key store. */
  public boolean holds(Environment environment, Provider provider) {
    return secrets.containsKey(KeySlot.of(environment, provider));
  }

  /** Whether the secret in memory was given for this run, and is not remembered anywhere. */
  public boolean isGiven(Environment environment, Provider provider) {
    return given.contains(KeySlot.of(environment, provider));
  }

  /** Notes that a secret is remembered, and the key store did not give it. */
  public void withhold(Environment environment, Provider provider) {
    withheld.add(KeySlot.of(environment, provider));
  }

  /** Whether a secret is remembered that the key store did not give when it was last asked. */
  public boolean isWithheld(Environment environment, Provider provider) {
    return withheld.contains(KeySlot.of(environment, provider));
  }

  /** Notes that the secret in memory is remembered now. */
  public void remembered(Environment environment, Provider provider) {
    given.remove(KeySlot.of(environment, provider));
  }

  /** Keeps the proxy's password for this run. */
  public synchronized void putProxyPassword(Secret password) {
    if (proxyPassword != null) {
      proxyPassword.destroy();
    }
    proxyPassword = password;
  }

  /** A copy of the proxy's password given for this run. */
  public synchronized Optional<Secret> proxyPassword() {
    return Optional.ofNullable(proxyPassword).map(Secret::copy);
  }

  /** Keeps what the desk asks for, for this run; an older one in its place is overwritten. */
  public synchronized void put(DeskSecret what, Secret secret) {
    var older = desk.put(what, secret);
    if (older != null && older != secret) {
      older.destroy();
    }
  }

  /** A copy of what was given for this run that the desk asks for. */
  public synchronized Optional<Secret> get(DeskSecret what) {
    return Optional.ofNullable(desk.get(what)).map(Secret::copy);
  }

  /** Notes what a provider said about a key. */
  public void note(Environment environment, Provider provider, Noted said) {
    noted.put(KeySlot.of(environment, provider), said);
  }

  /** What a provider said about a key when it was last asked. */
  public Optional<Noted> noted(Environment environment, Provider provider) {
    return Optional.ofNullable(noted.get(KeySlot.of(environment, provider)));
  }
}
