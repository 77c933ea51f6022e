package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.provider.HttpPlace;
import org.treasurylookup.domain.provider.Loopback;
import org.treasurylookup.text.Text;

/**
 * Which proxy a host is reached through. This PC itself is always reached directly. Not a {@link
 * ProxySelector}: that class decides for good, when it is loaded, whether the operating system is
 * asked, so that nothing may load it before {@link #system} has said so.
 */
public final class ProxyRules {
  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final Choice choice;
  private final Supplier<ChosenBy> chosenBy;
  private final Supplier<List<Text>> remarks;

  private ProxyRules(Choice choice, ChosenBy chosenBy) {
    this(choice, () -> chosenBy, List::of);
  }

  private ProxyRules(Choice choice, Supplier<ChosenBy> chosenBy, Supplier<List<Text>> remarks) {
    this.choice = choice;
    this.chosenBy = chosenBy;
    this.remarks = remarks;
  }

  /** Who says which proxy a host is reached through. */
  public enum ChosenBy {
    /** The settings: none at all. */
    NONE,
    /** The settings: this one. */
    MANUAL,
    /** The operating system, with its PAC script if there is one, or a server's variables. */
    SYSTEM
  }

  public ChosenBy chosenBy() {
    return chosenBy.get();
  }

  /**
   * What the variables of this PC say about proxies: which is used, and which is set and cannot be,
   * with the reason. There is no password among it.
   */
  public List<Text> remarks() {
    return remarks.get();
  }

  @FunctionalInterface
  private interface Choice {
    List<Proxy> proxies(URI url, String host);
  }

  public static ProxyRules none() {
    return new ProxyRules((_, _) -> DIRECT, ChosenBy.NONE);
  }

  /**
   * One HTTP proxy for all hosts but some.
   *
   * @param exceptions hosts reached directly, as {@link ProxyExceptions} reads them
   */
  public static ProxyRules manual(String proxyHost, int port, List<String> exceptions) {
    var proxies = List.of(proxy(proxyHost, port));
    var direct = ProxyExceptions.of(exceptions);
    return new ProxyRules(
        (url, host) -> direct.contains(host, HttpPlace.port(url)) ? DIRECT : proxies,
        ChosenBy.MANUAL);
  }

  /** The hosts of a text as people write exceptions, with commas, semicolons or blanks between. */
  public static List<String> exceptions(String text) {
    return ProxyExceptions.split(text);
  }

  /** What other rules say, asked anew each time, so that they may change during a run. */
  public static ProxyRules following(Supplier<ProxyRules> now) {
    return new ProxyRules(
        (url, _) -> now.get().proxies(url), () -> now.get().chosenBy(), () -> now.get().remarks());
  }

  /**
   * What the operating system says; where it says nothing, the variables {@code HTTPS_PROXY},
   * {@code ALL_PROXY} and {@code NO_PROXY} that servers use. A password in a variable is not used.
   */
  public static ProxyRules system(Map<String, String> variables) {
    if (System.getProperty("java.net.useSystemProxies") == null) {
      System.setProperty("java.net.useSystemProxies", "true");
    }
    var named = ProxyVariables.of(variables);
    return new ProxyRules(
        (url, host) -> {
          var found = ofJava(url);
          boolean direct = found.stream().allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
          return direct && !named.exceptions().contains(host, HttpPlace.port(url))
              ? named.proxy().map(List::of).orElse(found)
              : found;
        },
        () -> ChosenBy.SYSTEM,
        named::remarks);
  }

  /** The proxies an address may be reached through; {@link Proxy#NO_PROXY} alone for none. */
  List<Proxy> proxies(URI url) {
    String host = url.getHost() == null ? "" : lower(url.getHost());
    return Loopback.holds(host) ? DIRECT : choice.proxies(url, host);
  }

  /** The same for a client of HTTP. */
  ProxySelector selector() {
    return new Selector(this);
  }

  private static final class Selector extends ProxySelector {
    private final ProxyRules rules;

    Selector(ProxyRules rules) {
      this.rules = rules;
    }

    @Override
    public List<Proxy> select(@Nullable URI url) {
      return url == null ? DIRECT : rules.proxies(url);
    }

    @Override
    public void connectFailed(URI url, SocketAddress address, IOException problem) {
      // The failure is told to the user; there is no second proxy to turn to.
    }
  }

  /** The proxy for an address in words a network team knows: {@code host:port}; empty for none. */
  public Optional<String> describe(URI url) {
    return proxies(url).stream()
        .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
        .findFirst()
        .map(
            proxy ->
                proxy.address() instanceof InetSocketAddress address
                    ? (proxy.type() == Proxy.Type.SOCKS ? "SOCKS " : "")
                        + address.getHostString()
                        + ":"
                        + address.getPort()
                    : proxy.toString());
  }

  private static List<Proxy> ofJava(URI url) {
    var selector = ProxySelector.getDefault();
    if (selector == null || selector instanceof Selector) {
      return DIRECT;
    }
    try {
      var found = selector.select(url);
      return found == null || found.isEmpty() ? DIRECT : found;
    } catch (IllegalArgumentException _) {
      return DIRECT;
    }
  }

  /* Unresolved: the name is looked up when it is needed, and again after a change of network. */
  private static Proxy proxy(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
