package org.treasurylookup.sandbox.http;

import java.nio.charset.StandardCharsets;

/**
 * The only credentials the sandbox accepts. They follow from fixed labels, are the same on every PC
 * and open nothing but the sandbox.
 *
 * @param coboSecret Ed25519 seed, 64 hex digits
 * @param coboKey the API key that belongs to it, 64 hex digits
 * @param bitgoToken access token of an administrator of every trust organisation, 67 characters
 * @param bitgoMemberToken access token of a user who is no administrator: the admin route answers
 *     403, the client and partner routes answer
 * @param bitgoEnterpriseId the enterprise of the client and partner routes, 32 hex digits
 */
public record DemoCredentials(
    String coboSecret,
    String coboKey,
    String bitgoToken,
    String bitgoMemberToken,
    String bitgoEnterpriseId) {

  private static final String LABEL = "Treasury Lookup sandbox, ";

  /** Derived once and written down: deriving it costs more than the rest of the start. */
  public static final String COBO_KEY =
      "9f860cfeec8e393590d42e34584afb88b8b4944223933aa700e22eff02698c1b";

  public static final String RESPONSE_KEY =
      "7a52eb1e1596c00480a33370e2e26c78b87171c3e7b7512fd16f8a66ef1dcd9e";

  /** Hashing waits until somebody asks: the start of the program does not. */
  private static final class Derived {
    static final DemoCredentials DEMO =
        new DemoCredentials(
            derived("Cobo API secret"),
            COBO_KEY,
            "v2x" + derived("BitGo administrator"),
            "v2x" + derived("BitGo member"),
            derived("BitGo enterprise").substring(0, 32));
  }

  public static DemoCredentials demo() {
    return Derived.DEMO;
  }

  public static String responseSeed() {
    return derived("Cobo response key");
  }

  private static String derived(String label) {
    return SandboxCrypto.hex(
        SandboxCrypto.sha256((LABEL + label).getBytes(StandardCharsets.UTF_8)));
  }
}
