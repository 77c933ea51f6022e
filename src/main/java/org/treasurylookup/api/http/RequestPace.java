package org.treasurylookup.api.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many questions a second a provider gets from this PC: a bucket that holds a few and refills
 * evenly. Safe to use from several threads.
 */
public final class RequestPace {
  private static final int BURST = 4;
  private static final Duration SLOWEST = Duration.ofSeconds(8);

  private final Duration usual;
  private final LongSupplier nanoClock;
  private Duration interval;
  private long nextNanos;
  private boolean started;

  private RequestPace(Duration interval, LongSupplier nanoClock) {
    this.usual = interval;
    this.interval = interval;
    this.nanoClock = nanoClock;
  }

  /** So many a second, a burst of four at once. */
  public static RequestPace perSecond(int questions) {
    return perSecond(questions, System::nanoTime);
  }

  static RequestPace perSecond(int questions, LongSupplier nanoClock) {
    return new RequestPace(Duration.ofSeconds(1).dividedBy(questions), nanoClock);
  }

  /** No limit: for the sandbox inside the program. */
  public static RequestPace unlimited() {
    return new RequestPace(Duration.ZERO, System::nanoTime);
  }

  /** Halves the pace after HTTP 429, down to one question in eight seconds. */
  synchronized void halve() {
    var slower = interval.multipliedBy(2);
    interval = slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower;
  }

  /** Quickens by an eighth after any other answer, up to the usual pace again. */
  synchronized void recover() {
    var quicker = interval.multipliedBy(7).dividedBy(8);
    interval = quicker.compareTo(usual) < 0 ? usual : quicker;
  }

  void await(Cancellation cancellation, ReadOnlyClient.Sleeper sleeper, RequestProgress progress)
      throws IOException {
    progress.enter(RequestProgress.Phase.WAITING_FOR_TURN);
    long step = step();
    var wait = Duration.ofNanos(take(nanoClock.getAsLong(), step));
    if (!wait.isPositive()) {
      return;
    }
    try {
      sleeper.sleep(wait, cancellation);
    } catch (IOException e) {
      giveBack(step);
      throw e;
    }
  }

  private synchronized long step() {
    return interval.toNanos();
  }

  /* A list of a thousand ids, cancelled, must not hold back the next question for minutes. */
  private synchronized void giveBack(long step) {
    nextNanos -= step;
  }

  private synchronized long take(long now, long step) {
    long earliest = now - (BURST - 1) * step;
    nextNanos = started ? Math.max(nextNanos, earliest) : earliest;
    started = true;
    long wait = nextNanos - now;
    nextNanos += step;
    return wait;
  }
}
