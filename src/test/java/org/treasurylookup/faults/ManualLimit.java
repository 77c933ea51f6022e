package org.treasurylookup.faults;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.treasurylookup.api.http.TimeLimit;

/** A time limit that is over when a test says so: nothing waits for a clock. */
final class ManualLimit implements TimeLimit {
  private final Set<Runnable> running = ConcurrentHashMap.newKeySet();

  /* One that is started twice is two. */
  @Override
  @SuppressWarnings("UnnecessaryMethodReference")
  public Handle start(Duration time, Runnable over) {
    Runnable once = over::run;
    running.add(once);
    return () -> running.remove(once);
  }

  /** The time of all attempts is over. */
  void expire() {
    running.forEach(Runnable::run);
  }

  /** How many attempts are being made. */
  int running() {
    return running.size();
  }
}
