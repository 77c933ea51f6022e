package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Until;

/** The connection to the store. */
class HistoryDatabaseTest {
  private final List<String> closed = new ArrayList<>();

  private static final int ROUNDS = 8;
  private static final String GROW =
      "INSERT INTO about (name, value) VALUES (hex(randomblob(8)), zeroblob(20000))";

  @Test
  void isClosedThoughAStatementCannotBe() throws Exception {
    var database = new HistoryDatabase(of(Connection.class), Optional.empty());
    database.statement("SELECT 1");

    database.close();

    assertThat(closed).containsExactly("PreparedStatement", "Connection");
  }

  /* While its size is looked at, others may bring their log into it, or make it. */
  @Test
  void aStoreThatOthersMakeWriteAndCloseMeanwhileIsNotDamaged(@TempDir Path home) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var file = home.resolve(round + ".db");
      var programs = IntStream.range(0, 4).mapToObj(_ -> openingAgainAndAgain(file)).toList();
      for (var program : programs) {
        assertThat(program.get()).isTrue();
      }
    }
  }

  private static FutureTask<Boolean> openingAgainAndAgain(Path file) {
    var program =
        new FutureTask<>(
            () -> {
              for (int i = 0; i < 5; i++) {
                try (var database = HistoryDatabase.open(file)) {
                  database.write(() -> database.statement(GROW).execute());
                }
              }
              return true;
            });
    Thread.ofPlatform().start(program);
    return program;
  }

  /* SQLite waits for others, but not as the first who chooses how a new store is written. */
  @Test
  void aNewStoreIsOpenedThoughAnotherProgramWritesItJustThen(@TempDir Path home) throws Exception {
    var file = home.resolve("history.db");
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var writing = other.createStatement()) {
      writing.execute("PRAGMA application_id=" + 0x544C6869);
      writing.execute("CREATE TABLE begun (at INTEGER)");
      writing.execute("BEGIN IMMEDIATE");
      var opening =
          new FutureTask<>(
              () -> {
                HistoryDatabase.open(file).close();
                return true;
              });
      var thread = Thread.ofPlatform().start(opening);
      Until.met(
          "it waits, or gave up",
          () -> opening.isDone() || thread.getState() == Thread.State.TIMED_WAITING);
      writing.execute("COMMIT");
      assertThat(opening.get()).isTrue();
    }
  }

  /* Statements are prepared, but cannot be closed. */
  private <T> T of(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> answer(type, method.getName())));
  }

  private @Nullable Object answer(Class<?> type, String method) throws SQLException {
    if (method.equals("prepareStatement")) {
      return of(PreparedStatement.class);
    }
    if (method.equals("close")) {
      closed.add(type.getSimpleName());
      if (type == PreparedStatement.class) {
        throw new SQLException("disk I/O error");
      }
    }
    return null;
  }
}
