package org.treasurylookup.history.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.text.Messages;

/** A server that is too old, as it says itself on the wire. */
class OlderServerTest {
  private static final String VERSION = "server_version\0";

  /* Stands before a real server and makes it say another version in the first bytes it sends. */
  private record Older(ServerSocket socket, int port, String version) implements AutoCloseable {
    private void serve() {
      try {
        while (!socket.isClosed()) {
          var client = socket.accept();
          var server = new Socket(InetAddress.getLoopbackAddress(), port);
          Thread.ofVirtual().start(() -> pass(client, server, false));
          Thread.ofVirtual().start(() -> pass(server, client, true));
        }
      } catch (IOException _) {
        // The test has ended.
      }
    }

    private void pass(Socket from, Socket to, boolean older) {
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[65_536];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
          int at = older ? text.indexOf(VERSION) : -1;
          if (at >= 0) {
            byte[] said = version.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(said, 0, buffer, at + VERSION.length(), said.length);
          }
          out.write(buffer, 0, count);
          out.flush();
        }
      } catch (IOException _) {
        // One side has ended.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static DeskDatabase open(int port) throws Exception {
    var place = DeskPlace.of("jdbc:postgresql://127.0.0.1:" + port + "/treasury?user=pc17", true);
    return DeskDatabase.open(
        place, "pc17", Optional.of(Secret.of(PostgresServer.PASSWORD)), PostgresServer::noTls);
  }

  @Test
  void aServerBefore15IsNotUsedAndTheSentenceSaysWhy() throws Exception {
    try (var server = PostgresServer.startDesk()) {
      for (String version : new String[] {"14", "15"}) {
        var listening = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        try (var older = new Older(listening, server.port(), version)) {
          Thread.ofVirtual().start(older::serve);
          if (version.equals("15")) {
            try (var database = open(listening.getLocalPort())) {
              assertThat(DeskTables.of(database)).isNotNull();
            }
          } else {
            assertThatThrownBy(() -> open(listening.getLocalPort()))
                .isInstanceOfSatisfying(
                    DeskException.class,
                    e -> {
                      assertThat(e.reason()).isEqualTo(Reason.SERVER);
                      assertThat(Messages.ENGLISH.get(e.text()))
                          .contains("is a PostgreSQL before version 15");
                    });
          }
        }
      }
    }
  }
}
