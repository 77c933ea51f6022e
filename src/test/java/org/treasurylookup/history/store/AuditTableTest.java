package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;

/** The chain of what was read: whole as long as nobody touches it, and named where somebody did. */
class AuditTableTest {
  private static final int LINES = 9;

  @TempDir private Path home = Path.of("");
  private final HistoryKey key = HistoryKey.ofThisRun();
  private final List<HistoryStore> open = new ArrayList<>();

  @BeforeEach
  void fill() throws HistoryException {
    open.add(HistoryStore.open(home.resolve("history.db"), key));
    for (int i = 1; i <= LINES; i++) {
      store().add(line(i));
    }
  }

  @AfterEach
  void close() {
    open.forEach(HistoryStore::close);
  }

  private HistoryStore store() {
    return open.getLast();
  }

  private static AuditLine line(int number) {
    return new AuditLine(
        Instant.ofEpochSecond(number),
        "clerk",
        AuditEvent.LOOKUP,
        "desk",
        "cobo:order:" + number,
        "");
  }

  private AuditReport report() throws HistoryException {
    return store().check(_ -> {});
  }

  private void meddle(String sql) throws SQLException {
    var database = store().database();
    database.statement("DROP TRIGGER IF EXISTS audit_is_not_changed").execute();
    database.statement("DROP TRIGGER IF EXISTS audit_is_not_shortened").execute();
    database.statement(sql).execute();
  }

  @Test
  void aChainThatNobodyTouchedIsWholeAndGoesOnAfterARestart() throws Exception {
    assertThat(report().isWhole()).isTrue();
    assertThat(report().lines()).isEqualTo(LINES);
    store().close();
    open.set(0, HistoryStore.open(home.resolve("history.db"), key));
    store().add(line(LINES + 1));
    assertThat(report().isWhole()).isTrue();
    assertThat(report().lines()).isEqualTo(LINES + 1);
  }

  @Test
  void anEmptyChainIsWhole() throws Exception {
    try (var empty = HistoryStore.open(home.resolve("empty.db"), key)) {
      assertThat(empty.check(_ -> {}).isWhole()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          UPDATE audit SET line = replace(line, 'clerk', 'chief') WHERE seq = 4 | 4
          UPDATE audit SET line = replace(line, ':', ': ') WHERE seq = 1        | 1
          UPDATE audit SET line = '' WHERE seq = 9                              | 9
          UPDATE audit SET hash = zeroblob(32) WHERE seq = 6                    | 6
          DELETE FROM audit WHERE seq = 5                                       | 5
          DELETE FROM audit WHERE seq = 9                                       | 9
          DELETE FROM audit WHERE seq > 3                                       | 4
          DELETE FROM audit                                                     | 1
          DELETE FROM about WHERE name = 'end'                                  | 9
          INSERT INTO audit VALUES (10, '{}', zeroblob(32))                     | 10
          UPDATE audit SET seq = seq + 1 WHERE seq = 9                          | 9
          """)
  void theFirstLineThatIsNotWhatWasWrittenIsNamed(String change, long broken) throws Exception {
    meddle(change);
    assertThat(report().broken()).isEqualTo(OptionalLong.of(broken));
  }

  @Test
  void aChainThatIsGoneWithItsEndIsMissedByTheLookUpsThatNameItsLines() throws Exception {
    store().add(Findings.order("{\"order_id\":\"1\"}"), new HistoryEntry.Asker("clerk", "", "1"));
    meddle("DELETE FROM audit");
    meddle("DELETE FROM about WHERE name = 'end'");
    assertThat(report().broken()).isEqualTo(OptionalLong.of(1));
  }

  @Test
  void aChainMadeAnewWithoutTheKeyIsNamedAtItsEnd() throws Exception {
    meddle("DELETE FROM audit WHERE seq >= 8");
    var database = store().database();
    byte[] before;
    try (var row = database.statement("SELECT hash FROM audit WHERE seq = 7").executeQuery()) {
      row.next();
      before = row.getBytes(1);
    }
    for (int seq = 8; seq <= LINES; seq++) {
      String text = line(100 + seq).canonical();
      before = AuditTable.hash(before, seq, text);
      var row = database.statement("INSERT INTO audit VALUES (?, ?, ?)");
      row.setLong(1, seq);
      row.setString(2, text);
      row.setBytes(3, before);
      row.executeUpdate();
    }
    assertThat(report().broken()).isEqualTo(OptionalLong.of(LINES));
  }

  @Test
  void theStoreItselfChangesAndRemovesNoLine() {
    var database = store().database();
    assertThatThrownBy(() -> database.statement("UPDATE audit SET line = ''").execute())
        .hasMessageContaining("only added to");
    assertThatThrownBy(() -> database.statement("DELETE FROM audit").execute())
        .hasMessageContaining("only added to");
  }

  @Test
  void theLinesBeforeABrokenOneAreRead() throws Exception {
    meddle("UPDATE audit SET line = '' WHERE seq = 4");
    List<String> read = new ArrayList<>();
    store().check(link -> read.add(link.canonical()));
    assertThat(read).hasSize(3).last().asString().contains("cobo:order:3");
  }
}
