package org.treasurylookup.history.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryException.Reason;

/**
 * A connection to the store, with the schema of this version. One thread at a time; other programs
 * may have connections of their own to the same file.
 */
final class HistoryDatabase implements AutoCloseable {
  /** The schema of this version: so many files there are under {@code /history}. */
  static final int SCHEMA = 5;

  /* "TLhi": tells our files from other databases. */
  private static final int APPLICATION = 0x544C6869;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PRIMARY_CODE = 0xff;

  /* In KiB, below 0: what is searched of 100,000 look-ups. */
  private static final int CACHE = -8_000;

  private final Connection connection;
  private final Optional<Path> file;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  HistoryDatabase(Connection connection, Optional<Path> file) {
    this.connection = connection;
    this.file = file;
  }

  /** Opens the file, which is made if there is none; only this user may read it. */
  static HistoryDatabase open(Path file) throws HistoryException {
    try {
      makePrivately(file);
    } catch (IOException e) {
      throw new HistoryException(Reason.RIGHTS, e);
    }
    return ready(
        new HistoryDatabase(connect("jdbc:sqlite:" + file.toAbsolutePath()), Optional.of(file)));
  }

  /** A store that is gone when the program ends. */
  static HistoryDatabase inMemory() throws HistoryException {
    return ready(new HistoryDatabase(connect("jdbc:sqlite::memory:"), Optional.empty()));
  }

  private static HistoryDatabase ready(HistoryDatabase database) throws HistoryException {
    try {
      database.prepare();
      return database;
    } catch (SQLException e) {
      database.close();
      throw problem(e);
    } catch (HistoryException e) {
      database.close();
      throw e;
    }
  }

  private static void makePrivately(Path file) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (FileAlreadyExistsException _) {
      // The usual case: it is ours since an earlier run.
    }
  }

  static Connection connect(String url) throws HistoryException {
    try {
      NativeLibrary.load();
      var settings = new Properties();
      /* Else each insertion is followed by a query of its key, which nobody asks for. */
      settings.setProperty(Pragma.JDBC_GET_GENERATED_KEYS.pragmaName, "false");
      return Objects.requireNonNull(JDBC.createConnection(url, settings));
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  private void prepare() throws SQLException, HistoryException {
    pragma("busy_timeout=" + PATIENCE_MILLIS);
    if (file.isPresent() && isCutOff(file.get())) {
      throw new HistoryException(Reason.DAMAGED);
    }
    int version = number("PRAGMA user_version");
    if (version > SCHEMA) {
      throw new HistoryException(Reason.NEWER);
    }
    if (version == 0) {
      if (number("SELECT count(*) FROM sqlite_schema") > 0
          && number("PRAGMA application_id") == 0) {
        throw new HistoryException(Reason.DAMAGED);
      }
      pragma("auto_vacuum=INCREMENTAL");
    }
    WriteAheadMode.use(connection, Duration.ofMillis(PATIENCE_MILLIS));
    pragma("synchronous=FULL");
    pragma("secure_delete=ON");
    pragma("foreign_keys=ON");
    pragma("wal_autocheckpoint=0");
    pragma("temp_store=MEMORY");
    pragma("cache_size=" + CACHE);
    if (version < SCHEMA) {
      migrate();
    }
  }

  /*
   * While it is looked at, another program may make it longer, or bring its log into it and take the
   * log away: what looks cut off is looked at again while nobody else writes.
   */
  private boolean isCutOff(Path path) throws SQLException, HistoryException {
    try {
      return isShort(path) && write(() -> isShort(path));
    } catch (UncheckedIOException e) {
      throw new HistoryException(Reason.BROKEN, e);
    }
  }

  /* The header says how many pages there are; those of the log beside it may be more. */
  private boolean isShort(Path path) throws SQLException {
    long size = WriteAheadMode.bytes(path);
    return size > 0
        && WriteAheadMode.bytes(WriteAheadMode.log(path)) == 0
        && size < (long) number("PRAGMA page_count") * number("PRAGMA page_size");
  }

  /* Of several programs that start at a time the first makes the schema; the others find it made. */
  private void migrate() throws SQLException {
    write(
        () -> {
          for (int next = number("PRAGMA user_version") + 1; next <= SCHEMA; next++) {
            script(next);
            pragma("application_id=" + APPLICATION);
            pragma("user_version=" + next);
          }
          return SCHEMA;
        });
  }

  private void script(int version) throws SQLException {
    try (var in = HistoryDatabase.class.getResourceAsStream("/history/" + version + ".sql");
        var statement = connection.createStatement()) {
      byte[] sql = Objects.requireNonNull(in, "schema").readAllBytes();
      statement.executeUpdate(new String(sql, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pragma(String setting) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA " + setting);
    }
  }

  private int number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Does something with the store. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Changes the store, wholly or not at all; when this returns, the disk has it. */
  <T> T write(Work<T> change) throws SQLException {
    plain("BEGIN IMMEDIATE");
    try {
      T result = change.run();
      plain("COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  /** The same for who tells the user what went wrong. */
  <T> T change(Work<T> change) throws HistoryException {
    return HistoryStore.tried(() -> write(change));
  }

  /* A full disk may have rolled back by itself. */
  private void rollBack(Throwable why) {
    try {
      plain("ROLLBACK");
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private void plain(String sql) throws SQLException {
    statement(sql).execute();
  }

  /** A statement that is kept for the next time, with the values for its question marks. */
  PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    var known = statements.get(sql);
    if (known == null || !isUsable(known)) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    for (int i = 0; i < values.length; i++) {
      known.setObject(i + 1, values[i]);
    }
    return known;
  }

  /* The driver ends a statement that met a full disk, and says so of it from then on. */
  private static boolean isUsable(PreparedStatement statement) {
    try {
      statement.clearParameters();
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  /** Where it is; empty for one that is gone when the program ends. */
  Optional<Path> file() {
    return file;
  }

  /** Brings what was written into the file itself. */
  void checkpoint() throws SQLException {
    pragma("wal_checkpoint(PASSIVE)");
  }

  /** Gives the room of what was forgotten back, and leaves no copy of it in the log. */
  void compact() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA incremental_vacuum");
    }
    pragma("wal_checkpoint(TRUNCATE)");
  }

  /** What an error of SQLite means to a user. */
  static HistoryException problem(SQLException e) {
    boolean roomless =
        e instanceof SQLiteException known
            && known.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    return roomless ? new HistoryException(Reason.FULL, e) : byPrimaryCode(e);
  }

  private static HistoryException byPrimaryCode(SQLException e) {
    return new HistoryException(
        switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE)) {
          case SQLITE_FULL -> Reason.FULL;
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> Reason.RIGHTS;
          case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Reason.BUSY;
          case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> Reason.DAMAGED;
          default -> Reason.BROKEN;
        },
        e);
  }

  @Override
  public void close() {
    try (connection) {
      for (var statement : statements.values()) {
        statement.close();
      }
    } catch (SQLException _) {
      // What was committed is on the disk; nothing else is promised.
    }
  }
}
