package org.treasurylookup.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryEntry.Asker;
import org.treasurylookup.history.entry.HistoryEntry.Place;
import org.treasurylookup.history.entry.HistoryEntry.Reply;
import org.treasurylookup.history.entry.HistoryEntry.Result;
import org.treasurylookup.history.entry.HistoryEntry.Times;

/** The line of a look-up as columns. */
final class EntryRow {
  /** All but the number. */
  static final String COLUMNS =
      "target, environment, environment_kind, host, request, os_user, key_fingerprint,"
          + " program_version, started_at, ended_at, server_date, http_status, bytes, sha256,"
          + " signature, outcome, failure, status, verdict, notes, level";

  private EntryRow() {}

  /** What stands before the times. */
  static List<String> place(HistoryEntry entry) {
    return List.of(
        entry.target(),
        entry.place().environment(),
        entry.place().kind(),
        entry.place().host(),
        entry.reply().request(),
        entry.asker().user(),
        entry.asker().keyFingerprint(),
        entry.asker().version());
  }

  /** What stands behind the size. */
  static List<String> result(HistoryEntry entry) {
    var result = entry.result();
    return List.of(
        entry.reply().sha256(),
        entry.reply().signature(),
        result.outcome(),
        result.failure(),
        result.status(),
        result.verdict(),
        String.join(" ", result.notes()),
        result.level());
  }

  /** What a row says. */
  static HistoryEntry read(ResultSet row) throws SQLException {
    int status = row.getInt("http_status");
    return new HistoryEntry(
        row.getLong("id"),
        row.getString("target"),
        new Place(
            row.getString("environment"), row.getString("environment_kind"), row.getString("host")),
        new Asker(
            row.getString("os_user"),
            row.getString("key_fingerprint"),
            row.getString("program_version")),
        new Times(
            Instant.ofEpochMilli(row.getLong("started_at")),
            Instant.ofEpochMilli(row.getLong("ended_at")),
            Optional.ofNullable(row.getString("server_date"))
                .map(Long::valueOf)
                .map(Instant::ofEpochMilli)),
        new Reply(
            row.getString("request"),
            status == 0 ? Optional.empty() : Optional.of(status),
            row.getInt("bytes"),
            row.getString("sha256"),
            row.getString("signature")),
        new Result(
            row.getString("outcome"),
            row.getString("failure"),
            row.getString("status"),
            row.getString("verdict"),
            notes(row.getString("notes")),
            row.getString("level")));
  }

  static List<String> notes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }
}
