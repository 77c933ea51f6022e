package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The connection to the store. */
class HistoryDatabaseTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void isClosedThoughAStatementCannotBe() throws Exception {
    var database = new HistoryDatabase(of(Connection.class), Optional.empty());
    database.statement("SELECT 1");

    database.close();

    assertThat(closed).containsExactly("PreparedStatement", "Connection");
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
