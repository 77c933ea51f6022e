package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.text.Text;

/** Finds out why a host is not reached: the name, the proxy, or no network at all. */
public final class HostReachability {
  private final ProxyRules proxies;

  /** With the proxies the client uses. */
  public HostReachability(ProxyRules proxies) {
    this.proxies = proxies;
  }

  /**
   * What was found.
   *
   * @param proxy the proxy the host is reached through, {@code host:port}; empty for none
   * @param name the host or proxy whose name was looked up
   * @param addresses of that name; none when it is not known
   * @param offline whether this PC has no network at all
   * @param chosenBy who chose the proxy, or none
   */
  public record Found(
      Optional<String> proxy,
      String name,
      List<String> addresses,
      boolean offline,
      ProxyRules.ChosenBy chosenBy) {
    public Found {
      addresses = List.copyOf(addresses);
    }

    /** Whether the name has an address. */
    public boolean resolved() {
      return !addresses.isEmpty();
    }
  }

  /** The proxy an address is reached through, {@code host:port}; empty for none. */
  public Optional<String> proxy(URI url) {
    return proxies.describe(url);
  }

  /** What the variables of this PC say about proxies, and what of it cannot be used. */
  public List<Text> remarks() {
    return proxies.remarks();
  }

  /** Looks at a host. Blocking; opens no connection. */
  public Found look(URI url) {
    var chosen = proxies.proxies(url).getFirst();
    String name =
        chosen.type() != Proxy.Type.DIRECT && chosen.address() instanceof InetSocketAddress address
            ? address.getHostString()
            : url.getHost();
    return new Found(proxy(url), name, addresses(name), isOffline(), proxies.chosenBy());
  }

  private static List<String> addresses(String name) {
    try {
      return Arrays.stream(InetAddress.getAllByName(name))
          .map(InetAddress::getHostAddress)
          .toList();
    } catch (UnknownHostException _) {
      return List.of();
    }
  }

  private static boolean isOffline() {
    try {
      return NetworkInterface.networkInterfaces().noneMatch(HostReachability::isUp);
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException _) {
      return false;
    }
  }
}
