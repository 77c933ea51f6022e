package org.treasurylookup.api.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/** Ways to the network for tests: no proxy, and a trust store that is read once for all. */
public final class Networks {
  private Networks() {}

  /** Straight to the host. */
  public static ClientNetwork direct() {
    return through(ProxyRules.none());
  }

  /** Through a proxy. */
  public static ClientNetwork through(ProxyRules proxies) {
    return new ClientNetwork(proxies, Optional::empty, () -> Trust.SYSTEM);
  }

  /** A door that goes straight to the host and never really waits. */
  public static ReadOnlyClient client() {
    return new ReadOnlyClient(
        ReadOnlyClientSettings.standard("test"), direct(), Clock.systemUTC(), (_, _) -> {});
  }

  private static final class Trust {
    static final X509TrustManager SYSTEM = TrustStore.ofThisSystem(List.of());
  }
}
