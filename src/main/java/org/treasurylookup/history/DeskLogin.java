package org.treasurylookup.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.history.desk.DeskDatabase;
import org.treasurylookup.history.desk.DeskTls;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.store.DeskKeys;
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
  private final DeskTls tls;
  private final Set<DeskSecret> refused = EnumSet.noneOf(DeskSecret.class);

  /**
   * The login at a desk.
   *
   * @param tls makes the sockets where the server has to be proven
   */
  public DeskLogin(DeskPlace place, RememberedKeys vault, Secrets secrets, DeskTls tls) {
    this.place = place;
    this.vault = vault;
    this.secrets = secrets;
    this.tls = tls;
  }

  /** Logs in, as this user of the database. */
  public DeskDatabase open(String user) throws DeskException {
    return DeskDatabase.open(place, user, password(), tls);
  }

  public DeskPlace place() {
    return place;
  }

  /** The password; empty where a certificate does instead, or none was given yet. */
  private Optional<Secret> password() {
    return secret(DeskSecret.PASSWORD);
  }

  /** The desk's keys, as far as they were given: the latest, and those it had before. */
  DeskKeys keys() {
    return new DeskKeys(
        Stream.concat(
                secret(DeskSecret.KEY).stream(),
                secret(DeskSecret.OLDER_KEYS).map(DeskSecret::each).stream().flatMap(List::stream))
            .flatMap(each -> HistoryKey.of(each).stream())
            .toList());
  }

  /* One at a time: the user is asked once, and not again after having said no. */
  private synchronized Optional<Secret> secret(DeskSecret what) {
    if (secrets.get(what).isEmpty() && !refused.contains(what)) {
      recall(what);
    }
    return secrets.get(what);
  }

  private void recall(DeskSecret what) {
    try {
      vault.recall(what.slot(place)).ifPresent(secret -> secrets.put(what, secret));
    } catch (KeyStoreException e) {
      LOG.log(System.Logger.Level.WARNING, "the key store gave no {0}: {1}", what, e.reason());
      if (e.reason() == KeyStoreException.Reason.REFUSED) {
        refused.add(what);
      }
    }
  }

  /** Asks the key store again, even if the user or the system said no. */
  synchronized void askAgain() {
    refused.clear();
  }

  /** Tells people which desk's key is known here; empty when none is. */
  public Optional<String> fingerprint() {
    return keys().latest().map(HistoryKey::fingerprint);
  }

  /**
   * Takes a secret, for the run and, if it can be, for later ones. A key that was there before
   * still opens what was sealed with it.
   *
   * @param remember whether to keep it in the key store
   */
  public synchronized void take(DeskSecret what, Secret secret, boolean remember)
      throws KeyStoreException {
    if (what == DeskSecret.KEY) {
      var before = DeskSecret.older(secret(what), secret(DeskSecret.OLDER_KEYS), secret);
      if (before.isPresent()) {
        keep(DeskSecret.OLDER_KEYS, before.get(), remember);
      }
    }
    keep(what, secret, remember);
  }

  private void keep(DeskSecret what, Secret secret, boolean remember) throws KeyStoreException {
    secrets.put(what, secret);
    if (remember) {
      vault.remember(what.slot(place), secret, Optional.empty());
    }
  }
}
