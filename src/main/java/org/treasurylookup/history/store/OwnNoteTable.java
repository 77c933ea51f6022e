package org.treasurylookup.history.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.entry.OwnNote;

/** Notes of one's own in the store. One that was altered, or moved to another record, is none. */
record OwnNoteTable(HistoryDatabase database, HistoryKey key) {
  private static final String ALL =
      "SELECT target, environment, os_user, written_at, sealed FROM own_note ";

  /** Writes a note in place of an earlier one on the record; part of a change of the store. */
  void write(OwnNote note) throws SQLException {
    database
        .statement(
            "INSERT OR REPLACE INTO own_note (target, environment, os_user, written_at, sealed)"
                + " VALUES (?, ?, ?, ?, ?)",
            note.target(),
            note.environment(),
            note.user(),
            note.at().toEpochMilli(),
            key.seal(
                note.text().getBytes(StandardCharsets.UTF_8),
                identity(note.target(), note.environment(), note.user(), note.at())))
        .executeUpdate();
  }

  /** Removes the note on a record; whether there was one. Part of a change of the store. */
  boolean remove(String target, String environment) throws SQLException {
    String sql = "DELETE FROM own_note WHERE target = ? AND environment = ?";
    return database.statement(sql, target, environment).executeUpdate() > 0;
  }

  /** All notes, the one written last first. */
  List<OwnNote> all() throws SQLException {
    try (var rows =
        database.statement(ALL + "ORDER BY written_at DESC, target, environment").executeQuery()) {
      return notes(rows);
    }
  }

  Optional<OwnNote> of(String target, String environment) throws SQLException {
    String sql = ALL + "WHERE target = ? AND environment = ?";
    try (var rows = database.statement(sql, target, environment).executeQuery()) {
      return notes(rows).stream().findFirst();
    }
  }

  private List<OwnNote> notes(ResultSet rows) throws SQLException {
    List<OwnNote> notes = new ArrayList<>();
    while (rows.next()) {
      String target = rows.getString(1);
      String environment = rows.getString(2);
      String user = rows.getString(3);
      var at = Instant.ofEpochMilli(rows.getLong(4));
      key.open(StoredBytes.of(rows, 5), identity(target, environment, user, at))
          .map(text -> new String(text, StandardCharsets.UTF_8))
          .ifPresent(text -> notes.add(new OwnNote(target, environment, text, user, at)));
    }
    return notes;
  }

  private static byte[] identity(String target, String environment, String user, Instant at) {
    return HistoryKey.identity("note", target, environment, user, at.toString());
  }
}
