package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.lookup.KeptFinding;

/**
 * Bytes that are altered one at a time, at random, in stored answers, in the audit and anywhere in
 * the file: named, or without effect. Some hundred each; {@code -Dtreasurylookup.bytes=10000} as
 * many as that.
 */
class AlteredByteTest {
  private static final int BYTES = Integer.getInteger("treasurylookup.bytes", 300);
  private static final int LOOKS = 12;
  private static final HistoryEntry.Asker CLERK = new HistoryEntry.Asker("clerk", "0123", "1.0.0");

  @TempDir private Path home = Path.of("");
  private final HistoryKey key = HistoryKey.ofThisRun();
  private final Random random = new Random(20261126);
  private final List<HistoryStore> open = new ArrayList<>();

  @BeforeEach
  void fill() throws Exception {
    var store = HistoryStore.open(home.resolve("history.db"), key);
    open.add(store);
    for (int i = 0; i < LOOKS; i++) {
      store.add(Findings.order("{\"order_id\":\"O-" + i + "\",\"status\":\"Pending\"}"), CLERK);
      store.add(
          new AuditLine(
              Instant.EPOCH.plusSeconds(i), "clerk", AuditEvent.REVEAL, "desk", "é" + i, ""));
    }
    store.database().statement("DROP TRIGGER audit_is_not_changed").execute();
  }

  @AfterEach
  void close() {
    open.forEach(HistoryStore::close);
  }

  private HistoryStore store() {
    return open.getFirst();
  }

  private byte[] altered(byte[] bytes) {
    byte[] other = bytes.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    return other;
  }

  private byte[] blob(String question, long id) throws SQLException {
    var asked = store().database().statement(question);
    asked.setLong(1, id);
    try (var row = asked.executeQuery()) {
      row.next();
      return row.getBytes(1);
    }
  }

  private void put(String change, byte[] value, long id) throws SQLException {
    var changed = store().database().statement(change);
    changed.setBytes(1, value);
    changed.setLong(2, id);
    changed.executeUpdate();
  }

  @Test
  void aStoredAnswerOfWhichAByteWasAlteredDoesNotOpen() throws Exception {
    var entries = store().list(HistoryQuery.ALL, LOOKS);
    for (int n = 0; n < BYTES; n++) {
      var entry = entries.get(random.nextInt(entries.size()));
      byte[] was = blob("SELECT sealed FROM content WHERE finding = ?", entry.id());
      put("UPDATE content SET sealed = ? WHERE finding = ?", altered(was), entry.id());
      assertThat(store().content(entry)).isEmpty();
      put("UPDATE content SET sealed = ? WHERE finding = ?", was, entry.id());
    }
    for (var entry : entries) {
      assertThat(store().content(entry)).isPresent();
    }
  }

  @Test
  void aRowOfWhichAColumnWasAlteredIsNamedAndDoesNotOpen() throws Exception {
    var entry = store().list(HistoryQuery.ALL, 1).getFirst();
    for (String column : columns()) {
      for (String other : List.of("'7'", "'no number'", "x'07'")) {
        alterAndBack(entry, column, other);
      }
    }
    assertThat(store().list(HistoryQuery.ALL, 1)).containsExactly(entry);
    assertThat(store().content(entry)).isPresent();
  }

  private void alterAndBack(HistoryEntry entry, String column, String other) throws Exception {
    run("CREATE TEMP TABLE was AS SELECT %s AS value FROM finding WHERE id = ?", column, entry);
    run("UPDATE finding SET %s = " + other + " WHERE id = ?", column, entry);
    var altered = store().list(HistoryQuery.ALL, 1).getFirst();
    assertThat(altered.result().isAltered()).as(column).isTrue();
    assertThat(altered.result().level()).isEqualTo("alarm");
    assertThat(store().content(altered)).as(column).isEmpty();
    run("UPDATE finding SET %s = (SELECT value FROM was) WHERE id = ?", column, entry);
    store().database().statement("DROP TABLE was").execute();
  }

  /* The number is what a row is asked for by; all else is what it says. */
  private List<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (var row =
        store()
            .database()
            .statement("SELECT name FROM pragma_table_info('finding') WHERE name <> 'id'")
            .executeQuery()) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private void run(String change, String column, HistoryEntry entry) throws SQLException {
    run(change.replace("%s", column), entry);
  }

