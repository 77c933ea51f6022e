package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** A port that refuses, whatever else asks for ports meanwhile. */
class HeldPortTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void itRefusesUntilAServerOfTheTestListensAndAgainAfterIt() throws IOException {
    try (var port = new HeldPort()) {
      refuses(port);
      try (var server = new ServerSocket(port.number(), 1, HERE);
          var caller = new Socket(HERE, port.number())) {
        assertThat(caller.isConnected()).isTrue();
        server.accept().close();
      }
      refuses(port);
    }
  }

  private static void refuses(HeldPort port) {
    assertThatThrownBy(() -> new Socket(HERE, port.number()).close())
        .isInstanceOf(ConnectException.class);
  }
}
