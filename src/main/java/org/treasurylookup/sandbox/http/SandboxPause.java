package org.treasurylookup.sandbox.http;

import java.time.Duration;

/** Lets time pass; tests let none pass. */
@FunctionalInterface
public interface SandboxPause {
  SandboxPause REAL = Thread::sleep;

  void of(Duration time) throws InterruptedException;
}
