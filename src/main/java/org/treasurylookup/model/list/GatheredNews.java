package org.treasurylookup.model.list;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens on workers, brought to the JavaFX thread in one go for all that came meanwhile: a
 * thousand answers are not a thousand changes of the window.
 */
final class GatheredNews {
  /* No eye follows a long list more often, and each time its table is laid out. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /* A key pressed meanwhile waits for these and for the rows in sight to be drawn, no longer. */
  private static final int MOST = 400;
  private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

  private final Executor fx;
  private final Runnable taker;
  private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean rests;
  private volatile long last = System.nanoTime() - REST_NANOS;

  /**
   * No news.
   *
   * @param taker takes them over on the JavaFX thread, with {@link #take}
   */
  GatheredNews(Executor fx, Runnable taker) {
    this.fx = fx;
    this.taker = taker;
  }

  /** Whether there are so many that each need not be brought at once. */
  void rests(boolean many) {
    rests = many;
  }

  /** Something happened; any thread. */
  void add(Runnable change) {
    news.add(change);
    if (told.compareAndSet(false, true)) {
      turn().execute(taker);
    }
  }

  /**
   * Does what came up to now; of much a part, and the rest after what else the window has to do.
   */
  void take() {
    last = System.nanoTime();
    told.set(false);
    if (!rests) {
      takeAll();
      return;
    }
    var change = news.poll();
    for (int taken = 1; change != null && taken < MOST && !isLong(); taken++) {
      change.run();
      change = news.poll();
    }
    if (change != null) {
      change.run();
      if (told.compareAndSet(false, true)) {
        after(BREATH_NANOS).execute(taker);
      }
    }
  }

  private boolean isLong() {
    return System.nanoTime() - last > WORK_NANOS;
  }

  /** Does all that came up to now. */
  void takeAll() {
    for (var change = news.poll(); change != null; change = news.poll()) {
      change.run();
    }
  }

  private Executor turn() {
    long left = last + REST_NANOS - System.nanoTime();
    return rests && left > 0 ? after(left) : fx;
  }

  private Executor after(long nanos) {
    return CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, fx);
  }
}
