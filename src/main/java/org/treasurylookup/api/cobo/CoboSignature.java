package org.treasurylookup.api.cobo;

import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.provider.Ed25519Key;

/** Cobo's signature over an answer: Ed25519 over the double SHA-256 of {@code body|timestamp}. */
public final class CoboSignature {
  private final String publicKey;
  private final Ed25519PublicKeyParameters key;

  private CoboSignature(String publicKey, Ed25519PublicKeyParameters key) {
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
      return Optional.of(
          new CoboSignature(known.hex(), new Ed25519PublicKeyParameters(known.bytes())));
    } catch (IllegalArgumentException _) {
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

  private boolean holds(Answer answer, String hex) {
    byte[] signature = bytes(hex);
    byte[] signed = DoubleSha256.of(answer.body(), answer.signedTail());
    return signature.length == Ed25519.SIGNATURE_SIZE
        && key.verify(Ed25519.Algorithm.Ed25519, null, signed, 0, signed.length, signature, 0);
  }

  private static byte[] bytes(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
