package org.treasurylookup.sandbox.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;

/** A sandbox whose clock stands still, for all tests of a class, and a client that asks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AskedSandbox {
  protected static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-26T16:02:00Z"));

  /** How long the sandbox would have waited. */
  protected final List<Duration> slept = new CopyOnWriteArrayList<>();

  protected Sandbox sandbox;
  protected Caller caller;

  @BeforeAll
  void start() throws IOException {
    sandbox = Sandbox.start(0, CLOCK, slept::add, SandboxOptions.USUAL);
    caller = new Caller(sandbox, CLOCK);
  }

  @AfterAll
  void stop() {
    caller.close();
    sandbox.close();
  }
}
