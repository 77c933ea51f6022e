package org.treasurylookup.settings.keys;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Provider;

/**
 * What a remembered secret is for. The host is part of it: one that is changed in {@code
 * environments.json} does not get the key of the old one.
 *
 * @param account such as {@code production/cobo/api.cobo.com}
 */
public record KeySlot(String account) {

  /** The key of a provider in an environment. */
  public static KeySlot of(Environment environment, Provider provider) {
    Optional<URI> url =
        switch (provider) {
          case COBO -> environment.cobo().flatMap(Environment.Cobo::baseUrl);
          case BITGO -> environment.bitgo().flatMap(Environment.Bitgo::baseUrl);
        };
    String host = url.map(URI::getRawAuthority).orElse("stand-in");
    String what = provider.name().toLowerCase(Locale.ROOT);
    return new KeySlot(environment.name() + "/" + what + "/" + host);
  }

  /** The password of a user at a proxy. */
  public static KeySlot proxy(String host, int port, String user) {
    return new KeySlot("proxy/" + host.toLowerCase(Locale.ROOT) + ":" + port + "/" + user);
  }
}
