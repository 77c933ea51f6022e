package org.treasurylookup.api.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Knows the addresses of a host. */
@FunctionalInterface
public interface NameResolver {
  /** The operating system's. It cannot be interrupted, and may take as long as it likes. */
  NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * Looks a name up; blocking.
   *
   * @throws UnknownHostException when it has no address
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
