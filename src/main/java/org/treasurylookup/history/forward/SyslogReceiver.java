package org.treasurylookup.history.forward;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where syslog messages go: over TLS, or over plain TCP to this PC itself.
 *
 * @param address {@code tls://host:port} or {@code tcp://host:port}
 * @param tls sockets that trust whom the program trusts
 * @param longest all that one sending may take, whatever the receiver does
 */
record SyslogReceiver(URI address, Supplier<SSLSocketFactory> tls, Duration longest) {
  private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** A receiver that has a minute for each sending. */
  SyslogReceiver(URI address, Supplier<SSLSocketFactory> tls) {
    this(address, tls, LONGEST);
  }

  /**
   * Sends messages, and waits until the receiver has closed its side: whatever it had not read by
   * then would have been answered with a reset. One that keeps its side open has them too, as far
   * as can be known, and so has one that goes on saying something.
   *
   * @throws IOException when it is not known that all of them arrived
   */
  void send(List<byte[]> messages) throws IOException {
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    try (var plain = new Socket();
        var deadline = new SocketDeadline(plain, longest)) {
      plain.connect(new InetSocketAddress(host, address.getPort()), PATIENCE);
      plain.setSoTimeout(PATIENCE);
      if (address.getScheme().equals("tls")) {
        var socket = tls.get().createSocket(plain, host, address.getPort(), false);
        checkName((SSLSocket) socket);
        write(socket, messages);
        awaitEnd(deadline, socket, plain);
      } else {
        write(plain, messages);
        awaitEnd(deadline, plain);
      }
    }
  }

  private static void checkName(SSLSocket socket) throws IOException {
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
  }

  private static void write(Socket socket, List<byte[]> messages) throws IOException {
    OutputStream out = new BufferedOutputStream(socket.getOutputStream());
    for (byte[] message : messages) {
      out.write(message);
    }
    out.flush();
    socket.shutdownOutput();
  }

  /* Over TLS a receiver may take its leave, and then reset what it has not read. */
  private static void awaitEnd(SocketDeadline deadline, Socket... layers) throws IOException {
    try {
      for (var layer : layers) {
        var in = layer.getInputStream();
        while (in.read() >= 0) {
          // A receiver has nothing to say.
        }
      }
    } catch (SocketTimeoutException _) {
      // It keeps its side open.
    } catch (IOException e) {
      if (!deadline.isOver()) {
        throw e;
      }
      // It said something until the time was over.
    }
  }
}
