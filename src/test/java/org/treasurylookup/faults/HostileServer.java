package org.treasurylookup.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.treasurylookup.api.http.HeldPort;

/** A server on this PC that plays a script byte for byte, and may play another one next time. */
public final class HostileServer implements AutoCloseable {
  private static final int SOON = 50;

  /* Locking a key up for its context takes longer than all else that a connection does. */
  private static final Map<HeldCertificate, SSLContext> SHOWN = new ConcurrentHashMap<>();

  private final InetAddress address;
  private final HeldPort held;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;
  private volatile Thread accepting = Thread.currentThread();
  private volatile Script script;
  private final Runnable stalled;
  private final List<Socket> queue = new ArrayList<>();

  /** What is done with one connection, which ends with it. */
  @FunctionalInterface
  public interface Script {
    /** Plays. */
    void play(Line line) throws Exception;
  }

  /**
   * A server at an address of this PC.
   *
   * @param stalled told when a script has come to where it says no more, or little
   */
  HostileServer(InetAddress address, Script script, Runnable stalled) {
    this.address = address;
    this.script = script;
    this.stalled = stalled;
    this.held = held(address);
    this.port = held.number();
    this.listening = listen();
  }

  private static HeldPort held(InetAddress address) {
    try {
      return new HeldPort(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerSocket listen() {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port), 50);
      accepting = Thread.startVirtualThread(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Plays this from the next connection on. */
  void plays(Script next) {
    script = next;
  }

  /** Listens no more, as if the program had ended. */
  void goAway() {
    try {
      listening.close();
      /* The port is free once nobody accepts any more. */
      if (!accepting.equals(Thread.currentThread())) {
        accepting.join();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    hangUp();
  }

  /** Lets nobody in, as a firewall that says nothing: its queue is full, and stays so. */
  void swallow() throws IOException {
    goAway();
    listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(new InetSocketAddress(address, port), 1);
    try {
      while (true) {
        var waiting = new Socket();
        queue.add(waiting);
        waiting.connect(new InetSocketAddress(address, port), SOON);
      }
    } catch (SocketTimeoutException _) {
      // Now it is full.
    }
  }

  /** Listens again where it did. */
  void comeBack() {
    if (!queue.isEmpty()) {
      queue.forEach(HostileServer::close);
      queue.clear();
      goAway();
    }
    if (listening.isClosed()) {
      listening = listen();
    }
  }

  /** Closes all connections there are. */
  void hangUp() {
    sockets.forEach(HostileServer::close);
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        var line = socket.accept();
        sockets.add(line);
        Thread.startVirtualThread(() -> serve(line));
      }
    } catch (IOException _) {
      // It was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      script.play(new Line(socket, stalled));
    } catch (Exception _) {
      // The caller hung up, or was cut off as the script wants it.
    } finally {
      sockets.remove(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed.
    }
  }

  @Override
  public void close() {
    goAway();
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext context(HeldCertificate certificate) {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext();
  }

  /** One connection. */
  public static final class Line {
    private final Socket socket;
    private final Runnable stalled;
    private InputStream in;
    private OutputStream out;

    private Line(Socket socket, Runnable stalled) throws IOException {
      this.socket = socket;
      this.stalled = stalled;
      this.in = socket.getInputStream();
      this.out = socket.getOutputStream();
    }

    /** Agrees on encryption, with a certificate, and on what is spoken then. */
    void encrypt(HeldCertificate certificate, String... protocols) throws IOException {
      var shown = SHOWN.computeIfAbsent(certificate, HostileServer::context);
      var secure =
          (SSLSocket) shown.getSocketFactory().createSocket(socket, "", socket.getPort(), true);
      secure.setUseClientMode(false);
      if (protocols.length > 0) {
        var agreed = secure.getSSLParameters();
        agreed.setApplicationProtocols(protocols);
        secure.setSSLParameters(agreed);
      }
      secure.startHandshake();
      in = secure.getInputStream();
      out = secure.getOutputStream();
    }

    /** Reads the head of a request. */
    String request() throws IOException {
      var head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("the caller closed");
        }
        head.write(next);
      }
      return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads one byte. */
    int octet() throws IOException {
      return in.read();
    }

    /** Sends a text, a byte a character. */
    void say(String text) throws IOException {
      say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    void say(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** Sends the same again and again, until the caller closes. */
    void sayForever(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      while (true) {
        say(bytes);
      }
    }

    /** Sends a byte at a time, slowly, until the caller closes. */
    void drip(String text) throws IOException, InterruptedException {
      say(text);
      stalled.run();
      while (true) {
        say(text);
        Thread.sleep(1);
      }
    }

    /** Says no more, until the caller closes. */
    void stall() throws IOException {
      stalled.run();
      while (in.read() >= 0) {
        // What it says is not answered.
      }
    }

    /** Ends the connection with a reset. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Carries bytes both ways between the caller and a port of this PC. */
    void tunnel(int to) throws IOException {
      try (var there = new Socket(InetAddress.getLoopbackAddress(), to)) {
        Thread.startVirtualThread(() -> pump(there));
        in.transferTo(there.getOutputStream());
      }
    }

    private void pump(Socket there) {
      try (socket) {
        there.getInputStream().transferTo(out);
      } catch (IOException _) {
        // One end hung up, and so does the other now.
      }
    }
  }
}
