package org.treasurylookup.domain.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a provider says about a key.
 *
 * @param name the key's name (Cobo) or its user (BitGo); empty when not told
 * @param publicKey Cobo's API key; empty for a BitGo token
 * @param rights role names (Cobo) or scopes (BitGo), verbatim
 * @param addresses the only addresses it may be used from, verbatim; empty for any
 * @param expires when it ends; empty for never or not told
 * @param adminRights what a BitGo user may do as administrator, verbatim
 * @param unlocked whether a BitGo token is unlocked for sensitive operations
 */
public record KeyReport(
    String name,
    Optional<String> publicKey,
    List<String> rights,
    List<String> addresses,
    Optional<Instant> created,
    Optional<Instant> expires,
    List<String> adminRights,
    boolean unlocked) {

  public KeyReport {
    rights = List.copyOf(rights);
    addresses = List.copyOf(addresses);
    adminRights = List.copyOf(adminRights);
  }
}
