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

  /* Whether it could do all it wanted before it was left. */
  private static CompletableFuture<Boolean> collector(ServerSocket server, Manner manner) {
    var done = new CompletableFuture<Boolean>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (var socket = server.accept()) {
                manner.meet(socket);
                done.complete(true);
              } catch (IOException _) {
                done.complete(false);
              } catch (Exception e) {
                done.completeExceptionally(e);
              }
            });
    return done;
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void send(String scheme, ServerSocket server, int bytes) throws IOException {
    var address = URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    new SyslogReceiver(address, () -> (SSLSocketFactory) SSLSocketFactory.getDefault(), SHORT)
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
    try (var server = server()) {
      var done =
          collector(
              server,
              socket -> {
                assertThat(socket.getInputStream().readAllBytes()).hasSize(100);
                chat(socket);
              });
      send("tcp", server, 100);
      assertThat(done.join()).as("it was left before it had said all").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "tls"})
  void whatACollectorDoesNotReadInTimeIsNotTakenAsArrived(String scheme) throws Exception {
    try (var server = server()) {
      var done =
          collector(
              server,
              socket -> {
                Thread.sleep(PAUSE.multipliedBy(PAUSES));
                socket.getInputStream().readAllBytes();
              });
      assertThatThrownBy(() -> send(scheme, server, 50_000_000)).isInstanceOf(IOException.class);
      assertThat(done).as("it was left before it read").isNotDone();
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsLeft() throws Exception {
    try (var server = server()) {
      var done =
          collector(
              server,
              socket -> {
                /* A record of TLS that is as long as one may be, byte by byte. */
                socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
                chat(socket);
              });
      assertThatThrownBy(() -> send("tls", server, 1)).isInstanceOf(IOException.class);
      assertThat(done.join()).as("it was left before it had said all").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCollectorThatResetsInPlaceOfItsEndOverTlsIsNotTakenAsContent(boolean saysGoodbye)
      throws Exception {
    try (var server = server()) {
      var done =
          collector(
              server,
              socket -> {
                var over = overTls(socket);
                assertThat(over.getInputStream().readAllBytes()).hasSize(BYTES);
                socket.setSoLinger(true, 0);
                if (saysGoodbye) {
                  over.shutdownOutput();
                }
              });
      assertThatThrownBy(() -> sendTrusted(server, BYTES)).isInstanceOf(IOException.class);
      assertThat(done.join()).isTrue();
    }
  }

  @Test
  void aCollectorThatAsksForACertificateOfOursHasNothing() throws Exception {
    try (var server = server()) {
      var done =
          collector(
              server,
              socket -> {
                var over = overTls(socket);
                over.setNeedClientAuth(true);
                over.startHandshake();
              });
      assertThatThrownBy(() -> sendTrusted(server, 1)).isInstanceOf(IOException.class);
      assertThat(done.join()).as("it was content").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCollectorThatReadAllOverTlsAndClosesHasItAll(boolean saysGoodbye) throws Exception {
    try (var server = server()) {
      var done =
          collector(
              server,
              socket -> {
                var over = overTls(socket);
                assertThat(over.getInputStream().readAllBytes()).hasSize(BYTES);
                if (saysGoodbye) {
                  over.shutdownOutput();
                }
              });
      sendTrusted(server, BYTES);
      assertThat(done.join()).isTrue();
    }
  }

  private SSLSocket overTls(Socket socket) throws IOException {
    var own = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    return (SSLSocket)
        own.sslContext()
            .getSocketFactory()
            .createSocket(socket, InputStream.nullInputStream(), false);
  }

  private void sendTrusted(ServerSocket server, int bytes) throws IOException {
    var trust = TrustStore.of(List.of(certificate.certificate()));
    new SyslogReceiver(
            URI.create("tls://127.0.0.1:" + server.getLocalPort()), () -> TrustStore.sockets(trust))
        .send(List.of(new byte[bytes]));
  }
}
