package org.treasurylookup.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.settings.file.HomeFolder;

/** Notes of one's own in the history of this PC; each change is a line of the audit. */
public final class StoredNotes implements OwnNotes {
  private final LookupHistory history;
  private final Clock clock;

  public StoredNotes(LookupHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<List<OwnNote>> all() {
    return history.ask(store -> store.own().notes());
  }

  @Override
  public CompletableFuture<Optional<OwnNote>> of(String target, String environment) {
    return history.ask(store -> store.own().note(target, environment));
  }

  @Override
  public CompletableFuture<OwnNote> write(String target, String environment, String text) {
    var at = Instant.ofEpochMilli(clock.millis());
    return history.ask(
        store -> {
          var known = store.own().note(target, environment);
          var note = new OwnNote(target, environment, text, HomeFolder.user(), later(known, at));
          store.own().write(note, line(at, target, environment, "written"));
          return note;
        });
  }

  /** A time later than that of a note, even if the clock of who wrote that was ahead. */
  static Instant later(Optional<OwnNote> than, Instant now) {
    return than.map(known -> known.at().plusMillis(1)).filter(now::isBefore).orElse(now);
  }

  @Override
  public CompletableFuture<Boolean> remove(String target, String environment) {
    var at = Instant.ofEpochMilli(clock.millis());
    return history.ask(
        store ->
            store.own().removeNote(target, environment, line(at, target, environment, "removed")));
  }

  @Override
  public void onChange(Runnable told) {
    // Nobody else writes here.
  }

  /* What a note says may name a person: the audit has only that there was one. */
  private static AuditLine line(Instant at, String target, String environment, String detail) {
    return new AuditLine(at, HomeFolder.user(), AuditEvent.NOTE, environment, target, detail);
  }
}
