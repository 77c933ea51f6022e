package org.treasurylookup.api.cobo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.treasurylookup.domain.answer.ImmutableBytes;

/** SHA-256 of SHA-256: what Cobo signs. */
final class DoubleSha256 {
  private DoubleSha256() {}

  static byte[] of(String text) {
    var digest = ImmutableBytes.digest();
    return finish(digest, digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] of(ImmutableBytes body, String tail) {
    var digest = ImmutableBytes.digest();
    body.update(digest);
    return finish(digest, digest.digest(tail.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] finish(MessageDigest digest, byte[] once) {
    return digest.digest(once);
  }
}
