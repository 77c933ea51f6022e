package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this PC that refuses connections until a test's own server listens at it, and again
 * once that has ended. A socket that does not listen is bound to it, so that the system gives it to
 * nobody else; a server that names the port may listen there.
 */
public final class HeldPort implements AutoCloseable {
  private final Socket holder = new Socket();

  /** Any free port of the loopback address. */
  public HeldPort() throws IOException {
    this(InetAddress.getLoopbackAddress());
  }

  /** Any free port of this address. */
  public HeldPort(InetAddress address) throws IOException {
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(address, 0));
  }

  /** Its number. */
  public int number() {
    return holder.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }
}
