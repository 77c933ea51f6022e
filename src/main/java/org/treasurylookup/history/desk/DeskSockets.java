package org.treasurylookup.history.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.LazyKeyManager;
import org.postgresql.ssl.WrappedFactory;
import org.postgresql.util.PSQLException;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.DeskPlace.TlsFile;

/**
 * Sockets to the database of a desk, which trust the authorities that the policy names for it, or
 * else whom the program trusts. The driver makes them by the name of this class and a text: those
 * of a connection wait under that while it is opened. Its own would look into files of the user.
 */
public final class DeskSockets extends WrappedFactory {
  private static final Map<String, SSLSocketFactory> WAITING = new ConcurrentHashMap<>();

  /** Those that wait under a text; for the driver. */
  public DeskSockets(String waiting) {
    factory = Objects.requireNonNull(WAITING.get(waiting), waiting);
  }

  /** Lets them wait, and says under which text. */
  static String await(DeskPlace place, DeskTls tls) throws DeskException {
    var authorities = Optional.ofNullable(place.files().get(TlsFile.AUTHORITIES));
    String text = UUID.randomUUID().toString();
    try {
      WAITING.put(text, tls.sockets(authorities, keys(place)));
    } catch (IOException | GeneralSecurityException e) {
      throw new DeskException(Reason.FILES, e);
    }
    return text;
  }

  /** They are not needed any more. */
  static void forget(String waiting) {
    WAITING.remove(waiting);
  }

  /* A key that asks for a password is none: there is nobody to ask. */
  private static KeyManager[] keys(DeskPlace place) throws DeskException {
    var certificate = place.files().get(TlsFile.CERTIFICATE);
    var key = place.files().get(TlsFile.KEY);
    if (certificate == null && key == null) {
      return new KeyManager[0];
    }
    var keys =
        new LazyKeyManager(
            text(certificate),
            text(key),
            callbacks -> {
              throw new UnsupportedCallbackException(callbacks[0]);
            },
            false);
    boolean complete = keys.getCertificateChain("user") != null;
    try {
      complete &= keys.getPrivateKey("user") != null;
      keys.throwKeyManagerException();
    } catch (PSQLException e) {
      throw new DeskException(Reason.FILES, e);
    }
    if (!complete) {
      throw new DeskException(Reason.FILES);
    }
    return new KeyManager[] {keys};
  }

  private static @Nullable String text(@Nullable Path file) {
    return file == null ? null : file.toString();
  }
}
