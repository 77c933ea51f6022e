package org.treasurylookup.settings.keys;

import java.util.Optional;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/** A system without a store this program knows, or one whose policy forbids remembering. */
public final class NoKeyStore implements KeyStore {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public boolean isSupported() {
    return false;
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
