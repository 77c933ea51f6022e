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
 */
record SyslogReceiver(URI address, Supplier<SSLSocketFactory> tls) {
  private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

  /**
   * Sends messages, and waits until the receiver has closed its side: whatever it had not read by
   * then would have been answered with a reset. One that keeps its side open has them too, as far
   * as can be known.
   *
   * @throws IOException when it is not known that all of them arrived
   */
  void send(List<byte[]> messages) throws IOException {
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(host, address.getPort()), PATIENCE);
      plain.setSoTimeout(PATIENCE);
      if (address.getScheme().equals("tls")) {
        var socket = tls.get().createSocket(plain, host, address.getPort(), true);
        checkName((SSLSocket) socket);
        write(socket, messages);
      } else {
        write(plain, messages);
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
    try {
      var in = socket.getInputStream();
      while (in.read() >= 0) {
        // A receiver has nothing to say.
      }
    } catch (SocketTimeoutException _) {
      // It keeps its side open.
    }
  }
}
