package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.OwnNote;

/** A store of any earlier version is taken over with all that is in it, wholly or not at all. */
class EarlierSchemaTest {
  private static final HistoryEntry.Asker CLERK = new HistoryEntry.Asker("clerk", "0123", "1.0.0");
  private static final String SCHEMA_OF =
      "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM %s.sqlite_schema"
          + " WHERE name NOT LIKE 'sqlite_%%' ORDER BY 1";
  private static final OwnNote NOTE =
      new OwnNote("cobo:order:O-2", "sandbox", "asked Grace", "clerk", Instant.EPOCH);

  @TempDir private Path home = Path.of("");
  private final HistoryKey key = HistoryKey.ofThisRun();

  static IntStream earlier() {
    return IntStream.range(1, HistoryDatabase.SCHEMA);
  }

  @BeforeEach
  void fill() throws HistoryException {
    try (var store = HistoryStore.open(home.resolve("now.db"), key)) {
      for (int i = 0; i < 5; i++) {
        store.add(
            Findings.order("{\"order_id\":\"O-" + i + "\",\"psp_order_code\":\"PSP-7" + i + "\"}"),
            CLERK);
      }
      store.own().write(NOTE, new AuditLine(Instant.EPOCH, "clerk", AuditEvent.NOTE, "", "", ""));
    }
  }

  private Connection connect(String name) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + home.resolve(name));
  }

  private static String script(int version) {
    try (var in = HistoryDatabase.class.getResourceAsStream("/history/" + version + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Connection connection, String question) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /* The tables of that version, with what is in those of today as far as they go. */
  private void make(int version) throws SQLException {
    try (var old = connect("history.db");
        var sql = old.createStatement()) {
      for (int each = 1; each <= version; each++) {
        sql.executeUpdate(script(each));
      }
      sql.executeUpdate("ATTACH '" + home.resolve("now.db") + "' AS now");
      for (String table :
          texts(
              old,
              "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
                  + " AND name NOT LIKE 'sqlite_%'")) {
        String columns =
            String.join(
                ", ", texts(old, "SELECT name FROM pragma_table_info('" + table + "', 'main')"));
        sql.executeUpdate(
            "INSERT INTO main.%1$s (%2$s) SELECT %2$s FROM now.%1$s".formatted(table, columns));
      }
      sealAsEarlier(old);
      sql.executeUpdate("PRAGMA application_id = " + 0x544C6869);
      sql.executeUpdate("PRAGMA user_version = " + version);
    }
  }

  /* Content belonged to fewer columns when rows had no seal. */
  private void sealAsEarlier(Connection old) throws SQLException {
    try (var sql = old.createStatement();
        var put = old.prepareStatement("UPDATE main.content SET sealed = ? WHERE finding = ?");
        var rows =
            sql.executeQuery(
                "SELECT f.*, sealed FROM now.finding AS f JOIN now.content ON finding = id")) {
      while (rows.next()) {
        var entry = EntryRow.read(rows);
        byte[] plain = RowSeal.open(key, rows, entry).orElseThrow();
        byte[] identity = RowSeal.earlierIdentity(rows.getBytes("uid"), entry);
        put.setBytes(1, key.seal(plain, identity));
        put.setLong(2, entry.id());
        put.executeUpdate();
      }
      sql.executeUpdate("DELETE FROM main.about WHERE name = 'sealed rows'");
    }
  }

  @ParameterizedTest
  @MethodSource("earlier")
  void whatAnEarlierVersionStoredIsReadFoundAndAddedTo(int version) throws Exception {
    make(version);
    try (var store = HistoryStore.open(home.resolve("history.db"), key);
        var now = HistoryStore.open(home.resolve("now.db"), key)) {
      var entries = store.list(HistoryQuery.ALL, 100);
      assertThat(entries).isEqualTo(now.list(HistoryQuery.ALL, 100)).hasSize(5);
      for (var entry : entries) {
        assertThat(store.content(entry)).isEqualTo(now.content(entry)).isPresent();
      }
      assertThat(store.check(_ -> {})).isEqualTo(now.check(_ -> {}));
      assertThat(store.list(HistoryQuery.ALL.with("PSP-72"), 100)).hasSize(1);
      store.openWords();
      assertThat(store.list(HistoryQuery.ALL.with("sp-72"), 100)).hasSize(1);
      store.add(Findings.order("{\"order_id\":\"O-9\"}"), CLERK);
      store.own().write(NOTE, new AuditLine(Instant.EPOCH, "clerk", AuditEvent.NOTE, "", "", ""));
      assertThat(store.check(_ -> {}).isWhole()).isTrue();
      assertThat(store.list(HistoryQuery.ALL, 100)).hasSize(6);
    }
  }

  @ParameterizedTest
  @MethodSource("earlier")
  void aStoreThatWasTakenOverHasTheTablesOfAFreshOne(int version) throws Exception {
    make(version);
    HistoryStore.open(home.resolve("history.db"), key).close();
    try (var connection = connect("history.db");
        var sql = connection.createStatement()) {
      sql.executeUpdate("ATTACH '" + home.resolve("now.db") + "' AS now");
      assertThat(texts(connection, SCHEMA_OF.formatted("main")))
          .isEqualTo(texts(connection, SCHEMA_OF.formatted("now")));
    }
  }

  @Test
  void aStoreThatCannotBeTakenOverStaysAsItWas() throws Exception {
    make(1);
    try (var old = connect("history.db");
        var sql = old.createStatement()) {
      sql.executeUpdate("CREATE TABLE unshared (something TEXT)");
      var before = texts(old, SCHEMA_OF.formatted("main"));
      assertThatThrownBy(() -> HistoryStore.open(home.resolve("history.db"), key))
          .isInstanceOf(HistoryException.class);
      assertThat(texts(old, SCHEMA_OF.formatted("main"))).isEqualTo(before);
      assertThat(texts(old, "PRAGMA user_version")).containsExactly("1");
      sql.executeUpdate("DROP TABLE unshared");
    }
    try (var store = HistoryStore.open(home.resolve("history.db"), key)) {
      assertThat(store.list(HistoryQuery.ALL, 100)).hasSize(5);
    }
  }

  /* Stores were made with them: a further script is the way to another schema. */
  @ParameterizedTest
  @CsvSource({
    "1,af949f9d0c7554c4a323de43002668a087121df2879f5edfcd938052684c9eb5",
    "2,d49d6fdf2f8d39483a2a239c18d1ee679b6fc4603723a415d76bfe563f409df8",
    "3,c06fbf9af5676420cd1e88c3efdd304aece9c7c75aa5a391c8651f1a60fc93e8",
    "4,f5a449895c918d132203463f803fcab1c35c64266941f26e5451beb31ebd6c59",
    "5,2a216881a1be3ebb01a18975f7fde8f0727a76b8ac1acb0d9b4a1cb6328dd614"
  })
  void aScriptIsNotChangedAfterStoresWereMadeWithIt(int version, String sha256) {
    var bytes = ImmutableBytes.of(script(version).getBytes(StandardCharsets.UTF_8));
    assertThat(bytes.sha256()).isEqualTo(sha256);
  }

  @Test
  void everyScriptIsKnownHere() {
    assertThat(HistoryDatabase.SCHEMA).isEqualTo(5);
  }
}
