package org.treasurylookup.api.cobo;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A Cobo API key pair, derived from the API secret: an Ed25519 seed of 32 bytes (Cobo,
 * "Authentication"). The secret itself is not kept.
 */
public final class CoboKey {
  private final Ed25519PrivateKeyParameters signer;
  private final String apiKey;
  private final AtomicLong lastNonce = new AtomicLong();

  private CoboKey(Ed25519PrivateKeyParameters signer) {
    this.signer = signer;
    this.apiKey = HexFormat.of().formatHex(signer.generatePublicKey().getEncoded());
  }

  /**
   * Derives the pair.
   *
   * @param seed 32 bytes; the caller may overwrite them afterwards
   * @throws IllegalArgumentException when it is not 32 bytes
   */
  public static CoboKey of(byte[] seed) {
    if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    return new CoboKey(new Ed25519PrivateKeyParameters(seed));
  }

  /** The API key to register at Cobo: the public key, 64 lower-case hex digits. */
  public String apiKey() {
    return apiKey;
  }

  /**
   * A nonce for one request: the time, and always above the one before, as two equal requests
   * within a millisecond would look like a replay.
   */
  String nonce(long epochMillis) {
    return Long.toString(
        lastNonce.updateAndGet(last -> last < epochMillis ? epochMillis : last + 1));
  }

  /**
   * Signs a GET: Ed25519 over the double SHA-256 of {@code GET|path|nonce|query|}.
   *
   * @param path as sent, with {@code /v2}
   * @param nonce epoch milliseconds as sent
   * @param query as sent, without the question mark; empty if there is none
   * @return 128 lower-case hex digits
   */
  public String sign(String path, String nonce, String query) {
    byte[] signed = DoubleSha256.of("GET|" + path + "|" + nonce + "|" + query + "|");
    byte[] signature = new byte[Ed25519PrivateKeyParameters.SIGNATURE_SIZE];
    signer.sign(Ed25519.Algorithm.Ed25519, null, signed, 0, signed.length, signature, 0);
    return HexFormat.of().formatHex(signature);
  }
}
