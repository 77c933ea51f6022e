package org.treasurylookup.domain.provider;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key for Ed25519, as Cobo publishes it.
 *
 * @param hex 64 hex digits
 */
public record Ed25519Key(String hex) {
  /* What stands in front of the 32 bytes in the form that Java and openssl read (RFC 8410). */
  private static final String SPKI_PREFIX = "302a300506032b6570032100";

  public Ed25519Key {
    if (!isOne(hex)) {
      throw new IllegalArgumentException("not 64 hex digits");
    }
  }

  /** A key; empty when the text is none. */
  public static Optional<Ed25519Key> of(String hex) {
    return isOne(hex) ? Optional.of(new Ed25519Key(hex)) : Optional.empty();
  }

  private static boolean isOne(String hex) {
    return hex.matches("[0-9A-Fa-f]{64}");
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The key as SubjectPublicKeyInfo. */
  public byte[] spki() {
    return HexFormat.of().parseHex(SPKI_PREFIX + hex);
  }
}
