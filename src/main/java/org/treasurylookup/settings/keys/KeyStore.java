package org.treasurylookup.settings.keys;

import java.util.Optional;

/**
 * The operating system's store of secrets. Every method but {@link #isSupported()} may wait for the
 * user, who may be asked to unlock the store: never call them on the thread of the window.
 */
public interface KeyStore {

  /** The store's own name, for people: {@code Secret Service}, {@code Credential Manager}, … */
  String name();

  /** Whether the store seems to be there. Quick, asks nobody, never throws. */
  boolean isSupported();

  /** Whether it is not used because the organisation does not allow it. */
  default boolean isForbidden() {
    return false;
  }

  /**
   * Keeps a secret; an older one of the name is replaced.
   *
   * @param secret printable ASCII; the caller overwrites it afterwards
   */
  void store(KeyName name, byte[] secret) throws KeyStoreException;

  /**
   * Reads a secret.
   *
   * @return a fresh array the caller overwrites after use; empty when there is no such entry
   */
  Optional<byte[]> load(KeyName name) throws KeyStoreException;

  /** Removes a secret; that there is none is fine. */
  void delete(KeyName name) throws KeyStoreException;

  static KeyStore ofThisSystem() {
    String system = System.getProperty("os.name", "");
    if (system.startsWith("Windows")) {
      return new WindowsCredentialManager();
    }
    if (system.startsWith("Mac")) {
      return new MacKeychain();
    }
    return system.startsWith("Linux") ? new SecretService() : new NoKeyStore();
  }
}
