package org.treasurylookup.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.LookupHistory.Work;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.store.HistoryStore;

/**
 * The store of a history on the history's thread: opened by the first who needs it, freed of what
 * is too old, tidied when nobody waits, and set aside when it turns out to be damaged.
 */
final class OpenedStore {
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

  private final StoreOpening opening;
  private final IntSupplier days;
  private final Clock clock;
  private final BooleanSupplier idle;
  private final Consumer<HistoryState> opened;
  private @Nullable HistoryStore store;
  private Instant nextPruning = Instant.MIN;

  /**
   * Nothing is opened yet.
   *
   * @param days how long a look-up is remembered, asked for again and again
   * @param idle whether nobody waits for the store
   * @param opened told each time one was opened
   */
  OpenedStore(
      StoreOpening opening,
      IntSupplier days,
      Clock clock,
      BooleanSupplier idle,
      Consumer<HistoryState> opened) {
    this.opening = opening;
    this.days = days;
    this.clock = clock;
    this.idle = idle;
    this.opened = opened;
  }

  /** Where look-ups are kept, after something was done with the store. */
  HistoryState state() {
    return new HistoryState(Objects.requireNonNull(store).isLasting(), opening.notice());
  }

  /** Does something with the store; with a fresh one where it turns out to be damaged. */
  <T> T work(Work<T> work) throws HistoryException {
    var open = open();
    try {
      return tidied(open, work.run(open));
    } catch (HistoryException e) {
      if (e.reason() != HistoryException.Reason.DAMAGED || !open.isLasting()) {
        throw e;
      }
      open.close();
      store = null;
      opening.setAside();
      var fresh = open();
      return tidied(fresh, work.run(fresh));
    }
  }

  /* What was done is done, and on the disk, even where there is no room to tidy up behind it. */
  private <T> T tidied(HistoryStore open, T result) throws HistoryException {
    try {
      open.tidy(idle.getAsBoolean());
    } catch (HistoryException e) {
      if (e.reason() == HistoryException.Reason.DAMAGED) {
        throw e;
      }
    }
    return result;
  }

  private HistoryStore open() throws HistoryException {
    var open = store;
    if (open == null) {
      open = loaded();
      store = open;
      opened.accept(state());
    }
    var now = clock.instant();
    if (!now.isBefore(nextPruning)) {
      nextPruning = now.plus(BETWEEN_PRUNINGS);
      open.forgetBefore(now.minus(Duration.ofDays(days.getAsInt())));
    }
    return open;
  }

  /* Where the library of the store is not to be had, everything else works. */
  private HistoryStore loaded() throws HistoryException {
    try {
      return opening.open();
    } catch (LinkageError e) {
      throw new HistoryException(HistoryException.Reason.BROKEN, e);
    }
  }

  void close() {
    if (store != null) {
      store.close();
    }
  }
}
