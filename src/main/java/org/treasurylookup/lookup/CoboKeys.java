package org.treasurylookup.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.treasurylookup.api.cobo.CoboKey;
import org.treasurylookup.settings.keys.Secret;

/** The key pairs that were derived from Cobo's secrets; a pair is forgotten with its secret. */
final class CoboKeys {
  private final Map<Secret, CoboKey> known = Collections.synchronizedMap(new WeakHashMap<>());

  /** The pair of a secret, the same each time: its nonces rise. */
  CoboKey get(Secret secret) {
    return known.computeIfAbsent(secret, CoboKeys::of);
  }

  /**
   * Derives the pair of a secret; what is read of it on the way is overwritten.
   *
   * @throws IllegalStateException when the secret is not 64 hex digits
   */
  static CoboKey of(Secret secret) {
    return secret.use(
        hex -> {
          char[] digits = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(hex)).array();
          byte[] seed = {};
          try {
            seed = HexFormat.of().parseHex(digits, 0, hex.length);
            return CoboKey.of(seed);
          } catch (IllegalArgumentException _) {
            // The cause would carry the secret into the log.
            throw new IllegalStateException("the Cobo secret is not 64 hex digits");
          } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(digits, '\0');
          }
        });
  }
}
