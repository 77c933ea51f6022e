package org.treasurylookup.settings.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be known about a remembered key without reading it.
 *
 * @param rememberedAt when it was given to the key store
 * @param publicKey Cobo's API key, the public half, 64 hex digits; empty for a BitGo token
 * @param expires when the provider said it ends; empty for never or not known
 * @param addresses addresses the provider said it may be used from; empty for any or not known
 * @param checkedAt when the provider was last asked about it
 */
public record KeyFacts(
    Instant rememberedAt,
    Optional<String> publicKey,
    Optional<Instant> expires,
    List<String> addresses,
    Optional<Instant> checkedAt) {

  public KeyFacts {
    addresses = List.copyOf(addresses);
  }

  /** The same key after the provider was asked about it. */
  public KeyFacts checked(Optional<Instant> end, List<String> allowed, Instant when) {
    return new KeyFacts(rememberedAt, publicKey, end, allowed, Optional.of(when));
  }
}
