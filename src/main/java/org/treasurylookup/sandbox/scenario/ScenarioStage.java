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

  /** An order or batch as it would be answered now, without counting as a request for it. */
  public SandboxReply peek(ScenarioScene scene) {
    var scenario = scene.scenario();
    var memory = memories.get(scenario.target());
    var anchor = memory == null ? now() : memory.anchor();
    return scene.play().answer(new ScenarioRequest(scenario.kind(), scenario.id(), anchor, 1));
  }

  private ScenarioRequest asked(ScenarioKind kind, String id) {
    var memory =
        memories.compute(
            kind.target(id), (_, old) -> old == null ? new Memory(now(), 1) : again(old));
    return new ScenarioRequest(kind, id, memory.anchor(), memory.attempt());
  }

  private Memory again(Memory old) {
    var now = now();
    var renewed = now.isBefore(old.anchor().plus(RENEWAL)) ? old.anchor() : now;
    return new Memory(renewed, old.attempt() + 1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
