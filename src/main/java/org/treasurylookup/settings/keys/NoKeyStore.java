package org.treasurylookup.settings.keys;

import java.util.Optional;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/** A system without a store this program knows, or one whose policy forbids remembering. */
public final class NoKeyStore implements KeyStore {
  private final boolean forbidden;

  /** A system without a store. */
  public NoKeyStore() {
    this(false);
  }

  private NoKeyStore(boolean forbidden) {
    this.forbidden = forbidden;
  }

  /** A store that the organisation does not allow to be used. */
  public static NoKeyStore byPolicy() {
    return new NoKeyStore(true);
  }

  @Override
  public String name() {
    return "none";
  }

  @Override
  public boolean isSupported() {
    return false;
  }

  @Override
  public boolean isForbidden() {
    return forbidden;
  }

  @Override
  public void store(KeyName name, byte[] secret) throws KeyStoreException {
    throw new KeyStoreException(Reason.UNAVAILABLE, name());
  }

  @Override
  public Optional<byte[]> load(KeyName name) {
    return Optional.empty();
  }

  @Override
  public void delete(KeyName name) {}
}
