package org.treasurylookup.history.forward;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of syslog messages as RFC 5425 frames them, on loopback. */
final class Collector implements AutoCloseable {
  private final ServerSocket server;
  private final Layer layer;
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final int breaksOff;

  /** What the messages of a connection are read from: itself, or TLS over it. */
  @FunctionalInterface
  interface Layer {
    Socket over(Socket plain) throws IOException;
  }

  /**
   * Listens.
   *
   * @param port 0 for any that is free
   * @param breaksOff how many messages the first connection is read for before it is reset; 0 for
   *     one that is read to its end
   */
  Collector(Layer layer, int port, int breaksOff) throws IOException {
    this.layer = layer;
    this.server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    this.breaksOff = breaksOff;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** What came, in order. */
  List<String> messages() {
    return messages;
  }

  private void listen() {
    for (boolean first = true; !server.isClosed(); first = false) {
      try (var socket = server.accept()) {
        read(socket, first ? breaksOff : 0);
      } catch (IOException _) {
        // This one ended; the next may come.
      }
    }
  }

  private void read(Socket socket, int most) throws IOException {
    var in = layer.over(socket).getInputStream();
    for (int count = 1; ; count++) {
      int length = length(in);
      if (length < 0) {
        return;
      }
      messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      if (count == most) {
        socket.setSoLinger(true, 0);
        return;
      }
    }
  }

  private static int length(InputStream in) throws IOException {
    int length = 0;
    for (int next = in.read(); next != ' '; next = in.read()) {
      if (next < 0) {
        return -1;
      }
      length = length * 10 + Character.digit(next, 10);
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
