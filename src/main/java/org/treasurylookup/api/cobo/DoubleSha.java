package org.treasurylookup.api.cobo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.treasurylookup.domain.answer.Bytes;

/** SHA-256 of SHA-256: what Cobo signs. */
final class DoubleSha {
  private DoubleSha() {}

  static byte[] of(String text) {
    var digest = Bytes.digest();
    return finish(digest, digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] of(Bytes body, String tail) {
    var digest = Bytes.digest();
    body.update(digest);
    return finish(digest, digest.digest(tail.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] finish(MessageDigest digest, byte[] once) {
    return digest.digest(once);
  }
}
