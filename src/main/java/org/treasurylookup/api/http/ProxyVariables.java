package org.treasurylookup.api.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.provider.HttpPlace;
import org.treasurylookup.text.Text;

/**
 * What the variables say that servers and consoles name a proxy by. One that cannot be used is
 * named with the reason, never passed over; what stands before an {@code @} is never repeated.
 */
final class ProxyVariables {
  private static final String KEYS = "variable.proxy.";
  private static final List<String> NAMES =
      List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
  private static final List<String> OF_HTTP = List.of("http_proxy", "HTTP_PROXY");
  private static final List<String> OF_EXCEPTIONS = List.of("no_proxy", "NO_PROXY");

  private final Optional<Proxy> proxy;
  private final ProxyExceptions exceptions;
  private final List<Text> remarks;

  private ProxyVariables(Optional<Proxy> proxy, ProxyExceptions exceptions, List<Text> remarks) {
    this.proxy = proxy;
    this.exceptions = exceptions;
    this.remarks = List.copyOf(remarks);
  }

  /** Reads them; lower case goes first, as with curl. */
  static ProxyVariables of(Map<String, String> variables) {
    List<Text> remarks = new ArrayList<>();
    Optional<Proxy> proxy = Optional.empty();
    for (String name : NAMES) {
      String value = value(variables, name);
      if (!value.isEmpty() && proxy.isEmpty()) {
        proxy = proxy(name, value, remarks);
      }
    }
    boolean none = proxy.isEmpty();
    OF_HTTP.stream()
        .filter(name -> none && !value(variables, name).isEmpty())
        .forEach(name -> remarks.add(Text.of(KEYS + "http", name)));
    var exceptions = ProxyExceptions.NONE;
    for (String name : OF_EXCEPTIONS) {
      String value = value(variables, name);
      if (!value.isEmpty() && exceptions == ProxyExceptions.NONE) {
        exceptions = ProxyExceptions.parse(value);
        exceptions
            .unreadable()
            .forEach(n -> remarks.add(Text.of(KEYS + "exception", name, Integer.toString(n))));
      }
    }
    return new ProxyVariables(proxy, exceptions, remarks);
  }

  /** The proxy they name, if one can be used. */
  Optional<Proxy> proxy() {
    return proxy;
  }

  /** What is reached without it. */
  ProxyExceptions exceptions() {
    return exceptions;
  }

  /** What is used, and what is set and cannot be used, with the reason. */
  List<Text> remarks() {
    return remarks;
  }

  private static String value(Map<String, String> variables, String name) {
    String text = variables.getOrDefault(name, "").strip();
    boolean quoted = text.length() > 1 && text.matches("\".*\"|'.*'");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static Optional<Proxy> proxy(String name, String value, List<Text> remarks) {
    int colon = value.indexOf("://");
    String scheme = colon < 0 ? "http" : value.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = colon < 0 ? value : value.substring(colon + 3);
    int at = rest.lastIndexOf('@');
    String authority = rest.substring(at + 1).replaceFirst("[/?#].*$", "");
    var type =
        switch (scheme) {
          case "http" -> Proxy.Type.HTTP;
          case "socks", "socks5", "socks5h" -> Proxy.Type.SOCKS;
          default -> Proxy.Type.DIRECT;
        };
    var address = address(authority, scheme);
    if (address.isEmpty()) {
      remarks.add(Text.of(KEYS + "unreadable", name));
      return Optional.empty();
    }
    String shown = address.get().getHostString() + ":" + address.get().getPort();
    if (type == Proxy.Type.DIRECT || (type == Proxy.Type.SOCKS && at >= 0)) {
      remarks.add(Text.of(KEYS + why(scheme), name, shown));
      return Optional.empty();
    }
    remarks.add(Text.of(KEYS + (at < 0 ? "used" : "login"), name, shown));
    return Optional.of(new Proxy(type, address.get()));
  }

  private static String why(String scheme) {
    return switch (scheme) {
      case "https" -> "https";
      case "socks", "socks5", "socks5h" -> "socksLogin";
      case "socks4", "socks4a" -> "socks4";
      default -> "scheme";
    };
  }

  /* Not by java.net.URI, which knows no host with an underscore. Unresolved: see ProxyRules. */
  private static Optional<InetSocketAddress> address(String authority, String scheme) {
    int bracket = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', Math.max(0, bracket));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    String port = colon < 0 ? "" : authority.substring(colon + 1);
    if (!HttpPlace.isHost(host) || !port.matches("[0-9]{0,5}")) {
      return Optional.empty();
    }
    int number = port.isEmpty() ? usualPort(scheme) : Integer.parseInt(port);
    boolean literal = host.startsWith("[");
    return number < 1 || number > 65_535
        ? Optional.empty()
        : Optional.of(
            InetSocketAddress.createUnresolved(
                literal ? host.substring(1, host.length() - 1) : host, number));
  }

  private static int usualPort(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> 1080;
    };
  }
}
