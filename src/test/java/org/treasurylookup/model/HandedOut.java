package org.treasurylookup.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;

/** Look-ups that are answered when a test says so. */
public final class HandedOut implements LookupStarter {
  private record Asked(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {}

  private final List<Asked> asked = new ArrayList<>();
  private final List<String> cancelled = new ArrayList<>();

  /** A clock that a test moves. */
  public static final class Time extends Clock {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    public void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Override
  public synchronized Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {
    asked.add(new Asked(target, environment, steps, done));
    return () -> cancelled.add(target.id());
  }

  /** What was asked for, in order. */
  public synchronized List<String> ids() {
    return asked.stream().map(each -> each.target().id()).toList();
  }

  public List<String> cancelled() {
    return cancelled;
  }

  public void forget() {
    asked.clear();
  }

  /** Answers the question of a place without a record. */
  public void answer(int place, Outcome outcome) {
    var each = at(place);
    each.done()
        .accept(
            new Finding(
                each.target(),
                each.environment(),
                new FindingResult.Remnant(outcome, List.of(), Optional.empty()),
                Instant.EPOCH));
  }

  /** The provider asks the question of a place to wait. */
  public void told(int place, Duration pause) {
    at(place)
        .steps()
        .accept(new RequestProgress.Step(RequestProgress.Phase.WAITING_AS_TOLD, pause));
  }

  private synchronized Asked at(int place) {
    return asked.get(place);
  }
}
