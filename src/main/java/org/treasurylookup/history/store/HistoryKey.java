package org.treasurylookup.history.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.treasurylookup.settings.keys.Secret;

/**
 * Keeps what is stored from other eyes: AES-256-GCM for contents, HMAC-SHA256 for what is searched.
 * Both keys derive from one secret of 32 bytes, which is in the key store alone.
 */
public final class HistoryKey {
  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MARK_BYTES = 8;
  private static final int SEAL_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey content;

  /* To find the one that does it costs as much as to encrypt a look-up. */
  private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(HistoryKey::gcm);

  /* Ready for their keys; each use takes a copy, as a word costs less than a key's beginning. */
  private final Mac words;
  private final Mac rows;
  private final byte[] mark;

  private HistoryKey(byte[] secret) {
    content = new SecretKeySpec(derived(secret, "content"), "AES");
    words = mac(derived(secret, "words"));
    rows = mac(derived(secret, "rows"));
    mark = Arrays.copyOf(derived(secret, "mark"), MARK_BYTES);
  }

  /** A fresh secret as the key store keeps it: 64 hex digits. */
  public static Secret fresh() {
    byte[] bytes = random(SECRET_BYTES);
    char[] digits = HexFormat.of().formatHex(bytes).toCharArray();
    Arrays.fill(bytes, (byte) 0);
    try {
      return Secret.of(digits);
    } finally {
      Arrays.fill(digits, '\0');
    }
  }

  /** The keys that derive from a secret; empty when it is not one that {@link #fresh} made. */
  public static Optional<HistoryKey> of(Secret secret) {
    return secret.use(
        hex -> {
          char[] digits = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(hex)).array();
          byte[] bytes = {};
          try {
            bytes = HexFormat.of().parseHex(digits, 0, hex.length);
            return bytes.length == SECRET_BYTES
                ? Optional.of(new HistoryKey(bytes))
                : Optional.<HistoryKey>empty();
          } catch (IllegalArgumentException _) {
            return Optional.<HistoryKey>empty();
          } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(digits, '\0');
          }
        });
  }

  public static HistoryKey ofThisRun() {
    return new HistoryKey(random(SECRET_BYTES));
  }

  private static byte[] derived(byte[] secret, String use) {
    return of(mac(secret), "treasury-lookup history " + use + " 1");
  }

  private static byte[] of(Mac ready, String text) {
    return of(ready, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] of(Mac ready, byte[] text) {
    try {
      return ((Mac) ready.clone()).doFinal(text);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mac mac(byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Tells a store of this key from one of another; gives nothing of the key away. */
  byte[] mark() {
    return mark.clone();
  }

  /** Tells people which key it is; gives nothing of it away. */
  public String fingerprint() {
    return HexFormat.of().formatHex(mark);
  }

  /**
   * Encrypts.
   *
   * @param identity of the row it belongs to: it opens nowhere else
   */
  byte[] seal(byte[] plain, byte[] identity) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, identity);
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Decrypts; empty when a byte of it, or of its row, is not what it was. */
  Optional<byte[]> open(byte[] sealed, byte[] identity) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), identity)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  /** What a row is told by: its texts, each with its length, so that no two rows are one. */
  static byte[] identity(String... parts) {
    var all = new StringBuilder();
    for (String part : parts) {
      all.append(part.length()).append(':').append(part);
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What tells whether a row is what was written: nobody without the key makes it. */
  byte[] sealOf(byte[] identity) {
    return Arrays.copyOf(of(rows, identity), SEAL_BYTES);
  }

  private static Cipher gcm() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] identity) throws GeneralSecurityException {
    var cipher = ciphers.get();
    cipher.init(mode, content, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(identity);
    return cipher;
  }

  /** What stands in the store for a word that can be searched for. */
  long digest(String word) {
    return ByteBuffer.wrap(of(words, word)).getLong();
  }
}
