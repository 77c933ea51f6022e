package org.treasurylookup.domain.answer;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer.Header;

/**
 * What has to be known of a question and its answer to check them again later.
 *
 * @param sent the request headers of this program; the value of one that proves who asks is
 *     withheld
 * @param responseKey the Ed25519 public key the answer's signature was checked with, 64 hex digits;
 *     empty when none was
 */
public record Trail(List<Header> sent, Optional<String> responseKey) {
  /** Nothing known. */
  public static final Trail NONE = new Trail(List.of(), Optional.empty());

  public Trail {
    sent = List.copyOf(sent);
  }

  /** The same with the key the answer's signature was checked with. */
  public Trail checkedWith(String key) {
    return new Trail(sent, Optional.of(key));
  }
}
