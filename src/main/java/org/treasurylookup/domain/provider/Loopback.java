package org.treasurylookup.domain.provider;

import java.util.regex.Pattern;

/** Hosts that are this PC itself: plain http may be spoken to them, and no proxy is between. */
public final class Loopback {
  /* What is beyond 255, or begins with 0, is no address: it would be looked up as a name. */
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern HOST = Pattern.compile("localhost|\\[::1]|127(\\." + OCTET + "){3}");

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
