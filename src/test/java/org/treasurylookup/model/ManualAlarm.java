package org.treasurylookup.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.util.Subscription;

/** A clock and its alarms that move only when told to. */
public final class ManualAlarm extends Clock implements DelayedAction {
  private final ZoneId zone;
  private final List<Waiting> waiting = new ArrayList<>();
  private Instant now;
  private int count;

  private record Waiting(int number, Instant due, Runnable work) {}

  /** Stands still at a time, in a zone. */
  public ManualAlarm(Instant now, String zone) {
    this.now = now;
    this.zone = ZoneId.of(zone);
  }

  @Override
  public Subscription after(Duration wait, Runnable work) {
    var entry = new Waiting(count++, now.plus(wait), work);
    waiting.add(entry);
    return () -> waiting.removeIf(other -> other.number() == entry.number());
  }

  /** Lets time pass, and rings what is due on the way. */
  public void pass(Duration span) {
    var end = now.plus(span);
    while (true) {
      var next =
          waiting.stream()
              .filter(entry -> !entry.due().isAfter(end))
              .min(Comparator.comparing(Waiting::due));
      if (next.isEmpty()) {
        break;
      }
      waiting.remove(next.get());
      now = next.get().due();
      next.get().work().run();
    }
    now = end;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    throw new UnsupportedOperationException("the zone of a test does not change");
  }
}
