package org.treasurylookup.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.treasurylookup.ui.FxThread;

/**
 * How long an input would have to wait for the JavaFX thread: asked every few milliseconds, by the
 * clock and by what the thread itself worked meanwhile. The latter says the same on a busy PC.
 */
final class FxWatch implements AutoCloseable {
  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();
  private static final long PAUSE_MILLIS = 2;

  private final long fx;
  private final long begun;
  private final Thread watcher;
  private volatile boolean over;
  private volatile long longestWait;
  private volatile long longestWork;
  private volatile long work;

  private FxWatch(long fx) {
    this.fx = fx;
    this.begun = CLOCKS.getThreadCpuTime(fx);
    this.watcher = Thread.ofPlatform().daemon().name("fx-watch").start(this::watch);
  }

  /** Watches from now on. */
  static FxWatch begin() throws Exception {
    return new FxWatch(FxThread.call(() -> Thread.currentThread().threadId()));
  }

  private void watch() {
    while (!over) {
      long asked = System.nanoTime();
      long before = CLOCKS.getThreadCpuTime(fx);
      var turn = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            longestWait = Math.max(longestWait, System.nanoTime() - asked);
            longestWork = Math.max(longestWork, CLOCKS.getThreadCpuTime(fx) - before);
            turn.countDown();
          });
      try {
        turn.await();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** Watches no more. */
  @Override
  public void close() {
    over = true;
    try {
      watcher.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    work = CLOCKS.getThreadCpuTime(fx) - begun;
  }

  /** The longest wait by the clock. */
  double longestWait() {
    return longestWait / 1e6;
  }

  /** The longest work in one go, of one core. */
  double longestWork() {
    return longestWork / 1e6;
  }

  /** All its work, of one core. */
  double work() {
    return work / 1e6;
  }
}
