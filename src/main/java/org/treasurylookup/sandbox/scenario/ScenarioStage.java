package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Plays scenarios and remembers, per id, how often and since when it was asked for. */
public final class ScenarioStage {

  /** How long times relative to "now" stand still: less than the pay-in window of the orders. */
  static final Duration RENEWAL = Duration.ofMinutes(25);

  private record Memory(Instant anchor, int attempt) {}

  private final InstantSource clock;
  private final Map<String, Memory> memories = new ConcurrentHashMap<>();
  private final AtomicInteger moves = new AtomicInteger();

  public ScenarioStage(InstantSource clock) {
    this.clock = clock;
  }

  /** The answer, or empty if nobody knows the id. */
  public Optional<SandboxReply> play(ScenarioKind kind, String id) {
    return Scenarios.find(kind, id).map(scene -> scene.play().answer(asked(scene, kind, id)));
  }

  /** How often a record has moved on: what was derived from records before is then made anew. */
  public int moves() {
    return moves.get();
  }

  /**
   * A record as a list shows it: at the same times and as far on as when it was last asked for
   * alone, and without counting as a request for it.
   */
  public SandboxReply peek(ScenarioScene scene) {
    var scenario = scene.scenario();
    var memory = remembered(scene, scenario.target(), 0);
    int attempt = scene.moves() ? Math.max(1, memory.attempt()) : 1;
    return scene
        .play()
        .answer(new ScenarioRequest(scenario.kind(), scenario.id(), memory.anchor(), attempt));
  }

  private ScenarioRequest asked(ScenarioScene scene, ScenarioKind kind, String id) {
    var memory = remembered(scene, kind.target(id), 1);
    if (memory.attempt() > 1 && memory.attempt() <= scene.steps()) {
      moves.incrementAndGet();
    }
    return new ScenarioRequest(kind, id, memory.anchor(), memory.attempt());
  }

  private Memory remembered(ScenarioScene scene, String target, int requests) {
    return memories.compute(
        target,
        (_, old) -> {
          var now = now();
          if (old == null) return new Memory(now, requests);
          boolean stands = scene.moves() || now.isBefore(old.anchor().plus(RENEWAL));
          var anchor = stands ? old.anchor() : now;
          return new Memory(anchor, old.attempt() + requests);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
