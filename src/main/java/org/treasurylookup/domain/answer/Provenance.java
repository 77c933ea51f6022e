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
public record Provenance(List<Header> sent, Optional<String> responseKey) {
  /** Nothing known. */
  public static final Provenance NONE = new Provenance(List.of(), Optional.empty());

  public Provenance {
    sent = List.copyOf(sent);
  }

  /** The same with the key the answer's signature was checked with. */
  public Provenance checkedWith(String key) {
    return new Provenance(sent, Optional.of(key));
  }
}
