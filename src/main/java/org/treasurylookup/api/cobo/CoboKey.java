package org.treasurylookup.api.cobo;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Cobo API key pair, derived from the API secret: an Ed25519 seed of 32 bytes (Cobo,
 * "Authentication"). The secret itself is not kept.
 */
public final class CoboKey {
  private static final int SEED_BYTES = 32;

  private final PrivateKey signer;
  private final String apiKey;
  private final AtomicLong lastNonce = new AtomicLong();

  private CoboKey(PrivateKey signer, String apiKey) {
    this.signer = signer;
    this.apiKey = apiKey;
  }

  /**
   * Derives the pair.
   *
   * @param seed 32 bytes; the caller may overwrite them afterwards
   * @throws IllegalArgumentException when it is not 32 bytes
   */
  public static CoboKey of(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    try {
      var signer =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      return new CoboKey(signer, HexFormat.of().formatHex(publicKey(seed)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /** The API key to register at Cobo: the public key, 64 lower-case hex digits. */
  public String apiKey() {
    return apiKey;
  }

  /**
   * A nonce for one request: the time, and always above the one before, as two equal requests
   * within a millisecond would look like a replay.
   *
   * @param epochMillis the time
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
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(signer);
      signature.update(DoubleSha256.of("GET|" + path + "|" + nonce + "|" + query + "|"));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /* The JDK derives a public key only while it makes a pair, so it is handed the seed as its luck. */
  private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
    byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
  }

  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient byte[] seed;

    Fixed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
