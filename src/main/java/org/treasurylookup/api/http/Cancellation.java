package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A cancel button for one look-up: pressed once, from any thread, felt at the socket. A look-up
 * whose thread is interrupted counts as cancelled too.
 */
public final class Cancellation {
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();

  /** Cancels; later calls change nothing. */
  public void cancel() {
    cancelled.countDown();
    actions.forEach(Runnable::run);
  }

  /** Whether {@link #cancel()} was called, or the calling thread is interrupted. */
  public boolean isCancelled() {
    return wasPressed() || Thread.currentThread().isInterrupted();
  }

  private boolean wasPressed() {
    return cancelled.getCount() == 0;
  }

  /**
   * Fails if cancelled.
   *
   * @throws IOException when cancelled or interrupted
   */
  void check() throws IOException {
    if (isCancelled()) {
      throw new InterruptedIOException("cancelled");
    }
  }

  /**
   * Waits for a time, or until cancelled.
   *
   * @throws IOException when cancelled or interrupted
   */
  void sleep(Duration time) throws IOException {
    try {
      if (cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        check();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Runs the action on cancel, until the handle is closed. */
  Handle onCancel(Runnable action) {
    actions.add(action);
    if (wasPressed()) {
      action.run();
    }
    return () -> actions.remove(action);
  }

  /** Takes the action back. */
  @FunctionalInterface
  interface Handle extends AutoCloseable {
    @Override
    void close();
  }
}