  private void run(String change, HistoryEntry entry) throws SQLException {
    var changed = store().database().statement(change);
    changed.setLong(1, entry.id());
    changed.executeUpdate();
  }

  @Test
  void aRowThatLostItsSealDoesNotPassForOneOfAnEarlierVersion() throws Exception {
    var entry = store().list(HistoryQuery.ALL, 1).getFirst();
    run("UPDATE finding SET status = 'Completed', seal = NULL WHERE id = ?", entry);
    store().database().statement("DELETE FROM about WHERE name = 'sealed rows'").execute();
    store().close();
    open.set(0, HistoryStore.open(home.resolve("history.db"), key));
    assertThat(store().list(HistoryQuery.ALL, 1).getFirst().result().isAltered()).isTrue();
  }

  @Test
  void aLineOfTheAuditOfWhichAByteWasAlteredIsTheOneThatIsNamed() throws Exception {
    String put = "UPDATE audit SET line = CAST(? AS TEXT) WHERE seq = ?";
    for (int n = 0; n < BYTES; n++) {
      long seq = 1L + random.nextInt(2 * LOOKS);
      byte[] was = blob("SELECT CAST(line AS BLOB) FROM audit WHERE seq = ?", seq);
      put(put, altered(was), seq);
      assertThat(broken(store())).isEqualTo(OptionalLong.of(seq));
      put(put, was, seq);
      was = blob("SELECT hash FROM audit WHERE seq = ?", seq);
      put("UPDATE audit SET hash = ? WHERE seq = ?", altered(was), seq);
      assertThat(broken(store())).isEqualTo(OptionalLong.of(seq));
      put("UPDATE audit SET hash = ? WHERE seq = ?", was, seq);
    }
    assertThat(broken(store())).isEmpty();
  }

  private static OptionalLong broken(HistoryStore store) throws HistoryException {
    return store.check(_ -> {}).broken();
  }

  @Test
  void noByteOfTheFileThatWasAlteredChangesARowAnAnswerOrALineOfTheAuditUnseen() throws Exception {
    Map<Map<String, String>, Optional<KeptFinding>> stored = new HashMap<>();
    for (var entry : store().list(HistoryQuery.ALL, LOOKS)) {
      stored.put(EntryRow.texts(entry), store().content(entry));
    }
    Set<String> lines = new HashSet<>();
    store().check(link -> lines.add(link.canonical()));
    store().close();
    byte[] whole = Files.readAllBytes(home.resolve("history.db"));
    int told = 0;
    for (int n = 0; n < BYTES; n++) {
      told += isTold(copy(altered(whole), n), stored, lines) ? 1 : 0;
    }
    assertThat(told).isPositive();
    System.out.println(BYTES + " bytes of the file altered, " + told + " named, others nowhere");
  }

  private Path copy(byte[] content, int number) throws IOException {
    var folder = Files.createDirectories(home.resolve("altered-" + number));
    return Files.write(folder.resolve("history.db"), content);
  }

  /* Either the file or a row is refused, or all that is read is what was written. */
  private boolean isTold(
      Path file, Map<Map<String, String>, Optional<KeptFinding>> stored, Set<String> lines)
      throws IOException {
    try (var store = HistoryStore.open(file, key)) {
      boolean told = false;
      int read = 0;
      for (var entry : store.list(HistoryQuery.ALL, 2 * LOOKS)) {
        var content = store.content(entry);
        boolean altered = entry.result().isAltered();
        told |= altered || content.isEmpty();
        read++;
        var texts = EntryRow.texts(entry);
        assertThat(altered || stored.containsKey(texts)).isTrue();
        assertThat(content.isEmpty() || content.equals(stored.get(texts))).isTrue();
      }
      var report = store.check(link -> assertThat(lines).contains(link.canonical()));
      assertThat(report.broken().isPresent() || report.lines() == lines.size()).isTrue();
      return told || report.broken().isPresent() || read != LOOKS;
    } catch (HistoryException _) {
      return true;
    } finally {
      for (String part : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(file.resolveSibling("history.db" + part));
      }
      Files.delete(file.getParent());
    }
  }
}
