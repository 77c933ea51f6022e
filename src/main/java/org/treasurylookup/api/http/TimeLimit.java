package org.treasurylookup.api.http;

import java.time.Duration;

/** Tells when the time of an attempt is over. */
@FunctionalInterface
public interface TimeLimit {
  TimeLimit REAL = new ClockLimit();

  /**
   * Begins.
   *
   * @param over runs once the time has passed, on another thread, unless the handle was closed
   */
  Handle start(Duration time, Runnable over);

  /** Ends it before its time. */
  @FunctionalInterface
  interface Handle extends AutoCloseable {
    @Override
    void close();
  }
}
