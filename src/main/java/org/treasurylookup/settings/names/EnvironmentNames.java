package org.treasurylookup.settings.names;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the provider of an environment calls its tokens and chains. Names of another address of the
 * same environment are none of it.
 *
 * @param tokens empty until they were read
 * @param chains empty until they were read
 */
public record EnvironmentNames(
    String environment,
    String address,
    Optional<NameList<TokenName>> tokens,
    Optional<NameList<ChainName>> chains) {

  /** These names, with those of another that were not read here. */
  public EnvironmentNames or(EnvironmentNames before) {
    return address.equals(before.address)
        ? new EnvironmentNames(
            environment, address, tokens.or(before::tokens), chains.or(before::chains))
        : this;
  }

  /** When the older of both was read; empty when one was not. */
  public Optional<Instant> since() {
    return tokens.isEmpty() || chains.isEmpty()
        ? Optional.empty()
        : Stream.of(tokens.get().read(), chains.get().read()).min(Instant::compareTo);
  }
}
