package org.treasurylookup.settings.keys;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/**
 * Gives up on a key store that does not answer. Each call has a thread of its own: a native call
 * cannot be interrupted, and must not hold a virtual thread's carrier.
 */
record PatientKeyStore(KeyStore keystore, Duration patience) implements KeyStore {
  /** Long enough for a person to find the password of the key store. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return keystore.name();
  }

  @Override
  public boolean isSupported() {
    return keystore.isSupported();
  }

  @Override
  public boolean isForbidden() {
    return keystore.isForbidden();
  }

  @Override
  public void store(KeyName name, byte[] secret) throws KeyStoreException {
    byte[] copy = secret.clone();
    await(
        () -> {
          try {
            keystore.store(name, copy);
            return true;
          } finally {
            NativeCalls.wipe(copy);
          }
        });
  }

  @Override
  public Optional<byte[]> load(KeyName name) throws KeyStoreException {
    return await(() -> keystore.load(name));
  }

  @Override
  public void delete(KeyName name) throws KeyStoreException {
    await(
        () -> {
          keystore.delete(name);
          return true;
        });
  }

  private <T> T await(Callable<T> work) throws KeyStoreException {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("key store").start(task);
    try {
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KeyStoreException problem) {
        throw problem;
      }
      throw new KeyStoreException(Reason.UNAVAILABLE, keystore.name());
    } catch (TimeoutException _) {
      throw new KeyStoreException(Reason.UNAVAILABLE, keystore.name());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new KeyStoreException(Reason.UNAVAILABLE, keystore.name());
    }
  }
}
