package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Plays scenarios and remembers, per id, how often and since when it was asked for. */
public final class ScenarioStage {

  /** How long times relative to "now" stand still: less than the pay-in window of the orders. */
  static final Duration RENEWAL = Duration.ofMinutes(25);

  private record Memory(Instant anchor, int attempt) {}

  private final InstantSource clock;
  private final Map<String, Memory> memories = new ConcurrentHashMap<>();

  public ScenarioStage(InstantSource clock) {
    this.clock = clock;
  }

  /** The answer, or empty if nobody knows the id. */
  public Optional<SandboxReply> play(ScenarioKind kind, String id) {
    return Scenarios.find(kind, id).map(scene -> scene.play().answer(asked(kind, id)));
  }

  /**
   * A record as a list shows it: at the same times as when it is asked for alone, and without
   * counting as a request for it.
   */
  public SandboxReply peek(ScenarioScene scene) {
    var scenario = scene.scenario();
    var anchor = remembered(scenario.target(), 0).anchor();
    return scene.play().answer(new ScenarioRequest(scenario.kind(), scenario.id(), anchor, 1));
  }

  private ScenarioRequest asked(ScenarioKind kind, String id) {
    var memory = remembered(kind.target(id), 1);
    return new ScenarioRequest(kind, id, memory.anchor(), memory.attempt());
  }

  private Memory remembered(String target, int requests) {
    return memories.compute(
        target,
        (_, old) -> {
          var now = now();
          if (old == null) return new Memory(now, requests);
          var anchor = now.isBefore(old.anchor().plus(RENEWAL)) ? old.anchor() : now;
          return new Memory(anchor, old.attempt() + requests);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
