package org.treasurylookup.history.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.settings.recent.RecentLookups;

/**
 * What users say of records and keep in sight: notes of their own, recent, pinned and watched
 * records. It stays until they take it away.
 */
public final class UserRecords {
  private final HistoryDatabase database;
  private final OwnNoteTable notes;
  private final RecentTable recent;
  private final AuditTable audit;

  UserRecords(HistoryDatabase database, OwnNoteTable notes, RecentTable recent, AuditTable audit) {
    this.database = database;
    this.notes = notes;
    this.recent = recent;
    this.audit = audit;
  }

  /** All notes, the one written last first. */
  public List<OwnNote> notes() throws HistoryException {
    return HistoryStore.tried(notes::all);
  }

  public Optional<OwnNote> note(String target, String environment) throws HistoryException {
    return HistoryStore.tried(() -> notes.of(target, environment));
  }

  /** Writes a note in place of an earlier one on the record, and its line in the audit. */
  public void write(OwnNote note, AuditLine line) throws HistoryException {
    database.change(
        () -> {
          notes.write(note);
          audit.add(line);
          return note;
        });
  }

  /** Removes the note on a record; whether there was one. */
  public boolean removeNote(String target, String environment, AuditLine line)
      throws HistoryException {
    return database.change(
        () -> {
          boolean was = notes.remove(target, environment);
          if (was) {
            audit.add(line);
          }
          return was;
        });
  }

  /**
   * Takes what was written or removed at another PC, where it stands in the audit.
   *
   * @param note empty when it was removed
   */
  public boolean take(String target, String environment, Optional<OwnNote> note)
      throws HistoryException {
    return database.change(
        () -> {
          if (note.isPresent()) {
            notes.write(note.get());
            return true;
          }
          return notes.remove(target, environment);
        });
  }

  /**
   * Changes what is recent, pinned and watched; no other program comes between.
   *
   * @return what it is now
   */
  public RecentLookups recent(UnaryOperator<RecentLookups> change) throws HistoryException {
    return database.change(
        () -> {
          var was = recent.read();
          var now = change.apply(was);
          recent.write(was, now);
          return now;
        });
  }
}
