package org.treasurylookup.settings.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** A little program that uses the real key store of a session; each word is one step. */
final class KeyStoreProgram {
  static final KeySlot SLOT = new KeySlot("production/bitgo/app.bitgo.com");

  private KeyStoreProgram() {}

  /** Arguments: the home, then steps. Prints one line a step. */
  public static void main(String[] arguments) throws Exception {
    var vault =
        new RememberedKeys(KeyStore.ofThisSystem(), Path.of(arguments[0]), InstantSource.system());
    for (String step : Arrays.asList(arguments).subList(1, arguments.length)) {
      long started = System.nanoTime();
      System.out.println(step + ": " + run(vault, step));
      System.err.println(step + " took " + (System.nanoTime() - started) / 1_000_000 + " ms");
    }
  }

  private static String run(RememberedKeys vault, String step) {
    try {
      switch (step) {
        case "supported" -> {
          return Boolean.toString(vault.isSupported());
        }
        case "works" -> {
          return Boolean.toString(vault.whyNot().isEmpty());
        }
        case "remember" -> vault.remember(SLOT, secret(System.getenv("FIRST")), Optional.empty());
        case "rotate" -> vault.remember(SLOT, secret(System.getenv("SECOND")), Optional.empty());
        case "recall" -> {
          return vault.recall(SLOT).map(KeyStoreProgram::text).orElse("nothing");
        }
        case "forget" -> vault.forget(SLOT);
        default -> throw new IllegalArgumentException(step);
      }
      return "done";
    } catch (KeyStoreException e) {
      return e.reason() + " " + e.getMessage();
    }
  }

  private static Secret secret(String text) {
    return Secret.of(text.toCharArray());
  }

  private static String text(Secret secret) {
    return secret.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }
}
