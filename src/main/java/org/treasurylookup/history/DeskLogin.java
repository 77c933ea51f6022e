package org.treasurylookup.history;

import java.util.Optional;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;

/**
 * What lets this workstation take part in a desk: given for the run, or in the key store. Blocking:
 * the user may be asked to unlock that.
 */
public final class DeskLogin {
  private static final System.Logger LOG = System.getLogger(DeskLogin.class.getName());

  private final DeskPlace place;
  private final RememberedKeys vault;
  private final Secrets secrets;

  /** The login at a desk. */
  public DeskLogin(DeskPlace place, RememberedKeys vault, Secrets secrets) {
    this.place = place;
    this.vault = vault;
    this.secrets = secrets;
  }

  /** Where the desk is. */
  public DeskPlace place() {
    return place;
  }

  /** The password; empty where a certificate does instead, or none was given yet. */
  public Optional<Secret> password() {
    return secret(DeskSecret.PASSWORD);
  }

  /** The desk's key; empty where it was not given yet. */
  Optional<HistoryKey> key() {
    return secret(DeskSecret.KEY).flatMap(HistoryKey::of);
  }

  private Optional<Secret> secret(DeskSecret what) {
    try {
      var given = secrets.get(what);
      return given.isPresent() ? given : vault.recall(what.slot(place));
    } catch (KeyStoreException e) {
      LOG.log(System.Logger.Level.WARNING, "the key store gave no {0}: {1}", what, e.reason());
      return Optional.empty();
    }
  }

  /** Tells people which desk's key is known here; empty when none is. */
  public Optional<String> fingerprint() {
    return key().map(HistoryKey::fingerprint);
  }

  /**
   * Takes a secret, for the run and, if it can be, for later ones.
   *
   * @param remember whether to keep it in the key store
   */
  public void take(DeskSecret what, Secret secret, boolean remember) throws KeyStoreException {
    secrets.put(what, secret);
    if (remember) {
      vault.remember(what.slot(place), secret, Optional.empty());
    }
  }
}
