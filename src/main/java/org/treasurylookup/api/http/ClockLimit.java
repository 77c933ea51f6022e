package org.treasurylookup.api.http;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Limits by the clock, which one thread looks at for all attempts: a thread for each would be woken
 * by each answer only to end. It goes soon after the last attempt.
 */
final class ClockLimit implements TimeLimit {
  private final ScheduledThreadPoolExecutor clock;

  ClockLimit() {
    clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("time limit").factory());
    clock.setRemoveOnCancelPolicy(true);
    clock.setKeepAliveTime(1, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  /* Closing a socket may take its time, in which others end too. */
  @Override
  public Handle start(Duration time, Runnable over) {
    var alarm =
        clock.schedule(() -> Thread.startVirtualThread(over), time.toNanos(), TimeUnit.NANOSECONDS);
    return () -> alarm.cancel(false);
  }
}
