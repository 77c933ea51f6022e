package org.treasurylookup.settings.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Locks after a time without input. A locked window shows no ids. The owner asks {@link #check()}
 * now and then; a PC that slept comes back locked, as wall-clock time counts.
 */
public final class IdleLock {
  private final InstantSource clock;
  private Duration limit;
  private Instant lastInput;
  private boolean locked;

  /**
   * Unlocked, with input just now.
   *
   * @param limit time without input; zero for never
   */
  public IdleLock(Duration limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
    this.lastInput = clock.instant();
  }

  /** Another limit, from now on. */
  public void setLimit(Duration fresh) {
    limit = fresh;
  }

  /** There was input. Input does not unlock. */
  public void input() {
    if (!check()) {
      lastInput = clock.instant();
    }
  }

  /** Locks when it is time, and tells whether it is locked. */
  public boolean check() {
    boolean backwards = clock.instant().isBefore(lastInput);
    if (backwards) {
      lastInput = clock.instant();
    }
    locked |= limit.isPositive() && !clock.instant().isBefore(lastInput.plus(limit));
    return locked;
  }

  /** Locks now: the user asked, or the PC was locked. */
  public void lock() {
    locked = true;
  }

  /** The user is back and has shown it. */
  public void unlock() {
    locked = false;
    lastInput = clock.instant();
  }
}
