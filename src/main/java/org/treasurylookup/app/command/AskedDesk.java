package org.treasurylookup.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.settings.file.SettingsException;

/** The desk as commands ask it: they wait, and what is wrong goes to standard error. */
final class AskedDesk {
  private final DeskHistory desk;
  private final LookupHistory history;

  /**
   * The desk of a run.
   *
   * @throws SettingsException when the organisation names none
   */
  AskedDesk(Wiring wiring, CommonOptions common) {
    this.desk = wiring.desk().orElseThrow(() -> new SettingsException("desk.none"));
    this.history = wiring.history();
    if (common.secrets != null) {
      common.environment(wiring);
    }
  }

  /** Notes on records, of this PC and of the desk as far as it told of them in time. */
  List<OwnNote> notes() {
    desk.settle();
    return history.ask(open -> open.own().notes()).exceptionally(_ -> List.of()).join();
  }

  /** Who looked something up; empty, with a word on standard error, when the desk did not say. */
  Optional<List<DeskLook>> looks(HistoryQuery query, int limit) {
    try {
      return Optional.of(desk.looks(query, limit).join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof DeskException problem) {
        StandardError.say(problem.text());
        return Optional.empty();
      }
      throw e;
    }
  }
}
