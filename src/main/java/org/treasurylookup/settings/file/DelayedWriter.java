package org.treasurylookup.settings.file;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written a second after it changed; several changes in a row are written once.
 * Safe to use from any thread.
 *
 * @param <T> an immutable value
 */
abstract class DelayedWriter<T> {
  private static final long DELAY_MILLIS = 1000;
  private static final System.Logger LOG = System.getLogger(DelayedWriter.class.getName());

  private final Optional<ScheduledExecutorService> timer;
  private T current;
  private boolean changed;
  private @Nullable ScheduledFuture<?> pending;

  /**
   * A value as it was read.
   *
   * @param timer runs the delayed writing; without one only {@link #save()} writes
   */
  DelayedWriter(T current, Optional<ScheduledExecutorService> timer) {
    this.current = current;
    this.timer = timer;
  }

  /**
   * Writes a value, one call at a time.
   *
   * @throws IOException when it could not be written; it is tried again with the next change
   */
  protected abstract void write(T value) throws IOException;

  public final synchronized T get() {
    return current;
  }

  /** Takes a value that was read later, and need not be written. */
  final synchronized void begin(T read) {
    current = read;
  }

  /** Changes the value, and writes it soon. */
  public final synchronized void set(T fresh) {
    if (fresh.equals(current)) {
      return;
    }
    current = fresh;
    changed = true;
    if (pending != null) {
      pending.cancel(false);
    }
    try {
      pending =
          timer
              .map(clock -> clock.schedule(this::saveLater, DELAY_MILLIS, TimeUnit.MILLISECONDS))
              .orElse(null);
    } catch (RejectedExecutionException theProgramEnds) {
      save();
    }
  }

  /** Whether there is nothing left to write. */
  protected final synchronized boolean isSaved() {
    return !changed;
  }

  /* A timer keeps what its work throws to itself: this brings it to the handler of all threads. */
  private void saveLater() {
    try {
      save();
    } catch (RuntimeException | Error e) {
      var here = Thread.currentThread();
      here.getUncaughtExceptionHandler().uncaughtException(here, e);
    }
  }

  /** Writes a change that has not been written yet. */
  public final synchronized void save() {
    if (!changed) {
      return;
    }
    try {
      write(current);
      changed = false;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A change cannot be written", e);
    }
  }
}
