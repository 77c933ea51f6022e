package org.treasurylookup.api.cobo;

import java.nio.charset.StandardCharsets;
import org.treasurylookup.domain.answer.ImmutableBytes;

/** SHA-256 of SHA-256: what Cobo signs. */
final class DoubleSha256 {
  private DoubleSha256() {}

  static byte[] of(String text) {
    var digest = ImmutableBytes.digest();
    return digest.digest(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] of(ImmutableBytes body, String tail) {
    return ImmutableBytes.digest().digest(body.sha256With(tail.getBytes(StandardCharsets.UTF_8)));
  }
}
