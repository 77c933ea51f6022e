package org.treasurylookup.settings.keys;

import java.net.URI;
import java.util.Locale;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;

/**
 * What a remembered secret is for. The host is part of it: one that is changed in {@code
 * environments.json} does not get the key of the old one.
 *
 * @param account such as {@code production/cobo/api.cobo.com}
 */
public record KeySlot(String account) {

  public static KeySlot of(Environment environment, Provider provider) {
    String host = environment.baseUrl(provider).map(URI::getRawAuthority).orElse("stand-in");
    return new KeySlot(environment.name() + "/" + provider.code() + "/" + host);
  }

  public static KeySlot proxy(String host, int port, String user) {
    return new KeySlot("proxy/" + host.toLowerCase(Locale.ROOT) + ":" + port + "/" + user);
  }
}
