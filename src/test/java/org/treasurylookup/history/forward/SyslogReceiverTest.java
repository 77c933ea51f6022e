package org.treasurylookup.history.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.TrustStore;

/** A sending comes to its end, whatever the collector does. */
class SyslogReceiverTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int PAUSES = 250;
  private static final int BYTES = 40_000;

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

  /** What a collector does with the one who came. */
  @FunctionalInterface
  private interface Manner {
    void meet(Socket socket) throws Exception;
  }

  /** A collector on this PC that meets one sending in its manner. */
  private record Collector(ServerSocket server, CompletableFuture<Boolean> done)
      implements AutoCloseable {

    static Collector of(Manner manner) throws IOException {
      var collector =
          new Collector(
              new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), new CompletableFuture<>());
      Thread.ofVirtual().start(() -> collector.meet(manner));
      return collector;
    }

    private void meet(Manner manner) {
      try (var socket = server.accept()) {
        manner.meet(socket);
        done.complete(true);
      } catch (IOException _) {
        done.complete(false);
      } catch (Exception e) {
        done.completeExceptionally(e);
      }
    }

    URI address(String scheme) {
      return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    }

    /** Whether it could do all it wanted before it was left. */
    boolean couldDoAll() {
      return done.join();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  private static void send(String scheme, Collector collector, int bytes) throws IOException {
    new SyslogReceiver(
            collector.address(scheme),
            () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
            SHORT)
        .send(List.of(new byte[bytes]));
  }

  private static void chat(Socket socket) throws Exception {
    for (int i = 0; i < PAUSES; i++) {
      socket.getOutputStream().write('.');
      Thread.sleep(PAUSE);
    }
  }

  @Test
  void aCollectorThatReadAllAndThenSaysAByteNowAndThenHoldsNobody() throws Exception {
    try (var collector =
        Collector.of(
            socket -> {
              assertThat(socket.getInputStream().readAllBytes()).hasSize(100);
              chat(socket);
            })) {
      send("tcp", collector, 100);
      assertThat(collector.couldDoAll()).as("it was left before it had said all").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "tls"})
  void whatACollectorDoesNotReadInTimeIsNotTakenAsArrived(String scheme) throws Exception {
    try (var collector =
        Collector.of(
            socket -> {
              Thread.sleep(PAUSE.multipliedBy(PAUSES));
              socket.getInputStream().readAllBytes();
            })) {
      assertThatThrownBy(() -> send(scheme, collector, 50_000_000)).isInstanceOf(IOException.class);
      assertThat(collector.done()).as("it was left before it read").isNotDone();
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsLeft() throws Exception {
    try (var collector =
        Collector.of(
            socket -> {
              /* A record of TLS that is as long as one may be, byte by byte. */
              socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
              chat(socket);
            })) {
      assertThatThrownBy(() -> send("tls", collector, 1)).isInstanceOf(IOException.class);
      assertThat(collector.couldDoAll()).as("it was left before it had said all").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCollectorThatResetsInPlaceOfItsEndOverTlsIsNotTakenAsContent(boolean saysGoodbye)
      throws Exception {
    try (var collector =
        Collector.of(
            socket -> {
              var over = overTls(socket);
              assertThat(over.getInputStream().readAllBytes()).hasSize(BYTES);
              socket.setSoLinger(true, 0);
              if (saysGoodbye) {
                over.shutdownOutput();
              }
            })) {
      assertThatThrownBy(() -> sendTrusted(collector, BYTES)).isInstanceOf(IOException.class);
      assertThat(collector.couldDoAll()).isTrue();
    }
  }

  @Test
  void aCollectorThatAsksForACertificateOfOursHasNothing() throws Exception {
    try (var collector =
        Collector.of(
            socket -> {
              var over = overTls(socket);
              over.setNeedClientAuth(true);
              over.startHandshake();
            })) {
      assertThatThrownBy(() -> sendTrusted(collector, 1)).isInstanceOf(IOException.class);
      assertThat(collector.couldDoAll()).as("it was content").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCollectorThatReadAllOverTlsAndClosesHasItAll(boolean saysGoodbye) throws Exception {
    try (var collector =
        Collector.of(
            socket -> {
              var over = overTls(socket);
              assertThat(over.getInputStream().readAllBytes()).hasSize(BYTES);
              if (saysGoodbye) {
                over.shutdownOutput();
              }
            })) {
      sendTrusted(collector, BYTES);
      assertThat(collector.couldDoAll()).isTrue();
    }
  }

  private SSLSocket overTls(Socket socket) throws IOException {
    var own = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    return (SSLSocket)
        own.sslContext()
            .getSocketFactory()
            .createSocket(socket, InputStream.nullInputStream(), false);
  }

  private void sendTrusted(Collector collector, int bytes) throws IOException {
    var trust = TrustStore.of(List.of(certificate.certificate()));
    new SyslogReceiver(collector.address("tls"), () -> TrustStore.sockets(trust))
        .send(List.of(new byte[bytes]));
  }
}
