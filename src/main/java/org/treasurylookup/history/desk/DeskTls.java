package org.treasurylookup.history.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;

/** Makes the sockets to a desk's server, which has to prove that it is the one. */
@FunctionalInterface
public interface DeskTls {
  /**
   * Makes them.
   *
   * @param authorities PEM file of those that alone may vouch for the server; empty for whom the
   *     program trusts
   * @param keys prove who this PC is, where the server asks for it
   */
  SSLSocketFactory sockets(Optional<Path> authorities, KeyManager[] keys)
      throws IOException, GeneralSecurityException;
}
