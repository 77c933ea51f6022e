package org.treasurylookup.domain.provider;

import java.util.regex.Pattern;

/** Hosts that are this PC itself: plain http may be spoken to them, and no proxy is between. */
public final class Loopback {
  private static final Pattern HOST = Pattern.compile("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}");

  private Loopback() {}

  /**
   * Whether a host is one.
   *
   * @param host in lower case as an address has it, IPv6 in brackets
   */
  public static boolean holds(String host) {
    return HOST.matcher(host).matches();
  }
}
