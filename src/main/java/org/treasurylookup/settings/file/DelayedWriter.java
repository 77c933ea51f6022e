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
 * Safe to use from any thread, and nobody who reads or changes it waits for a disk or for another
 * program that holds the file.
 *
 * @param <T> an immutable value
 */
abstract class DelayedWriter<T> {
  private static final long DELAY_MILLIS = 1000;
  private static final System.Logger LOG = System.getLogger(DelayedWriter.class.getName());

  private final Optional<ScheduledExecutorService> timer;
  private final Object state = new Object();
  private final Object writing = new Object();
  private volatile T current;
  private long changes;
  private long written;
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

  /** A change could not be written; on the thread that tried. */
  protected void unwritten(IOException why) {}

  public final T get() {
    return current;
  }

  /** Takes a value that was read later, and need not be written. */
  final void begin(T read) {
    synchronized (state) {
      current = read;
    }
  }

  /** Changes the value, and writes it soon. */
  public final void set(T fresh) {
    if (!isSoonWritten(fresh)) {
      save();
    }
  }

  /* Once the program ends no timer takes work. */
  private boolean isSoonWritten(T fresh) {
    synchronized (state) {
      if (fresh.equals(current)) {
        return true;
      }
      current = fresh;
      changes++;
      if (pending != null) {
        pending.cancel(false);
      }
      try {
        pending =
            timer
                .map(clock -> clock.schedule(this::saveLater, DELAY_MILLIS, TimeUnit.MILLISECONDS))
                .orElse(null);
        return true;
      } catch (RejectedExecutionException _) {
        return false;
      }
    }
  }

  /** Whether there is nothing left to write. */
  protected final boolean isSaved() {
    synchronized (state) {
      return written == changes;
    }
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

  /** Writes a change that has not been written yet; blocking. */
  public final void save() {
    synchronized (writing) {
      T value;
      long change;
      synchronized (state) {
        value = current;
        change = changes;
      }
      if (change != written) {
        write(value, change);
      }
    }
  }

  private void write(T value, long change) {
    try {
      write(value);
      synchronized (state) {
        written = change;
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A change cannot be written", e);
      unwritten(e);
    }
  }
}
