package org.treasurylookup.history;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.LookedUpRecord;

/**
 * Searching the history while somebody types. What nobody waits for any more when its turn comes is
 * not done.
 */
public final class HistorySearch {
  private final LookupHistory history;

  public HistorySearch(LookupHistory history) {
    this.history = history;
  }

  /** The records that fit a query, each by its latest look-up that does, latest first. */
  public CompletableFuture<List<LookedUpRecord>> records(
      HistoryQuery query, int limit, BooleanSupplier stale) {
    return history.ask(store -> stale.getAsBoolean() ? List.of() : store.records(query, limit));
  }

  /**
   * Decrypts the words of some more look-ups, latest first: from then on a part of a word finds
   * them.
   *
   * @return whether there are more
   */
  public CompletableFuture<Boolean> openWords(BooleanSupplier stale) {
    return history.ask(store -> !stale.getAsBoolean() && store.openWords());
  }

  /** Holds no decrypted words any more. */
  public void closeWords() {
    history
        .ask(
            store -> {
              store.closeWords();
              return true;
            })
        .exceptionally(_ -> false); // of a history that cannot be used, which says so itself
  }
}
