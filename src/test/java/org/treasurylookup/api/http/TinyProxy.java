package org.treasurylookup.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP proxy on this PC that tunnels every host to one port here. */
public final class TinyProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Optional<String> wanted;
  private final String challenge;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param target port every tunnel ends at
   * @param wanted the Proxy-Authorization it asks for; empty lets everybody through
   * @param challenge what it says it wants
   */
  public TinyProxy(int target, Optional<String> wanted, String challenge) throws IOException {
    this.target = target;
    this.wanted = wanted;
    this.challenge = challenge;
    this.server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread.startVirtualThread(this::accept);
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** The heads of the requests received. */
  public List<String> heads() {
    return heads;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      while (true) {
        String head = head(client);
        if (head.isEmpty()) {
          return;
        }
        heads.add(head);
        boolean allowed =
            wanted.isEmpty() || head.contains("Proxy-Authorization: " + wanted.get() + "\r\n");
        if (allowed) {
          tunnel(client);
          return;
        }
        say(
            client,
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: "
                + challenge
                + "\r\nContent-Length: 0\r\n\r\n");
      }
    } catch (IOException _) {
      // One end hung up, and the caller sees that.
    }
  }

  private void tunnel(Socket client) throws IOException {
    try (var provider = new Socket(InetAddress.getLoopbackAddress(), target)) {
      say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
      var back = Thread.startVirtualThread(() -> pump(provider, client));
      pump(client, provider);
      back.interrupt();
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      // One side hung up, which ends the tunnel.
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String head(Socket socket) throws IOException {
    var head = new ByteArrayOutputStream();
    int c;
    while ((c = socket.getInputStream().read()) >= 0) {
      head.write(c);
      String text = head.toString(StandardCharsets.US_ASCII);
      if (text.endsWith("\r\n\r\n")) {
        return text;
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
