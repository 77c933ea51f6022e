package org.treasurylookup.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.Finding;

/**
 * Look-ups on their way into the history. Those of a list come close after each other: they go into
 * the store together, as a change costs the disk about as much for one as for many. What else was
 * asked for stays where it stood among them, and ends the wait for more.
 */
final class LookKeeping {
  private static final int MOST = 256;

  /* One look-up by itself waits for nothing, and none of many for longer. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final SerialThread thread;
  private final Function<List<Finding>, CompletableFuture<List<HistoryEntry>>> keeper;
  private final Runnable rest;
  private long lastKept = System.nanoTime() - REST_NANOS;
  private boolean many;

  /** One look-up, and who is told what was stored. */
  record Addition(LookKeeping keeping, Finding finding, CompletableFuture<HistoryEntry> stored)
      implements Runnable {
    @Override
    public void run() {
      keeping.keep(this);
    }
  }

  /**
   * Nothing is on its way.
   *
   * @param keeper brings some into the store, all or none, before it returns
   * @param rest done on the thread when no more came after many
   */
  LookKeeping(
      SerialThread thread,
      Function<List<Finding>, CompletableFuture<List<HistoryEntry>>> keeper,
      Runnable rest) {
    this.thread = thread;
    this.keeper = keeper;
    this.rest = rest;
  }

  Addition of(Finding finding) {
    return new Addition(this, finding, new CompletableFuture<>());
  }

  /** Whether more are to be expected within a moment. */
  boolean isBusy() {
    return many;
  }

  private void keep(Addition first) {
    Optional<Runnable> next = Optional.of(first);
    while (next.isPresent() && next.get() instanceof Addition addition) {
      next = keptFrom(addition);
    }
    next.ifPresent(Runnable::run);
  }

  /* What was asked for after those that were kept. */
  private Optional<Runnable> keptFrom(Addition first) {
    List<Addition> some = new ArrayList<>(List.of(first));
    long until = lastKept + REST_NANOS;
    var next = next(until);
    while (some.size() < MOST && next.isPresent() && next.get() instanceof Addition addition) {
      some.add(addition);
      next = next(until);
    }
    many = some.size() > 1;
    store(some);
    lastKept = System.nanoTime();
    return next.isEmpty() && many ? afterMany() : next;
  }

  /* Where not all can be kept, one that cannot does not take the others along. */
  private void store(List<Addition> some) {
    var all = keeper.apply(some.stream().map(Addition::finding).toList());
    if (all.state() == Future.State.SUCCESS) {
      for (int i = 0; i < some.size(); i++) {
        some.get(i).stored().complete(all.resultNow().get(i));
      }
    } else if (some.size() == 1) {
      some.getFirst().stored().completeExceptionally(all.exceptionNow());
    } else {
      some.forEach(each -> store(List.of(each)));
    }
  }

  private Optional<Runnable> afterMany() {
    var next = thread.next(REST_NANOS);
    if (next.isEmpty()) {
      many = false;
      rest.run();
    }
    return next;
  }

  private Optional<Runnable> next(long until) {
    return thread.next(until - System.nanoTime());
  }
}
