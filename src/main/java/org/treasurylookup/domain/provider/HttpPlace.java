package org.treasurylookup.domain.provider;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address of the web says of who is asked, and whether that may be. */
public final class HttpPlace {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]");

  private HttpPlace() {}

  /** Whether an address may be asked at all: https, or http to this PC. */
  public static boolean isSafe(URI url) {
    String scheme = lower(url.getScheme());
    String host = lower(url.getHost());
    return !host.isEmpty()
        && (scheme.equals("https") || (scheme.equals("http") && Loopback.holds(host)));
  }

  /** Whether a text may be the host of a proxy: a name or an address, IPv6 in brackets. */
  public static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  /** The port of an address, or the usual one of its scheme. */
  public static int port(URI url) {
    return url.getPort() == -1 ? usualPort(url) : url.getPort();
  }

  public static int usualPort(URI url) {
    return lower(url.getScheme()).equals("http") ? 80 : 443;
  }

  /** The host, with its port unless it is the usual one of the scheme; empty without a host. */
  public static String hostAndPort(URI url) {
    String port = port(url) == usualPort(url) ? "" : ":" + port(url);
    return url.getHost() == null ? "" : lower(url.getHost()) + port;
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
