package org.treasurylookup.history.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;

/** The look-ups in the store. */
final class FindingTable {
  private static final int UID_BYTES = 16;
  private static final String INSERT =
      "INSERT INTO finding (%s, uid, line, seal) VALUES (?%s) RETURNING id"
          .formatted(EntryRow.COLUMNS, ", ?".repeat(EntryRow.NAMES.size() + 2));

  /* One in alarm says nothing of the record: it hides no look before it. */
  private static final String BELIEVED = " AND outcome = 'found' AND level IS NOT 'alarm'";

  private final HistoryDatabase database;
  private final HistoryKey key;

  FindingTable(HistoryDatabase database, HistoryKey key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Adds look-ups; part of a change of the store.
   *
   * @param facts what the line of each says
   * @param line number of the first one's line in the audit, which those of the others follow
   */
  List<HistoryEntry> add(List<UnkeptLook> looks, List<HistoryEntry> facts, long line)
      throws SQLException {
    List<HistoryEntry> entries = new ArrayList<>();
    var words = new KeyedWords();
    for (int i = 0; i < looks.size(); i++) {
      entries.add(add(looks.get(i).finding(), facts.get(i), line + i, words));
    }
    words.store();
    return List.copyOf(entries);
  }

  private HistoryEntry add(Finding finding, HistoryEntry facts, long line, KeyedWords digests)
      throws SQLException {
    byte[] uid = HistoryKey.random(UID_BYTES);
    byte[] seal = RowSeal.of(key, uid, line, facts);
    long id = insert(facts, uid, line, seal);
    byte[] content = FindingWriter.write(KeptFinding.of(finding));
    sealed("content", id, key.seal(content, RowSeal.identity(uid, seal)));
    var words = SearchWords.of(finding, facts);
    sealed("searched", id, SealedWords.seal(key, id, words));
    digests.add(id, words);
    return facts.storedAs(id);
  }

  private void sealed(String table, long id, byte[] sealed) throws SQLException {
    database
        .statement("INSERT INTO " + table + " (finding, sealed) VALUES (?, ?)", id, sealed)
        .executeUpdate();
  }

  /** The words of look-ups that are stored in one change: those of a list have most in common. */
  private final class KeyedWords {
    private final Map<String, List<Long>> findings = new HashMap<>();

    void add(long id, Set<String> words) {
      words.forEach(word -> findings.computeIfAbsent(word, _ -> new ArrayList<>()).add(id));
    }

    /* In the order of the table, so that what stands on one page of it is put there at once. */
    void store() throws SQLException {
      var digests = new TreeMap<Long, List<Long>>();
      findings.forEach((word, ids) -> digests.merge(key.digest(word), ids, KeyedWords::both));
      var word = database.statement("INSERT OR IGNORE INTO word (digest, finding) VALUES (?, ?)");
      for (var digest : digests.entrySet()) {
        for (long id : digest.getValue()) {
          word.setLong(1, digest.getKey());
          word.setLong(2, id);
          word.addBatch();
        }
      }
      word.executeBatch();
    }

    private static List<Long> both(List<Long> one, List<Long> other) {
      return Stream.concat(one.stream(), other.stream()).toList();
    }
  }

  private long insert(HistoryEntry entry, byte[] uid, long line, byte[] seal) throws SQLException {
    var values = EntryRow.values(entry, uid, line, seal);
    try (var made = database.statement(INSERT, values).executeQuery()) {
      made.next();
      return made.getLong(1);
    }
  }

  /** The line of a look-up. */
  Optional<HistoryEntry> entry(long id) throws SQLException {
    return select("WHERE id = ?", List.of(id)).stream().findFirst();
  }

  /** A look-up with how many there are of its record. */
  LookedUpRecord counted(HistoryEntry entry) throws SQLException {
    String sql = "SELECT count(*), max(id) FROM finding WHERE target = ? AND environment = ?";
    try (var row =
        database.statement(sql, entry.target(), entry.place().environment()).executeQuery()) {
      row.next();
      return new LookedUpRecord(entry, row.getInt(1), row.getLong(2) == entry.id());
    }
  }

  /** The lines of look-ups, latest first. */
  List<HistoryEntry> list(long[] ids) throws SQLException {
    return select(
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        List.of(Arrays.toString(ids)));
  }

  /**
   * What fits a query, latest first.
   *
   * @param noted for each text of the query the look-ups whose records have a note with it
   * @param before only look-ups with an id below this
   */
  List<HistoryEntry> list(HistoryQuery query, List<BitSet> noted, long before, int limit)
      throws SQLException {
    var ids = new FittingIds(database, key).of(query, noted, before);
    return select(
        "WHERE id IN (" + ids.sql() + " LIMIT " + limit + ") ORDER BY id DESC", ids.values());
  }

  /** Ids of the look-ups of a record. */
  IntStream ids(String target, String environment) throws SQLException {
    var ids = IntStream.builder();
    String sql = "SELECT id FROM finding WHERE target = ? AND environment = ?";
    try (var rows = database.statement(sql, target, environment).executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
    }
    return ids.build();
  }

  /** The last look at a record before this one that it can be compared with, if there is one. */
  Optional<HistoryEntry> before(Finding finding) throws SQLException {
    String target = finding.target().toString();
    String environment = finding.environment().name();
    var times = EntryFacts.times(finding);
    return select(
            "WHERE target = ? AND environment = ? AND failure IS ''"
                + BELIEVED
                + " AND id < coalesce("
                + "(SELECT max(id) FROM finding WHERE target = ? AND environment = ?"
                + " AND started_at = ? AND ended_at = ?), 9223372036854775807)"
                + " ORDER BY id DESC LIMIT 1",
            List.of(
                target,
                environment,
                target,
                environment,
                times.started().toEpochMilli(),
                times.ended().toEpochMilli()))
        .stream()
        .findFirst();
  }

  /** The last look-up of a target with a record that can be relied on. */
  Optional<HistoryEntry> latest(String target, String environment) throws SQLException {
    return select(
            "WHERE target = ? AND environment = ?" + BELIEVED + " ORDER BY id DESC LIMIT 1",
            List.of(target, environment))
        .stream()
        .findFirst();
  }

  /** The last look-ups of a target, latest first. */
  List<HistoryEntry> of(String target, String environment, int most) throws SQLException {
    return select(
        "WHERE target = ? AND environment = ? ORDER BY id DESC LIMIT " + most,
        List.of(target, environment));
  }

  private List<HistoryEntry> select(String rest, List<?> values) throws SQLException {
    String sql = "SELECT id, " + EntryRow.COLUMNS + ", uid, line, seal FROM finding " + rest;
    List<HistoryEntry> entries = new ArrayList<>();
    try (var rows = database.statement(sql, values.toArray()).executeQuery()) {
      while (rows.next()) {
        entries.add(RowSeal.read(key, rows));
      }
    }
    return entries;
  }

  /** What was kept of a look-up; empty when it is gone, or was changed since it was stored. */
  Optional<KeptFinding> content(HistoryEntry entry) throws SQLException {
    return plain(entry).flatMap(FindingReader::read);
  }

  Optional<byte[]> plain(HistoryEntry entry) throws SQLException {
    String sql =
        "SELECT uid, line, seal, sealed FROM finding JOIN content ON finding = id WHERE id = ?";
    try (var found = database.statement(sql, entry.id()).executeQuery()) {
      return found.next() && RowSeal.isWhole(key, found, entry)
          ? RowSeal.open(key, found, entry)
          : Optional.empty();
    }
  }

  /** What all of the store is encrypted with. */
  HistoryKey key() {
    return key;
  }

  /** Forgets the look-ups of a record; how many there were. */
  int forget(String target, String environment) throws SQLException {
    String sql = "DELETE FROM finding WHERE target = ? AND environment = ?";
    return database.statement(sql, target, environment).executeUpdate();
  }

  /** Forgets all look-ups; how many there were. */
  int forgetAll() throws SQLException {
    return database.statement("DELETE FROM finding").executeUpdate();
  }

  /** Forgets look-ups that ended before a time; how many there were. */
  int forgetBefore(Instant time) throws SQLException {
    return database
        .statement("DELETE FROM finding WHERE ended_at < ?", time.toEpochMilli())
        .executeUpdate();
  }
}
