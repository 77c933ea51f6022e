package org.treasurylookup.history.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.entry.HistoryQuery;

/**
 * The words of the latest look-ups, decrypted and in memory while somebody searches: a part of one
 * finds it, which keyed digests cannot. Read a few at a time, latest first, so that nobody waits
 * for all of it; older look-ups than it holds are found by whole words.
 */
final class OpenedWords {
  /** Most look-ups whose words are held. */
  static final int MOST = 100_000;

  /* So few that a search between them hardly waits. */
  private static final int AT_A_TIME = 400;

  private final HistoryDatabase database;
  private final HistoryKey key;
  private final FindingTable findings;
  private final Map<String, Codes> codes = new HashMap<>();
  private final Map<String, String> records = new HashMap<>();
  private final OpenedLines newer = new OpenedLines();
  private final OpenedLines older = new OpenedLines();
  private long oldest = Long.MAX_VALUE;
  private long newest;
  private boolean all;

  /**
   * The words of a look-up.
   *
   * @param ended when it was answered, in milliseconds
   * @param record of which it is; the very same text for all look-ups of a record
   * @param values ids, references, addresses, hashes and amounts, a line each
   * @param parties names of people and firms, a line each
   */
  record Line(long id, long ended, String record, Codes codes, String values, String parties) {}

  /* Many look-ups have the same codes: what a search thinks of them is found out once. */
  static final class Codes {
    private final String lines;
    private final String status;

    Codes(String lines) {
      this.lines = lines;
      String mark = "\n" + HistoryQuery.Column.STATUS.name() + ":";
      int at = lines.indexOf(mark);
      status = at < 0 ? "" : lines.substring(at + mark.length(), lines.indexOf('\n', at + 1));
    }

    boolean has(String word) {
      return lines.contains("\n" + word + "\n");
    }

    /** The vendor's status; empty without one. */
    String status() {
      return status;
    }
  }

  OpenedWords(HistoryDatabase database, HistoryKey key, FindingTable findings) {
    this.database = database;
    this.key = key;
    this.findings = findings;
  }

  /** Id of the oldest look-up whose words are here; all are newer when there is none. */
  long oldest() {
    return oldest;
  }

  /** Whether no older look-ups are stored than those held. */
  boolean isAll() {
    return all;
  }

  /** Reads the words of some more look-ups; whether there are more to be read. */
  boolean more() throws SQLException {
    var rows = read("f.id < ? ORDER BY f.id DESC LIMIT " + AT_A_TIME, oldest);
    older.addAll(rows);
    if (!rows.isEmpty()) {
      oldest = rows.getLast().id();
      newest = Math.max(newest, rows.getFirst().id());
    }
    all = rows.size() < AT_A_TIME;
    return !all && older.size() + newer.size() < MOST;
  }

  /** Holds nothing of what is not stored any more. */
  void forget() throws SQLException {
    var stored = new BitSet();
    try (var rows = database.statement("SELECT id FROM finding").executeQuery()) {
      while (rows.next()) {
        stored.set(rows.getInt(1));
      }
    }
    newer.removeIf(line -> !stored.get((int) line.id()));
    older.removeIf(line -> !stored.get((int) line.id()));
  }

  /* What this program and others stored since. */
  private void freshen() throws SQLException {
    var rows = read("f.id > ? ORDER BY f.id", newest);
    newer.addAll(rows);
    if (!rows.isEmpty()) {
      newest = rows.getLast().id();
      oldest = Math.min(oldest, rows.getFirst().id());
    }
  }

  private List<Line> read(String which, long bound) throws SQLException {
    String sql =
        "SELECT f.id, f.ended_at, f.target, f.environment, s.sealed FROM finding AS f"
            + " LEFT JOIN searched AS s ON s.finding = f.id WHERE "
            + which;
    List<Line> lines = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    try (var rows = database.statement(sql, bound).executeQuery()) {
      while (rows.next()) {
        long id = rows.getLong(1);
        long ended = rows.getLong(2);
        String record = record(rows.getString(3), rows.getString(4));
        byte[] sealed = rows.getBytes(5);
        var opened =
            sealed == null ? Optional.<byte[]>empty() : key.open(sealed, SealedWords.identity(id));
        if (opened.isEmpty()) {
          without.add(id);
        }
        String text =
            opened
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(SealedWords.BETWEEN + SealedWords.BETWEEN);
        lines.add(line(id, ended, record, text));
      }
    }
    for (long id : without) {
      readAnswer(id, lines);
    }
    return lines;
  }

  /* An earlier version kept no words beside the answer: they are taken from that. */
  private void readAnswer(long id, List<Line> lines) throws SQLException {
    var entry = findings.entry(id);
    var kept =
        entry.isEmpty()
            ? Optional.<String>empty()
            : findings
                .content(entry.get())
                .map(
                    content ->
                        SealedWords.text(
                            SearchWords.of(content.finding(new Checks()), entry.get())));
    if (kept.isPresent()) {
      lines.replaceAll(
          line -> line.id() == id ? line(id, line.ended(), line.record(), kept.get()) : line);
    }
  }

  private Line line(long id, long ended, String record, String text) {
    String[] parts = text.split(SealedWords.BETWEEN, -1);
    return new Line(id, ended, record, codes(parts[0]), parts[1], parts[2]);
  }

  private String record(String target, String environment) {
    return records.computeIfAbsent(target + "\n" + environment, same -> same);
  }

  private Codes codes(String lines) {
    return codes.computeIfAbsent(lines, Codes::new);
  }

  /**
   * Ids of the latest look-ups held that fit a query.
   *
   * @param once whether of each record the latest is enough
   */
  long[] fitting(WordSearch search, int limit, boolean once) throws SQLException {
    freshen();
    Set<String> known = new HashSet<>();
    return Stream.concat(newer.fittingBackwards(search), older.fitting(search))
        .filter(line -> !once || known.add(line.record()))
        .limit(limit)
        .mapToLong(Line::id)
        .toArray();
  }
}
