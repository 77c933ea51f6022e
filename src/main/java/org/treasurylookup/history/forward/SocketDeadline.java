package org.treasurylookup.history.forward;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * Closes a socket when its time is over, which ends whatever is waiting for it. A timeout of a read
 * begins anew with each byte, and a write has none.
 */
final class SocketDeadline implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SocketDeadline.class.getName());

  private final Thread clock;
  private volatile boolean over;

  /** From now on. */
  SocketDeadline(Socket socket, Duration time) {
    this.clock = Thread.ofVirtual().name("deadline").start(() -> closeAfter(time, socket));
  }

  private void closeAfter(Duration time, Socket socket) {
    try {
      Thread.sleep(time);
      over = true;
      socket.close();
    } catch (InterruptedException _) {
      // It was done in time.
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a socket could not be closed", e);
    }
  }

  /** Whether it was this that closed the socket: TLS closes one itself when it fails. */
  boolean isOver() {
    return over;
  }

  /** The time does not matter any more. */
  @Override
  public void close() {
    clock.interrupt();
  }
}
