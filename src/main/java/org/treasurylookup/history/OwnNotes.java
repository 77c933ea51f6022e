package org.treasurylookup.history;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.treasurylookup.history.entry.OwnNote;

/**
 * Notes of one's own on records, wherever they are kept. What cannot be done ends with a {@link
 * org.treasurylookup.history.entry.HistoryException}.
 */
public interface OwnNotes {
  /** All of them, the one written last first. */
  CompletableFuture<List<OwnNote>> all();

  /** The note on a record; empty without one. */
  CompletableFuture<Optional<OwnNote>> of(String target, String environment);

  /**
   * Writes the note on a record in place of an earlier one.
   *
   * @param text 1 to {@value OwnNote#LONGEST} characters, not blank
   */
  CompletableFuture<OwnNote> write(String target, String environment, String text);

  /** Removes the note on a record; whether there was one. */
  CompletableFuture<Boolean> remove(String target, String environment);

  /** Told, on any thread, when somebody else changed one. One listener; a later one replaces. */
  void onChange(Runnable told);
}
