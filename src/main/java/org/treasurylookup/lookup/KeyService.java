package org.treasurylookup.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeyFacts;
import org.treasurylookup.settings.keys.KeySlot;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.settings.keys.TypedSecret;
import org.treasurylookup.text.Text;

/**
 * Everything a person does with keys: enter, check, remember, replace, forget. Blocking where it
 * says so: call it on a virtual thread.
 */
public final class KeyService {
  private final Secrets secrets;
  private final RememberedKeys vault;
  private final KeyChecker checker;
  private final Policy policy;
  private final Listener listener;

  /** What was done with a key. */
  public enum Change {
    /** It was given for this run. */
    ENTERED,
    /** It was kept in the key store. */
    REMEMBERED,
    /** That of this run is no longer used. */
    DROPPED,
    /** It was removed from the key store and from memory. */
    FORGOTTEN
  }

  /** Told of each change of a key; never of the key. */
  @FunctionalInterface
  public interface Listener {
    void changed(Environment environment, Provider provider, Change change);
  }

  /**
   * Over the secrets of this run and the key store.
   *
   * @param listener told of each change of a key
   */
  public KeyService(
      Secrets secrets, RememberedKeys vault, KeyChecker checker, Policy policy, Listener listener) {
    this.listener = listener;
    this.secrets = secrets;
    this.vault = vault;
    this.checker = checker;
    this.policy = policy;
  }

  /** Where a key is. */
  public enum Kept {
    /** There is none. */
    NOWHERE,
    /** In memory, until the program ends. */
    THIS_RUN,
    /** In the key store of the operating system. */
    REMEMBERED,
    /** In memory, in the place of a remembered one, until the program ends. */
    REPLACED
  }

  /** Where the key for a provider is. Asks nobody. */
  public Kept kept(Environment environment, Provider provider) {
    if (vault.isRemembered(KeySlot.of(environment, provider))) {
      return secrets.isGiven(environment, provider) ? Kept.REPLACED : Kept.REMEMBERED;
    }
    return secrets.holds(environment, provider) ? Kept.THIS_RUN : Kept.NOWHERE;
  }

  /** Whether a provider can be asked in an environment: with a key, or as the sandbox. */
  public boolean isReady(Environment environment, Provider provider) {
    return environment.isBuiltInSandbox() || kept(environment, provider) != Kept.NOWHERE;
  }

  /**
   * Cobo's API key of the secret that is in use; empty without one. Asks nobody: the key of a
   * remembered secret was noted with it.
   */
  public Optional<String> apiKey(Environment environment) {
    return switch (kept(environment, Provider.COBO)) {
      case NOWHERE -> Optional.empty();
      case REMEMBERED -> facts(environment, Provider.COBO).flatMap(KeyFacts::publicKey);
      case THIS_RUN, REPLACED -> secrets.read(environment, Provider.COBO, KeyChecker::apiKey);
    };
  }

  /** What is known about a remembered key. Asks nobody. */
  public Optional<KeyFacts> facts(Environment environment, Provider provider) {
    return vault.facts(KeySlot.of(environment, provider));
  }

  /** What is known about the remembered key, where that is the one in use. Asks nobody. */
  public Optional<KeyFacts> rememberedFacts(Environment environment, Provider provider) {
    return kept(environment, provider) == Kept.REMEMBERED
        ? facts(environment, provider)
        : Optional.empty();
  }

  /** The key store's name, for "Remember in …". */
  public String keystoreName() {
    return vault.name();
  }

  /** Whether a key store seems to be there. Quick. */
  public boolean hasKeystore() {
    return vault.isSupported();
  }

  /** Why the history lasts for this run only; for where no key store seems to be there. Quick. */
  public Text whyNoKeystore() {
    return vault.whyNone();
  }

  /**
   * Whether "remember" may be offered: the organisation allows it, and the key store gave back what
   * it was given. Blocking when first asked.
   */
  public boolean canRemember() {
    return whyNotRemember().isEmpty();
  }

  /** Why "remember" may not be offered; empty when it may. Blocking when first asked. */
  public Optional<Text> whyNotRemember() {
    return isRememberingAllowed()
        ? vault.whyNot().map(KeyStoreException::text)
        : Optional.of(Text.of("policy.remember"));
  }

  /** Asks the key store anew, which may have been unlocked since, as {@link #whyNotRemember}. */
  public Optional<Text> whyNotRememberNow() {
    vault.tryAnew();
    return whyNotRemember();
  }

