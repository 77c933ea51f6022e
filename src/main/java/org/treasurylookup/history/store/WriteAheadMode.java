package org.treasurylookup.history.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteErrorCode;

/**
 * The way in which the store is written, so that several programs can use it. The first to open a
 * new store chooses it for all, and SQLite refuses that at once where another program writes the
 * file at this moment, whatever it was told of waiting.
 */
final class WriteAheadMode {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);
  private static final int PRIMARY_CODE = 0xff;

  private WriteAheadMode() {}

  /**
   * Chooses it, waiting for other programs.
   *
   * @param patience how long at most
   */
  static void use(Connection connection, Duration patience) throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    while (!isChosen(connection, end)) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  private static boolean isChosen(Connection connection, long end) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      return true;
    } catch (SQLException e) {
      int code = e.getErrorCode() & PRIMARY_CODE;
      if (code != SQLiteErrorCode.SQLITE_BUSY.code || System.nanoTime() > end) {
        throw e;
      }
      return false;
    }
  }
}
