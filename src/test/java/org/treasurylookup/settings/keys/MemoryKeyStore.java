package org.treasurylookup.settings.keys;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/** A key store in memory, with the faults real ones have. */
public final class MemoryKeyStore implements KeyStore {
  public final Map<KeyName, byte[]> entries = new ConcurrentHashMap<>();
  public boolean locked;
  public boolean forgetful;

  /** Locked as Secret Service is: it finds and removes nothing, and is unlocked by being given. */
  public boolean closed;

  public boolean silent;
  public int asked;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public void store(KeyName name, byte[] secret) throws KeyStoreException {
    answer();
    closed = false;
    if (!forgetful) {
      entries.put(name, secret.clone());
    }
  }

  @Override
  public Optional<byte[]> load(KeyName name) throws KeyStoreException {
    answer();
    return closed ? Optional.empty() : Optional.ofNullable(entries.get(name)).map(byte[]::clone);
  }

  @Override
  public void delete(KeyName name) throws KeyStoreException {
    answer();
    if (!closed) {
      entries.remove(name);
    }
  }

  private void answer() throws KeyStoreException {
    asked++;
    if (locked) {
      throw new KeyStoreException(Reason.REFUSED, "locked");
    }
    while (silent) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
