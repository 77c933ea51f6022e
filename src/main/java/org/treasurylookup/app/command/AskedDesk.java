package org.treasurylookup.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.settings.file.SettingsException;

/** The desk as commands ask it: they wait, and what is wrong goes to standard error. */
final class AskedDesk {
  private final DeskHistory desk;

  /**
   * The desk of a run.
   *
   * @throws SettingsException when the organisation names none
   */
  AskedDesk(Wiring wiring, CommonOptions common) {
    this.desk = wiring.desk().orElseThrow(() -> new SettingsException("desk.none"));
    if (common.secrets != null) {
      common.environment(wiring);
    }
  }

  /** Who looked something up; empty, with a word on standard error, when the desk did not say. */
  Optional<List<DeskLook>> looks(HistoryQuery query, int limit) {
    try {
      return Optional.of(desk.looks(query, limit).join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof DeskException problem) {
        StoredHistory.say(problem.text());
        return Optional.empty();
      }
      throw e;
    }
  }
}
