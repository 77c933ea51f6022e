package org.treasurylookup.api.http;

import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.X509TrustManager;

/**
 * How the client reaches the network.
 *
 * @param proxies which proxy a host is reached through
 * @param login the {@code Basic} value for a proxy that asks, read anew each time; empty without
 *     one
 * @param trust whom to trust; asked when the first connection is made, as reading the store takes a
 *     while
 * @param names who knows the addresses of hosts
 */
public record ClientNetwork(
    ProxyRules proxies,
    Supplier<Optional<String>> login,
    Supplier<X509TrustManager> trust,
    NameResolver names) {

  /** With the names of this system. */
  public ClientNetwork(
      ProxyRules proxies, Supplier<Optional<String>> login, Supplier<X509TrustManager> trust) {
    this(proxies, login, trust, NameResolver.SYSTEM);
  }
}
