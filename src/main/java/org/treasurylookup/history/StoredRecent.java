package org.treasurylookup.history;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.store.UserRecords;
import org.treasurylookup.settings.recent.RecentKeeping;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.settings.recent.RecentLookupsMerge;
import org.treasurylookup.text.Text;

/**
 * Recent, pinned and watched records in the history. What an earlier version kept in a file is
 * taken over once, and the file is put aside. Where the history lasts for the run only, the file
 * goes on to be what is there the next time.
 */
public final class StoredRecent implements RecentKeeping {
  private static final System.Logger LOG = System.getLogger(StoredRecent.class.getName());

  private final LookupHistory history;
  private final RecentLookupsFile file;
  private final AtomicReference<@Nullable RecentLookups> waiting = new AtomicReference<>();
  private volatile boolean filed;
  private volatile Optional<Text> told = Optional.empty();
  private RecentLookups known = RecentLookups.NONE;

  /**
   * The records of a home, not read yet.
   *
   * @param file of an earlier version, and where the history does not last
   */
  public StoredRecent(LookupHistory history, RecentLookupsFile file) {
    this.history = history;
    this.file = file;
  }

  /* Where nothing was kept, there is no reason to ask the key store yet. */
  @Override
  public RecentLookups read() {
    if (!file.isThere() && !history.isBegun()) {
      return RecentLookups.NONE;
    }
    try {
      return history.open().join().lasting() ? stored() : filed();
    } catch (CompletionException e) {
      LOG.log(System.Logger.Level.WARNING, "recent records are taken from their file", e);
      return filed();
    }
  }

  private RecentLookups filed() {
    filed = true;
    var kept = file.read();
    store(kept);
    return kept;
  }

  private RecentLookups stored() {
    var old = file.isThere() ? file.read() : RecentLookups.NONE;
    var all =
        history
            .ask(
                store -> {
                  known =
                      store
                          .own()
                          .recent(theirs -> RecentLookupsMerge.of(RecentLookups.NONE, old, theirs));
                  return known;
                })
            .join();
    told = notice();
    try {
      file.putAside();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "recent records will be taken over again", e);
    }
    return all;
  }

  @Override
  public void set(RecentLookups now) {
    if (filed) {
      file.set(now);
    }
    store(now);
  }

  /* Of many changes in a row the last is written. */
  private void store(RecentLookups now) {
    if (waiting.getAndSet(now) == null) {
      var begun = new AtomicBoolean();
      history
          .ask(
              store -> {
                begun.set(true);
                return keep(store.own(), now);
              })
          .exceptionally(_ -> forNow(now, begun.get()));
    }
  }

  /* Where the store could not be opened nobody takes what waits: the next change asks again. */
  private RecentLookups forNow(RecentLookups now, boolean begun) {
    if (!begun) {
      waiting.set(null);
    }
    return now;
  }

  private RecentLookups keep(UserRecords records, RecentLookups at) throws HistoryException {
    var mine = Optional.ofNullable(waiting.getAndSet(null)).orElse(at);
    var before = known;
    records.recent(theirs -> RecentLookupsMerge.of(before, mine, theirs));
    known = mine;
    if (!filed && !history.state().lasting()) {
      filed = true;
      file.set(mine);
    }
    return mine;
  }

  @Override
  public Optional<Text> notice() {
    return told.or(() -> file.isThere() ? file.notice() : Optional.empty());
  }
}
