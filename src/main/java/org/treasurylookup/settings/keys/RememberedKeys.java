package org.treasurylookup.settings.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;
import org.treasurylookup.text.Text;

/**
 * Remembers keys. Methods that reach the key store block, as the user may be asked to unlock it:
 * never call them on the thread of the window.
 */
public final class RememberedKeys {
  private static final String FOLDER = "Treasury Lookup";
  private static final AtomicLong TRIPS = new AtomicLong();
  private static final int CANARY_BYTES = 16;
  private static final int LONGEST_PATH = 300;

  private final KeyStore keystore;
  private final String folder;
  private final KeyIndex index;
  private final InstantSource clock;
  private Optional<KeyStoreException> broken = Optional.empty();
  private boolean tried;

  /**
   * A vault over a key store.
   *
   * @param home holds {@code keys.json}, which says what is remembered
   */
  public RememberedKeys(KeyStore keystore, Path home, InstantSource clock) {
    this(keystore, home, clock, PatientKeyStore.LONGEST_WAIT);
  }

  RememberedKeys(KeyStore keystore, Path home, InstantSource clock, Duration patience) {
    this.keystore = new PatientKeyStore(keystore, patience);
    this.index = new KeyIndex(home);
    this.clock = clock;
    var absolute = home.toAbsolutePath().normalize();
    this.folder =
        absolute.equals(HomeFolder.standard()) ? FOLDER : FOLDER + " (" + shown(absolute) + ")";
  }

  /* A key store takes short names without control characters only; a path may be anything. */
  private static String shown(Path home) {
    String path = home.toString();
    return path.length() <= LONGEST_PATH && path.chars().noneMatch(Character::isISOControl)
        ? path
        : UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The key store's name, for people. */
  public String name() {
    return keystore.name();
  }

  /** Whether a key store seems to be there. Quick; {@link #whyNot()} finds out. */
  public boolean isSupported() {
    return keystore.isSupported();
  }

  /** Why there is no key store to keep the key of the history; for where none is supported. */
  public Text whyNone() {
    return Text.of(keystore.isForbidden() ? "history.keysForbidden" : "history.noKeyStore");
  }

  /** Why not all that was remembered is known: its text is for the user. */
  public Optional<SettingsException> problem() {
    return index.problem();
  }

  /**
   * Why "remember" may not be offered; empty when something was stored, read back, and removed.
   * Tried once, and again after {@link #tryAnew}.
   */
  public synchronized Optional<KeyStoreException> whyNot() {
    if (!tried) {
      tried = true;
      try {
        roundTrip();
      } catch (KeyStoreException e) {
        broken = Optional.of(e);
      }
    }
    return broken;
  }

  /** Has a key store that did not do so asked again: it may have been locked, or was not seen. */
  public synchronized void tryAnew() {
    tried = tried && broken.isEmpty();
    broken = Optional.empty();
  }

  /**
   * Keeps a key, replacing an older one.
   *
   * @param publicKey Cobo's API key; empty for everything else
   */
  public void remember(KeySlot slot, Secret secret, Optional<String> publicKey)
      throws KeyStoreException {
    index.requireOwn();
    var name = name(slot);
    byte[] bytes = secret.use(byte[]::clone);
    try {
      keystore.store(name, bytes);
    } finally {
      NativeCalls.wipe(bytes);
    }
    index.put(
        name.account(),
        new KeyFacts(clock.instant(), publicKey, Optional.empty(), List.of(), Optional.empty()));
  }

  /** Whether a key is remembered, without asking the key store. */
  public boolean isRemembered(KeySlot slot) {
    return facts(slot).isPresent();
  }

  /** What is known about a remembered key, without asking the key store. */
  public Optional<KeyFacts> facts(KeySlot slot) {
    return index.get(name(slot).account());
  }

  /** Notes what the provider said about a remembered key; does nothing for any other key. */
  public void checked(KeySlot slot, Optional<Instant> expires, List<String> addresses)
      throws KeyStoreException {
    var known = facts(slot);
    if (known.isPresent()) {
      index.put(name(slot).account(), known.get().checked(expires, addresses, clock.instant()));
    }
  }

  /** The remembered key; empty when none is, and then the key store is not asked. */
  public Optional<Secret> recall(KeySlot slot) throws KeyStoreException {
    if (!isRemembered(slot)) {
      return Optional.empty();
    }
    return keystore.load(name(slot)).map(RememberedKeys::secret);
  }

  /**
   * A secret of the program's own, in the key store alone: not in the list of keys, so that a lost
   * list does not lose it. Whoever asks first makes it. A locked store says of what it holds that
   * it is not there, and what is made then would take its place: to be given something unlocks it.
   */
  public Secret own(String account, Supplier<Secret> fresh) throws KeyStoreException {
    var known = own(account);
    if (known.isEmpty()) {
      roundTrip();
      known = own(account);
    }
    if (known.isEmpty()) {
      byte[] bytes = fresh.get().use(byte[]::clone);
      try {
        keystore.store(new KeyName(folder, account), bytes);
      } finally {
        NativeCalls.wipe(bytes);
      }
      known = own(account);
    }
    return known.orElseThrow(() -> new KeyStoreException(Reason.UNRELIABLE, keystore.name()));
  }

  /** A secret of the program's own that was made already. */
  public Optional<Secret> own(String account) throws KeyStoreException {
    return keystore.load(new KeyName(folder, account)).map(RememberedKeys::secret);
  }

  public void forget(KeySlot slot) throws KeyStoreException {
    var name = name(slot);
    unlock();
    keystore.delete(name);
    index.remove(name.account());
  }

  /* A locked store removes nothing without a word. */
  private void unlock() throws KeyStoreException {
    try {
      roundTrip();
    } catch (KeyStoreException e) {
      if (e.reason() != Reason.UNRELIABLE) {
        throw e;
      }
    }
  }

  private static Secret secret(byte[] bytes) {
    var characters = new char[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      characters[i] = (char) (bytes[i] & 0xff);
    }
    NativeCalls.wipe(bytes);
    try {
      return Secret.of(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private void roundTrip() throws KeyStoreException {
    if (!keystore.isSupported()) {
      throw new KeyStoreException(Reason.UNAVAILABLE, keystore.name());
    }
    var random = new byte[CANARY_BYTES];
    new SecureRandom().nextBytes(random);
    byte[] canary = HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    // Several at a time, in one program or in two, take nothing from each other.
    String trip = ProcessHandle.current().pid() + "-" + TRIPS.incrementAndGet();
    var name = new KeyName(folder, "round trip " + trip);
    keystore.store(name, canary);
    byte[] back = keystore.load(name).orElseGet(() -> new byte[0]);
    keystore.delete(name);
    if (!MessageDigest.isEqual(canary, back) || keystore.load(name).isPresent()) {
      throw new KeyStoreException(Reason.UNRELIABLE, keystore.name());
    }
  }

  private KeyName name(KeySlot slot) {
    return new KeyName(folder, slot.account());
  }
}
