package org.treasurylookup.api.cobo;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;

/**
 * Cobo's signature over an answer: Ed25519 over the double SHA-256 of {@code body|timestamp}.
 * Header names are published with underscores and with hyphens; both are accepted.
 */
public final class CoboSignature {
  private static final String SPKI_PREFIX = "302a300506032b6570032100";

  private final String publicKey;
  private final PublicKey key;

  private CoboSignature(String publicKey, PublicKey key) {
    this.publicKey = publicKey;
    this.key = key;
  }

  /**
   * A seal checked with a key.
   *
   * @param publicKey 64 hex digits; empty when the text is no Ed25519 key
   */
  public static Optional<CoboSignature> of(String publicKey) {
    if (!publicKey.matches("[0-9A-Fa-f]{64}")) {
      return Optional.empty();
    }
    try {
      var encoded = HexFormat.of().parseHex(SPKI_PREFIX + publicKey);
      return Optional.of(
          new CoboSignature(
              publicKey,
              KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded))));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  /** The key it checks with, 64 hex digits. */
  public String publicKey() {
    return publicKey;
  }

  /** Whether an answer is signed, and whether the signature holds over the bytes received. */
  public ResponseSignature check(Answer answer) {
    var time = header(answer, "TIMESTAMP");
    var signature = header(answer, "RESP-SIGNATURE");
    if (signature.isEmpty()) {
      return ResponseSignature.ABSENT;
    }
    return time.isPresent() && holds(answer, time.get(), signature.get())
        ? ResponseSignature.VALID
        : ResponseSignature.INVALID;
  }

  private boolean holds(Answer answer, String time, String signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(DoubleSha256.of(answer.body(), "|" + time));
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<String> header(Answer answer, String name) {
    return answer.header("BIZ-" + name).or(() -> answer.header("BIZ_" + name.replace('-', '_')));
  }
}
