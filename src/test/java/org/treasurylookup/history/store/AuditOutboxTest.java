package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.HistoryException;

/** No line of the audit stays unsent because another audit had come as far before. */
class AuditOutboxTest {
  private static final int LINES = 6;

  @TempDir private Path home = Path.of("");
  private final HistoryKey key = HistoryKey.ofThisRun();
  private final List<String> said = new ArrayList<>();
  @AutoClose private HistoryStore store;

  @BeforeEach
  void fill() throws HistoryException {
    store = HistoryStore.open(home.resolve("history.db"), key);
    add(1, LINES);
  }

  private void add(int from, int to) throws HistoryException {
    for (int i = from; i <= to; i++) {
      store.add(line("cobo:order:" + i));
    }
  }

  private static AuditLine line(String detail) {
    return new AuditLine(Instant.EPOCH, "clerk", AuditEvent.REVEAL, "desk", "", detail);
  }

  private boolean beginAnew() throws HistoryException {
    return store
        .auditOutbox()
        .beginAnew(
            sent -> {
              said.add(sent);
              return line("anew");
            });
  }

  private List<Long> waiting() throws HistoryException {
    return store.auditOutbox().waiting(100).stream().map(AuditLink::number).toList();
  }

  private AuditLink sendAll() throws HistoryException {
    var last = store.auditOutbox().waiting(100).getLast();
    store.auditOutbox().sent(last);
    return last;
  }

  private void meddle(String sql) throws SQLException {
    var database = store.database();
    database.statement("DROP TRIGGER IF EXISTS audit_is_not_changed").execute();
    database.statement("DROP TRIGGER IF EXISTS audit_is_not_shortened").execute();
    database.statement(sql).execute();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  @Test
  void whatWasSentIsNotSentAgainAfterARestartEither() throws Exception {
    assertThat(beginAnew()).isFalse();
    assertThat(waiting()).isEqualTo(numbers(1, LINES));
    sendAll();
    assertThat(waiting()).isEmpty();
    store.close();
    store = HistoryStore.open(home.resolve("history.db"), key);
    add(7, 8);
    assertThat(beginAnew()).isFalse();
    assertThat(waiting()).isEqualTo(numbers(7, 8));
    assertThat(said).isEmpty();
  }

  @Test
  void afterLinesWereTakenOffTheEndThoseThatTakeTheirNumbersAreSentWithAllOthers()
      throws Exception {
    var last = sendAll();
    meddle("DELETE FROM audit WHERE seq > 3");
    add(40, 40);
    assertThat(waiting()).isEqualTo(numbers(1, 4));
    assertThat(beginAnew()).isTrue();
    assertThat(said).containsExactly(LINES + " " + last.hash());
    assertThat(waiting()).isEqualTo(numbers(1, 5));
    assertThat(beginAnew()).as("it is said once").isFalse();
    sendAll();
    add(60, 61);
    assertThat(beginAnew()).isFalse();
    assertThat(waiting()).isEqualTo(numbers(6, 7));
  }

  @Test
  void anAuditThatTookThePlaceOfTheOneThatWasSentIsSentFromItsFirstLine() throws Exception {
    sendAll();
    meddle("DELETE FROM audit");
    add(100, 120);
    assertThat(beginAnew()).isTrue();
    assertThat(waiting()).isEqualTo(numbers(1, 22));
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything", "-1", "6 0", "9999999999999999999"})
  void aPositionThatIsNoneKeepsNothingBack(String position) throws Exception {
    meddle("INSERT OR REPLACE INTO about VALUES ('sent', '" + position + "')");
    assertThat(waiting()).isEqualTo(numbers(1, LINES));
    assertThat(beginAnew()).isTrue();
    assertThat(said).containsExactly("-");
  }

  @Test
  void aPositionThatAnEarlierVersionNotedIsGoneOnFrom() throws Exception {
    meddle("INSERT OR REPLACE INTO about VALUES ('sent', '4')");
    assertThat(beginAnew()).isFalse();
    assertThat(waiting()).isEqualTo(numbers(5, LINES));
    meddle("INSERT OR REPLACE INTO about VALUES ('sent', '7')");
    assertThat(beginAnew()).isTrue();
    assertThat(said).containsExactly("7");
  }
}
