package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.text.Text;

/** Finds out why a host is not reached: the name, the proxy, or no network at all. */
public final class HostReachability {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final ProxyRules proxies;
  private final NameResolver resolver;
  private final Duration longest;
  private @Nullable NameLookup names;

  /** With the proxies the client uses. */
  public HostReachability(ProxyRules proxies) {
    this(proxies, NameResolver.SYSTEM, LONGEST);
  }

  /**
   * The same with names of the caller's choice.
   *
   * @param longest that it waits for a name
   */
  HostReachability(ProxyRules proxies, NameResolver names, Duration longest) {
    this.proxies = proxies;
    this.resolver = names;
    this.longest = longest;
  }

  /* Made by the first look: OkHttp, which it is a part of, is no matter of the first frame. */
  private synchronized NameLookup names() {
    if (names == null) {
      names = new NameLookup(resolver, longest);
    }
    return names;
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

  /** Looks at a host. Blocking, until it is cancelled; opens no connection. */
  public Found look(URI url, Cancellation cancellation) {
    var chosen = proxies.proxies(url).getFirst();
    String name =
        chosen.type() != Proxy.Type.DIRECT && chosen.address() instanceof InetSocketAddress address
            ? address.getHostString()
            : url.getHost();
    var addresses = addresses(name, cancellation);
    return new Found(proxy(url), name, addresses, isOffline(), proxies.chosenBy());
  }

  private List<String> addresses(String name, Cancellation cancellation) {
    var stopped = new CompletableFuture<Boolean>();
    try (var _ = cancellation.onCancel(() -> stopped.complete(true))) {
      return NameLookup.until(stopped, () -> names().lookup(name)).stream()
          .map(InetAddress::getHostAddress)
          .toList();
    } catch (IOException _) {
      return List.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
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