  /** Whether a key store that did not give back what it was given may do so later. Quick. */
  public boolean canTryAnew() {
    return isRememberingAllowed() && hasKeystore();
  }

  private boolean isRememberingAllowed() {
    return new EffectiveSettings(policy, Preferences.STANDARD).rememberKeys().value();
  }

  /**
   * Takes a key for this run; one given before is replaced and overwritten.
   *
   * @param typed overwritten before this returns
   * @return Cobo's API key that belongs to it, to register in Cobo's portal; empty for BitGo
   * @throws SettingsException when it cannot be a key, or the organisation does not allow it
   */
  public Optional<String> enter(Environment environment, Provider provider, char[] typed) {
    var secret = TypedSecret.of(provider, typed);
    var apiKey = apiKey(provider, secret);
    if (apiKey.isPresent() && !policy.allowsKey(apiKey.get())) {
      secret.destroy();
      throw new SettingsException("policy.key", apiKey.get());
    }
    if (provider == Provider.BITGO && isCoboSecret(environment, secret)) {
      secret.destroy();
      throw new SettingsException("secrets.bitgo.cobo");
    }
    secrets.put(environment, provider, secret);
    listener.changed(environment, provider, Change.ENTERED);
    return apiKey;
  }

  /* Still on the clipboard, it is soon pasted a field too far, and would be sent as the token. */
  private boolean isCoboSecret(Environment environment, Secret secret) {
    return TypedSecret.isCoboSecret(secret)
        && apiKey(environment).filter(KeyChecker.apiKey(secret)::equals).isPresent();
  }

  /** Asks the provider about the key, harmlessly; empty without a key. Blocking. */
  public Optional<KeyCheck> check(
      Environment environment, Provider provider, Cancellation cancellation) {
    var check = checker.check(environment, provider, cancellation);
    check.flatMap(KeyCheck::report).ifPresent(report -> note(environment, provider, report));
    return check;
  }

  private void note(Environment environment, Provider provider, KeyReport report) {
    Optional<Instant> expires = report.expires();
    List<String> addresses = report.addresses();
    secrets.note(environment, provider, new Secrets.Noted(expires, addresses));
    if (secrets.isGiven(environment, provider)) {
      return;
    }
    try {
      vault.checked(KeySlot.of(environment, provider), expires, addresses);
    } catch (KeyStoreException e) {
      // What the provider said is shown all the same; only the note for next time is missing.
      System.getLogger(KeyService.class.getName())
          .log(System.Logger.Level.WARNING, "the check of a key cannot be noted: {0}", e.reason());
    }
  }

  /**
   * Keeps the key of this run in the key store, in the place of an older one. Blocking.
   *
   * @throws KeyStoreException when the key store does not take it: it then is for this run only
   */
  public void remember(Environment environment, Provider provider) throws KeyStoreException {
    if (!canRemember()) {
      throw new KeyStoreException(Reason.UNAVAILABLE, vault.name());
    }
    var secret = secrets.get(environment, provider);
    if (secret.isPresent()) {
      remember(KeySlot.of(environment, provider), provider, secret.get());
      secrets.remembered(environment, provider);
      listener.changed(environment, provider, Change.REMEMBERED);
    }
  }

  private void remember(KeySlot slot, Provider provider, Secret secret) throws KeyStoreException {
    try {
      vault.remember(slot, secret, apiKey(provider, secret));
    } finally {
      secret.destroy();
    }
  }

  private static Optional<String> apiKey(Provider provider, Secret secret) {
    return switch (provider) {
      case COBO -> Optional.of(KeyChecker.apiKey(secret));
      case BITGO -> Optional.empty();
    };
  }

  /** Forgets the key of this run; a remembered one is used again. */
  public void dropReplacement(Environment environment, Provider provider) {
    secrets.remove(environment, provider);
    listener.changed(environment, provider, Change.DROPPED);
  }

  /**
   * Removes a key from the key store and from memory. Blocking.
   *
   * @throws KeyStoreException when the key store keeps it, or only the list of keys does; it is
   *     gone from memory then
   */
  public void forget(Environment environment, Provider provider) throws KeyStoreException {
    secrets.remove(environment, provider);
    try {
      vault.forget(KeySlot.of(environment, provider));
    } catch (KeyStoreException e) {
      boolean gone = e.reason() == Reason.STILL_LISTED;
      listener.changed(environment, provider, gone ? Change.FORGOTTEN : Change.DROPPED);
      throw e;
    }
    listener.changed(environment, provider, Change.FORGOTTEN);
  }
}
