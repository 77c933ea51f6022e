package org.treasurylookup.history.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;

/**
 * What of a store a desk was not told of yet. Only what the desk has taken is counted as sent: a
 * program that is killed in between sends it again, and the desk knows it by its store and hash.
 */
public final class DeskOutbox {
  private static final int UUID_BYTES = 16;

  private final HistoryDatabase database;
  private final FindingTable table;
  private final AboutTable about;

  DeskOutbox(HistoryDatabase database, FindingTable table) {
    this.database = database;
    this.table = table;
    this.about = new AboutTable(database);
  }

  private enum Position {
    LINES("sent lines"),
    FINDINGS("sent findings");

    private final String row;

    Position(String row) {
      this.row = row;
    }
  }

  /** What the store is called at the desk; made by whoever asks first. */
  public UUID store() throws HistoryException {
    return database.change(
        () -> {
          about.begin("store", HistoryKey.random(UUID_BYTES));
          var bytes = ByteBuffer.wrap(Arrays.copyOf(about.get("store"), UUID_BYTES));
          return new UUID(bytes.getLong(), bytes.getLong());
        });
  }

  private long position(Position position) throws SQLException {
    byte[] value = about.get(position.row);
    return value.length == Long.BYTES ? ByteBuffer.wrap(value).getLong() : 0;
  }

  /** The first lines that the desk was not told of. */
  public List<OutboxLine> lines(int most) throws HistoryException {
    return HistoryStore.tried(
        () -> {
          String sql =
              "SELECT a.seq, b.hash, a.line, a.hash FROM audit AS a"
                  + " LEFT JOIN audit AS b ON b.seq = a.seq - 1"
                  + " WHERE a.seq > ? ORDER BY a.seq LIMIT ?";
          List<OutboxLine> lines = new ArrayList<>();
          try (var row = database.statement(sql, position(Position.LINES), most).executeQuery()) {
            while (row.next()) {
              byte[] before = row.getBytes(2);
              lines.add(
                  new OutboxLine(
                      row.getLong(1),
                      ImmutableBytes.of(before == null ? AuditTable.beginning() : before),
                      row.getString(3),
                      ImmutableBytes.of(StoredBytes.of(row, 4))));
            }
          }
          return lines;
        });
  }

  /**
   * Some findings.
   *
   * @param upTo number of the line of the last of them; of those that cannot be opened any more too
   */
  public record Findings(List<SealedFinding> sealed, long upTo) {
    public Findings {
      sealed = List.copyOf(sealed);
    }

    public boolean isEmpty() {
      return upTo == 0;
    }
  }

  /** The first findings that the desk was not told of, each sealed with the desk's key. */
  public Findings findings(HistoryKey desk, int most) throws HistoryException {
    return HistoryStore.tried(
        () -> {
          long upTo = 0;
          List<SealedFinding> sealed = new ArrayList<>();
          for (var each : after(position(Position.FINDINGS), most)) {
            upTo = each.line();
            table
                .plain(each.entry())
                .map(plain -> SealedFinding.of(desk, each.entry(), plain, each.hash()))
                .ifPresent(sealed::add);
          }
          return new Findings(sealed, upTo);
        });
  }

  /* A look-up and its line in the audit. */
  private record Audited(HistoryEntry entry, long line, ImmutableBytes hash) {}

  private List<Audited> after(long line, int most) throws SQLException {
    String sql =
        "SELECT id, "
            + EntryRow.COLUMNS
            + ", finding.line AS its_line, hash FROM finding JOIN audit ON seq = finding.line"
            + " WHERE finding.line > ? ORDER BY finding.line LIMIT ?";
    List<Audited> found = new ArrayList<>();
    try (var row = database.statement(sql, line, most).executeQuery()) {
      while (row.next()) {
        var hash = ImmutableBytes.of(StoredBytes.of(row, "hash"));
        found.add(new Audited(EntryRow.read(row), row.getLong("its_line"), hash));
      }
    }
    return found;
  }

  /** Names and notes. */
  public ItemOutbox items() {
    return new ItemOutbox(database, table.key());
  }

  /**
   * How many lines the desk was not told of.
   *
   * @param findings whether those count too of which it lacks what was found
   */
  public long waiting(boolean findings) throws HistoryException {
    return HistoryStore.tried(
        () -> {
          var rows =
              database.statement(
                  "SELECT count(*) FROM audit WHERE seq > ?1"
                      + " OR (?2 AND seq IN (SELECT line FROM finding WHERE line > ?3))",
                  position(Position.LINES),
                  findings,
                  position(Position.FINDINGS));
          try (var row = rows.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
          }
        });
  }

  public void linesSent(long seq) throws HistoryException {
    sent(Position.LINES, seq);
  }

  /** The desk has the findings of all lines up to this one. */
  public void findingsSent(long seq) throws HistoryException {
    sent(Position.FINDINGS, seq);
  }

  /* Another program at the same store may have been told more meanwhile. */
  private void sent(Position position, long seq) throws HistoryException {
    database.change(
        () -> {
          long known = Math.max(seq, position(position));
          byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(known).array();
          return about.put(position.row, value);
        });
  }
}
