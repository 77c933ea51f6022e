package org.treasurylookup.api.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts that are reached without the proxy, in the spellings that curl, Java, Windows and people
 * know: {@code host}, {@code .below}, {@code *.below}, {@code api*.host}, {@code *}, {@code
 * <local>}, with a port, a scheme or a dot at the end, addresses and their ranges. A plain name
 * means all below it too.
 */
final class ProxyExceptions {
  static final ProxyExceptions NONE = of(List.of());

  private static final Pattern NAME = Pattern.compile("[a-z0-9._*-]+");
  private static final Pattern PORT = Pattern.compile("(.*[^:]):([0-9]{1,5})");
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");

  private final List<BiPredicate<String, Integer>> entries;
  private final List<Integer> unreadable;

  private ProxyExceptions(List<BiPredicate<String, Integer>> entries, List<Integer> unreadable) {
    this.entries = List.copyOf(entries);
    this.unreadable = List.copyOf(unreadable);
  }

  /** From one text, with commas, semicolons, bars or blanks between. */
  static ProxyExceptions parse(String text) {
    return of(split(text));
  }

  static List<String> split(String text) {
    return Arrays.stream(text.replaceAll("[\"']", "").split("[,;|\\s]+"))
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  static ProxyExceptions of(List<String> texts) {
    List<BiPredicate<String, Integer>> entries = new ArrayList<>();
    List<Integer> unreadable = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      var entry = entry(texts.get(i).strip().toLowerCase(Locale.ROOT));
      entry.ifPresent(entries::add);
      if (entry.isEmpty() && !texts.get(i).isBlank()) {
        unreadable.add(i + 1);
      }
    }
    return new ProxyExceptions(entries, unreadable);
  }

  /** Which entries cannot be read, counted from 1. */
  List<Integer> unreadable() {
    return unreadable;
  }

  /**
   * Whether a host is reached directly.
   *
   * @param host as in an address, an IPv6 address in brackets
   */
  boolean contains(String host, int port) {
    String name = plain(host.toLowerCase(Locale.ROOT));
    return entries.stream().anyMatch(entry -> entry.test(name, port));
  }

  private static Optional<BiPredicate<String, Integer>> entry(String text) {
    if (text.equals("*") || text.equals("<local>")) {
      return Optional.of((host, _) -> text.equals("*") || host.indexOf('.') < 0);
    }
    if (text.contains("/") && !text.contains("://")) {
      return range(text);
    }
    String rest = text.replaceFirst("^[a-z0-9+.-]+://", "").replaceFirst("/.*$", "");
    var port = PORT.matcher(rest);
    boolean withPort =
        port.matches() && (rest.indexOf(':') == rest.lastIndexOf(':') || rest.contains("]:"));
    String name = plain(withPort ? port.group(1) : rest);
    int number = withPort ? Integer.parseInt(port.group(2)) : 0;
    return named(name)
        .map(fits -> (host, asked) -> fits.test(host, asked) && (number == 0 || number == asked));
  }

  private static Optional<BiPredicate<String, Integer>> named(String name) {
    if (NUMBERS.matcher(name).matches()) {
      return address(name)
          .map(own -> (host, _) -> address(host).filter(a -> Arrays.equals(a, own)).isPresent());
    }
    if (name.isEmpty() || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    String below = name.startsWith("*.") ? name.substring(1) : name;
    if (below.indexOf('*') < 0) {
      String end = below.startsWith(".") ? below : "." + below;
      return Optional.of((host, _) -> host.equals(below) || host.endsWith(end));
    }
    var glob =
        Pattern.compile(
            Arrays.stream(name.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse(""));
    return Optional.of((host, _) -> glob.matcher(host).matches());
  }

  /* A range says nothing about names: resolving one here would ask the network about it. */
  private static Optional<BiPredicate<String, Integer>> range(String text) {
    Matcher parts = Pattern.compile("\\[?([0-9a-f:.]+)]?/([0-9]{1,3})").matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(parts.group(2));
    return address(parts.group(1))
        .filter(net -> bits <= net.length * 8)
        .map(net -> (host, _) -> address(host).filter(a -> inRange(a, net, bits)).isPresent());
  }

  private static boolean inRange(byte[] address, byte[] net, int bits) {
    if (address.length != net.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((address[bit / 8] & mask) != (net[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> address(String text) {
    if (!NUMBERS.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text).getAddress());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String plain(String host) {
    String name =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
