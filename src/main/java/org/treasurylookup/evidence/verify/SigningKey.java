package org.treasurylookup.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import org.treasurylookup.settings.keys.Secret;

/**
 * A user's Ed25519 key for signing packs. Its secret is in the key store of the operating system
 * and in memory while it is used; its public half goes into the pack.
 */
public final class SigningKey {
  /** What the key store calls it. */
  public static final String ACCOUNT = "evidence signature";

  private static final String ED25519 = "Ed25519";
  private static final HexFormat HEX = HexFormat.of();

  private final Secret secret;
  private final byte[] spki;

  private SigningKey(Secret secret, byte[] spki) {
    this.secret = secret;
    this.spki = spki;
  }

  /** A key that nobody had before, as the key store keeps it. */
  public static Secret fresh() {
    try {
      var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
      return Secret.of(
          HEX.formatHex(pair.getPrivate().getEncoded())
              + ":"
              + HEX.formatHex(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key that a secret is; empty when it is none. */
  public static Optional<SigningKey> of(Secret secret) {
    try {
      byte[] spki = secret.use(bytes -> HEX.parseHex(half(bytes, false)));
      return Optional.of(new SigningKey(secret, spki));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String half(byte[] bytes, boolean first) {
    String text = new String(bytes, StandardCharsets.US_ASCII);
    int colon = text.indexOf(':');
    return colon < 0 ? "?" : first ? text.substring(0, colon) : text.substring(colon + 1);
  }

  /** The public half as SubjectPublicKeyInfo. */
  byte[] spki() {
    return spki.clone();
  }

  byte[] sign(byte[] text) {
    return secret.use(
        bytes -> {
          try {
            var signer = Signature.getInstance(ED25519);
            signer.initSign(
                KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(HEX.parseHex(half(bytes, true)))));
            signer.update(text);
            return signer.sign();
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
