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
import org.treasurylookup.domain.provider.Ed25519Key;

/** Cobo's signature over an answer: Ed25519 over the double SHA-256 of {@code body|timestamp}. */
public final class CoboSignature {
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
    return Ed25519Key.of(publicKey).flatMap(CoboSignature::of);
  }

  private static Optional<CoboSignature> of(Ed25519Key known) {
    try {
      var key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(known.spki()));
      return Optional.of(new CoboSignature(known.hex(), key));
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
    var signature = answer.coboSignature();
    if (signature.isEmpty()) {
      return ResponseSignature.ABSENT;
    }
    return answer.signatureTime().isPresent() && holds(answer, signature.get())
        ? ResponseSignature.VALID
        : ResponseSignature.INVALID;
  }

  private boolean holds(Answer answer, String signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(DoubleSha256.of(answer.body(), answer.signedTail()));
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }
}
