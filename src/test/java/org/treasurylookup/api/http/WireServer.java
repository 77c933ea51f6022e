package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server on this PC that says exactly what a test tells it to, byte for byte. */
public final class WireServer implements AutoCloseable {
  private final HeldPort port;
  private final ServerSocket server;
  private final Talk talk;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);

  /** What the server does with one connection, which ends with it. */
  @FunctionalInterface
  public interface Talk {
    /** Talks. */
    void with(Line line) throws Exception;
  }

  /** Starts the server; every connection gets the same talk. */
  public WireServer(Talk talk) throws IOException {
    this.talk = talk;
    var here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    this.port = new HeldPort(here);
    this.server = new ServerSocket(port.number(), 50, here);
    Thread.startVirtualThread(this::accept);
  }

  /** A server that answers every request on its own connection with this text. */
  public static WireServer saying(String answer) throws IOException {
    return new WireServer(
        line -> {
          line.request();
          line.say(answer);
        });
  }

  /** Base address without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port.number());
  }

  /** The heads of the requests received. */
  public List<String> requests() {
    return requests;
  }

  /** Waits until the first request is in. */
  public void awaitRequest() throws InterruptedException {
    asked.await();
  }

  /** Waits until a caller has closed its end. */
  public void awaitHangUp() throws InterruptedException {
    hungUp.await();
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        sockets.add(socket);
        Thread.startVirtualThread(() -> serve(socket));
      }
    } catch (IOException _) {
      // closed: the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      talk.with(new Line(socket));
    } catch (Exception _) {
      // The caller hung up, which tests ask about with awaitHangUp.
    }
  }

  /** Listens no more; its port refuses until the server is closed, as nobody else gets it. */
  public void goAway() {
    try {
      server.close();
      for (var socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    goAway();
    try {
      port.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One connection. */
  public final class Line {
    private final Socket socket;

    private Line(Socket socket) {
      this.socket = socket;
    }

    /** Reads the head of a request. */
    public String request() throws IOException {
      var head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          throw new IOException("the caller closed");
        }
        head.append((char) next);
      }
      requests.add(head.toString());
      asked.countDown();
      return head.toString();
    }

    /** Reads one byte, such as the first of a handshake. */
    public int octet() throws IOException {
      return socket.getInputStream().read();
    }

    /** Sends a text, a byte a character. */
    public void say(String text) throws IOException {
      say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void say(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Waits until the caller closes. */
    public void awaitHangUp() throws IOException {
      try {
        while (socket.getInputStream().read() >= 0) {
          // not interested in what it says
        }
      } finally {
        hungUp.countDown();
      }
    }

    /** Sends the same bytes again and again, until the caller closes. */
    public void sayForever(String text) {
      try {
        while (true) {
          say(text);
        }
      } catch (IOException _) {
        hungUp.countDown();
      }
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
