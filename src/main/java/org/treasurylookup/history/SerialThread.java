package org.treasurylookup.history;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does work one piece after the other, on a thread that is there while there is work. */
final class SerialThread {
  private static final long SECONDS_KEPT = 5;

  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor thread;

  SerialThread(String name) {
    this.thread =
        new ThreadPoolExecutor(
            0,
            1,
            SECONDS_KEPT,
            TimeUnit.SECONDS,
            waiting,
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * Does something after all that was asked for before.
   *
   * @throws java.util.concurrent.RejectedExecutionException once it was closed
   */
  void execute(Runnable work) {
    thread.execute(work);
  }

  /**
   * For the work that is being done: what was asked for next, which it then has to do itself; empty
   * when nothing is within a time.
   */
  Optional<Runnable> next(long nanos) {
    try {
      return Optional.ofNullable(waiting.poll(nanos, TimeUnit.NANOSECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whether nothing more is asked for. */
  boolean isIdle() {
    return waiting.isEmpty();
  }

  /**
   * Does what was asked for and a last thing, and takes no more; nothing the second time.
   *
   * @return whether all was done in time
   */
  boolean close(Runnable last, Duration patience) {
    if (thread.isShutdown()) {
      return true;
    }
    thread.execute(last);
    thread.shutdown();
    try {
      return thread.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
