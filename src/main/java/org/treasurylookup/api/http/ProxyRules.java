package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a host is reached through. This PC itself is always reached directly. Not a {@link
 * ProxySelector}: that class decides for good, when it is loaded, whether the operating system is
 * asked, so that nothing may load it before {@link #system} has said so.
 */
public final class ProxyRules {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[?::1]?|127(\\.[0-9]{1,3}){3}");
  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final Choice choice;
  private final Supplier<ChosenBy> chosenBy;

  private ProxyRules(Choice choice, ChosenBy chosenBy) {
    this(choice, () -> chosenBy);
  }

  private ProxyRules(Choice choice, Supplier<ChosenBy> chosenBy) {
    this.choice = choice;
    this.chosenBy = chosenBy;
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

  /** Who chose. */
  public ChosenBy chosenBy() {
    return chosenBy.get();
  }

  @FunctionalInterface
  private interface Choice {
    List<Proxy> proxies(URI url, String host);
  }

  /** No proxy at all. */
  public static ProxyRules none() {
    return new ProxyRules((_, _) -> DIRECT, ChosenBy.NONE);
  }

  /**
   * One HTTP proxy for all hosts but some.
   *
   * @param exceptions host names reached directly; {@code .company.com} means all below it
   */
  public static ProxyRules manual(String proxyHost, int port, List<String> exceptions) {
    var proxies = List.of(proxy(proxyHost, port));
    return new ProxyRules(
        (_, host) -> isException(host, exceptions) ? DIRECT : proxies, ChosenBy.MANUAL);
  }

  /** What other rules say, asked anew each time, so that they may change during a run. */
  public static ProxyRules following(Supplier<ProxyRules> now) {
    return new ProxyRules((url, _) -> now.get().proxies(url), () -> now.get().chosenBy());
  }

  /**
   * What the operating system says; where it says nothing, the variables {@code HTTPS_PROXY} and
   * {@code NO_PROXY} that Linux servers use. A password in a variable is not used.
   */
  public static ProxyRules system(Map<String, String> variables) {
    if (System.getProperty("java.net.useSystemProxies") == null) {
      System.setProperty("java.net.useSystemProxies", "true");
    }
    var named = variable(variables, "https_proxy").flatMap(ProxyRules::address);
    var exceptions =
        variable(variables, "no_proxy").map(t -> List.of(t.split("[, ]+", -1))).orElse(List.of());
    return new ProxyRules(
        (url, host) -> {
          var found = ofJava(url);
          boolean direct = found.stream().allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
          return direct && named.isPresent() && !isException(host, exceptions)
              ? List.of(named.get())
              : found;
        },
        ChosenBy.SYSTEM);
  }

  /** The proxies an address may be reached through; {@link Proxy#NO_PROXY} alone for none. */
  List<Proxy> proxies(URI url) {
    String host = url.getHost() == null ? "" : lower(url.getHost());
    return LOOPBACK.matcher(host).matches() ? DIRECT : choice.proxies(url, host);
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

  private static Optional<String> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name))
        .or(() -> Optional.ofNullable(variables.get(name.toUpperCase(Locale.ROOT))))
        .filter(text -> !text.isBlank());
  }

  private static Optional<Proxy> address(String text) {
    try {
      var url = new URI(text.contains("://") ? text.strip() : "http://" + text.strip());
      int port = url.getPort() == -1 ? 80 : url.getPort();
      return url.getHost() == null || !"http".equals(url.getScheme())
          ? Optional.empty()
          : Optional.of(proxy(url.getHost(), port));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /* Unresolved: the name is looked up when it is needed, and again after a change of network. */
  private static Proxy proxy(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  private static boolean isException(String host, List<String> exceptions) {
    return exceptions.stream()
        .map(text -> lower(text.strip()))
        .filter(text -> !text.isEmpty())
        .anyMatch(
            text ->
                text.equals("*")
                    || host.equals(text)
                    || host.endsWith(text.startsWith(".") ? text : "." + text));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
