package org.treasurylookup.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.OwnNote;

/** The history as commands ask it: they wait, and what is wrong goes to standard error. */
record StoredHistory(LookupHistory history) {
  /** Asks the store of this home; empty, with a word on standard error, when there is none. */
  <T> Optional<T> ask(LookupHistory.Work<T> work) {
    try {
      var state = history.open().join();
      state.problem().ifPresent(StandardError::say);
      return state.lasting() ? Optional.of(history.ask(work).join()) : Optional.empty();
    } catch (CompletionException e) {
      if (e.getCause() instanceof HistoryException problem) {
        StandardError.say(problem.text());
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Notes of one's own, where something was kept; none where they cannot be read. */
  List<OwnNote> notes() {
    return history.isBegun()
        ? history.ask(open -> open.own().notes()).exceptionally(_ -> List.of()).join()
        : List.of();
  }
}
