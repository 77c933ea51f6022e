package org.treasurylookup.sandbox;

import java.time.Duration;

/** Lets time pass; tests let none pass. */
@FunctionalInterface
interface SandboxPause {
  SandboxPause REAL = Thread::sleep;

  void of(Duration time) throws InterruptedException;
}
