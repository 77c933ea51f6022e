package org.treasurylookup.history.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryEntry.Asker;
import org.treasurylookup.history.entry.HistoryEntry.Place;
import org.treasurylookup.history.entry.HistoryEntry.Reply;
import org.treasurylookup.history.entry.HistoryEntry.Result;
import org.treasurylookup.history.entry.HistoryEntry.Times;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.OutboxLine;
import org.treasurylookup.history.store.SealedFinding;

/**
 * What a desk shares. What is added is known by its store and its hash: adding it again, as after a
 * connection that broke before the server's word came, changes nothing.
 */
public final class DeskTables {
  private static final String NOTHING = "-";
  private static final int MANY = 5_000;

  private final DeskDatabase database;

  private DeskTables(DeskDatabase database) {
    this.database = database;
  }

  /** The tables of a database, if they are of this version. */
  public static DeskTables of(DeskDatabase database) throws DeskException {
    database.tried(
        connection -> {
          DeskSchema.check(connection);
          return DeskSchema.VERSION;
        });
    return new DeskTables(database);
  }

  /**
   * Adds lines to the audit.
   *
   * @return how many of them were new
   */
  public int add(UUID store, String workstation, List<OutboxLine> lines) throws DeskException {
    return database.tried(
        connection -> {
          try (var rows =
              connection.prepareStatement(
                  "INSERT INTO treasury_desk.audit (store, seq, before, line, hash, workstation)"
                      + " SELECT ?, seq, before, line, hash, ? FROM unnest(?, ?, ?, ?)"
                      + " AS t (seq, before, line, hash) ON CONFLICT DO NOTHING")) {
            rows.setObject(1, store);
            rows.setString(2, workstation);
            array(rows, 3, "bigint", lines.stream().map(OutboxLine::seq).toArray());
            array(
                rows,
                4,
                "bytea",
                lines.stream().map(it -> it.before().toArray()).toArray(byte[][]::new));
            array(rows, 5, "text", lines.stream().map(OutboxLine::text).toArray());
            array(
                rows,
                6,
                "bytea",
                lines.stream().map(it -> it.hash().toArray()).toArray(byte[][]::new));
            return rows.executeUpdate();
          }
        });
  }

  private static void array(PreparedStatement rows, int at, String type, Object[] values)
      throws SQLException {
    rows.setArray(at, rows.getConnection().createArrayOf(type, values));
  }

  /**
   * Adds findings, whose lines are there.
   *
   * @return how many of them were new
   */
  public int add(UUID store, List<SealedFinding> findings) throws DeskException {
    return database.tried(
        connection -> {
          int added = 0;
          try (var row =
              connection.prepareStatement(
                  "INSERT INTO treasury_desk.finding (store, hash, key, sealed, words)"
                      + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (var finding : findings) {
              row.setObject(1, store);
              row.setBytes(2, finding.hash().toArray());
              row.setString(3, finding.key());
              row.setBytes(4, finding.sealed().toArray());
              array(row, 5, "bigint", finding.words().toArray());
              row.addBatch();
            }
            for (int count : row.executeBatch()) {
              added += Math.max(0, count);
            }
          }
          return added;
        });
  }

  /**
   * Who looked something up, latest first.
   *
   * @param keys of the desk, as far as they are known: what was sealed with another is not opened
   * @param others a store whose own look-ups are left out
   */
  public List<DeskLook> looks(HistoryQuery query, DeskKeys keys, Optional<UUID> others, int limit)
      throws DeskException {
    var sql = new DeskQuerySql(query, keys, others);
    return database.tried(
        connection -> {
          boolean few = isFew(connection, sql);
          List<DeskLook> looks = new ArrayList<>();
          try (var found = asked(connection, sql.looks(few, limit));
              var row = found.executeQuery()) {
            while (row.next()) {
              looks.add(look(row, keys));
            }
          }
          return looks;
        });
  }

  /* Of many, some are among the latest; few are looked for by themselves. */
  private static boolean isFew(Connection connection, DeskQuerySql sql) throws SQLException {
    var frequency = sql.frequency(MANY);
    if (frequency.isEmpty()) {
      return false;
    }
    try (var counted = asked(connection, frequency.get());
        var row = counted.executeQuery()) {
      return row.next() && row.getInt(1) < MANY;
    }
  }

  private static PreparedStatement asked(Connection connection, DeskQuerySql.Sql sql)
      throws SQLException {
    var statement = connection.prepareStatement(sql.sql());
    int at = 1;
    for (Object value : sql.values()) {
      if (value instanceof List<?> digests) {
        array(statement, at++, "bigint", digests.toArray());
      } else {
        statement.setObject(at++, value);
      }
    }
    return statement;
  }

  /* Of a row that is not what the PC sent nothing is said but that. */
  private static DeskLook look(ResultSet row, DeskKeys keys) throws SQLException {
    var line = entry(row);
    if (!isWhole(row)) {
      return new DeskLook(
          line.altered(),
          row.getString("workstation"),
          row.getString("login"),
          Optional.empty(),
          Optional.empty());
    }
    byte[] sealed = row.getBytes("sealed");
    byte[] hash = row.getBytes("hash");
    String named = row.getString("key");
    var key = named == null ? Optional.<HistoryKey>empty() : keys.named(named);
    var content = key.flatMap(desk -> SealedFinding.open(desk, sealed, hash));
    return new DeskLook(
        content.map(SealedFinding.Content::entry).orElse(line),
        row.getString("workstation"),
        row.getString("login"),
        content.flatMap(SealedFinding.Content::kept),
        key.isPresent() ? Optional.empty() : Optional.ofNullable(named));
  }

  /* The columns are those of the line, and the line is what was hashed. */
  private static boolean isWhole(ResultSet row) throws SQLException {
    String text = row.getString("line");
    var line =
        new AuditLine(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("os_user"),
            AuditEvent.LOOKUP,
            row.getString("environment"),
            row.getString("subject"),
            row.getString("detail"));
    return line.canonical().equals(text)
        && new OutboxLine(
                row.getLong("seq"),
                ImmutableBytes.of(row.getBytes("before")),
                text,
                ImmutableBytes.of(row.getBytes("hash")))
            .isWhole();
  }

  /** The fingerprints of the keys with which the desk was told something the last time. */
  public Set<String> latestKeys() throws DeskException {
    return database.tried(
        connection -> {
          Set<String> keys = new TreeSet<>();
          try (var statement = connection.createStatement();
              var row =
                  statement.executeQuery(
                      "(SELECT key FROM treasury_desk.finding ORDER BY received_at DESC LIMIT 1)"
                          + " UNION (SELECT key FROM treasury_desk.item ORDER BY version DESC"
                          + " LIMIT 1)")) {
            while (row.next()) {
              keys.add(row.getString(1));
            }
          }
          return keys;
        });
  }

  /* What the line of the audit says by itself: outcome, failure and digest. */
  private static HistoryEntry entry(ResultSet row) throws SQLException {
    String[] detail = (row.getString("detail") + " - - -").split(" ", -1);
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new HistoryEntry(
        row.getLong("seq"),
        row.getString("subject"),
        new Place(row.getString("environment"), "", ""),
        new Asker(row.getString("os_user"), "", ""),
        new Times(at, at, Optional.empty()),
        new Reply("", Optional.empty(), 0, said(detail[2]), ""),
        new Result(detail[0], said(detail[1]), "", "", List.of(), ""));
  }

  private static String said(String word) {
    return word.equals(NOTHING) ? "" : word;
  }
}
