package org.treasurylookup.history.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryException.Reason;

/**
 * The way in which the store is written, so that several programs can use it. The first to open a
 * new store chooses it for all, and SQLite refuses that at once where another program writes the
 * file at this moment, whatever it was told of waiting.
 */
public final class WriteAheadMode {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

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

  /**
   * Brings what stands in the log into the store's file, which then is all there is of it and can
   * be moved; the next to open it chooses this way again.
   *
   * @return whether it is so: not where another program has the store open, or it is damaged
   */
  public static boolean end(Path file) {
    try (var connection = HistoryDatabase.connect("jdbc:sqlite:" + file.toAbsolutePath());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=0");
      statement.execute("PRAGMA journal_mode=DELETE");
      return bytes(log(file)) == 0;
    } catch (SQLException | HistoryException | UncheckedIOException _) {
      return false;
    }
  }

  /** Where what was written stands until it is brought into the store's file. */
  static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  /** How long a file is that another program may take away; 0 without one. */
  static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChosen(Connection connection, long end) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      return true;
    } catch (SQLException e) {
      if (HistoryDatabase.problem(e).reason() != Reason.BUSY || System.nanoTime() > end) {
        throw e;
      }
      return false;
    }
  }
}
