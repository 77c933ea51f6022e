package org.treasurylookup.history.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;

/**
 * The versions of a desk's tables: so many as there are numbered scripts. Workstations only look
 * whether they fit; whoever owns the tables brings them up to date.
 */
public final class DeskSchema {
  /** The version of this program. */
  public static final int VERSION = 1;

  /* "TLdesk": whoever migrates holds this lock, so that of several at a time one does it. */
  private static final long LOCK = 0x544C_6465_736BL;

  private DeskSchema() {}

  /** The script that makes the roles, for an administrator. */
  public static String roles() {
    return script("roles");
  }

  /** Whether the tables are those of this version. */
  static void check(Connection connection) throws SQLException, DeskException {
    int version = version(connection);
    if (version != VERSION) {
      throw new DeskException(version < VERSION ? Reason.OLDER : Reason.NEWER);
    }
  }

  /**
   * Brings the tables up to date, as their owner.
   *
   * @return the version that was there before
   */
  public static int migrate(DeskDatabase database) throws DeskException {
    return database.tried(
        connection -> {
          try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
          }
          int before = version(connection);
          if (before > VERSION) {
            throw new DeskException(Reason.NEWER);
          }
          run(connection, "SET LOCAL ROLE treasury_desk_owner");
          for (int next = before + 1; next <= VERSION; next++) {
            run(connection, script(Integer.toString(next)));
            run(
                connection,
                "INSERT INTO treasury_desk.about VALUES ('schema', '"
                    + next
                    + "') ON CONFLICT (name) DO UPDATE SET value = excluded.value");
          }
          return before;
        });
  }

  private static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var table = statement.executeQuery("SELECT to_regclass('treasury_desk.about') IS NULL")) {
      if (!table.next() || table.getBoolean(1)) {
        return 0;
      }
    }
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT value::int FROM treasury_desk.about WHERE name = 'schema'")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script(String name) {
    try (var in = DeskSchema.class.getResourceAsStream("/history/desk/" + name + ".sql")) {
      byte[] sql = Objects.requireNonNull(in, name).readAllBytes();
      return new String(sql, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
