package org.treasurylookup.history.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.Secret;

/** A connection to the database of a desk. Blocking, one thread at a time. */
public final class DeskDatabase implements AutoCloseable {
  private static final int OLDEST_SERVER = 15;
  private static final int CONNECT_SECONDS = 10;
  private static final int ANSWER_SECONDS = 60;

  private final Connection connection;

  private DeskDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * Logs in.
   *
   * @param password empty where the server asks for none: a certificate proves the workstation
   * @param tls makes the sockets where the server has to be proven
   */
  public static DeskDatabase open(
      DeskPlace place, String user, Optional<Secret> password, DeskTls tls) throws DeskException {
    if (!place.files().values().stream().allMatch(Files::isReadable)) {
      throw new DeskException(Reason.FILES);
    }
    var settings = settings(place, user);
    String sockets = place.tls() ? DeskSockets.await(place, tls) : "";
    if (place.tls()) {
      PGProperty.SSL_FACTORY.set(settings, DeskSockets.class.getName());
      PGProperty.SSL_FACTORY_ARG.set(settings, sockets);
    }
    // Without one, the driver would look for it in files of the user.
    PGProperty.PASSWORD.set(settings, password.map(DeskDatabase::text).orElse(""));
    String url = "jdbc:postgresql://" + place.host() + ":" + place.port() + "/" + place.database();
    try {
      var connection = Objects.requireNonNull(new Driver().connect(url, settings));
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_SERVER) {
        connection.close();
        throw new DeskException(Reason.SERVER);
      }
      withoutCompiler(connection);
      connection.setAutoCommit(false);
      return new DeskDatabase(connection);
    } catch (SQLException e) {
      throw problem(e, password.isPresent());
    } finally {
      DeskSockets.forget(sockets);
      settings.clear();
    }
  }

  /* Compiling a query takes the server a hundred times as long as answering one of ours. */
  private static void withoutCompiler(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET jit = off");
    }
  }

  private static Properties settings(DeskPlace place, String user) {
    var settings = new Properties();
    PGProperty.USER.set(settings, user);
    PGProperty.APPLICATION_NAME.set(settings, "Treasury Lookup");
    PGProperty.CONNECT_TIMEOUT.set(settings, CONNECT_SECONDS);
    PGProperty.LOGIN_TIMEOUT.set(settings, CONNECT_SECONDS);
    PGProperty.SOCKET_TIMEOUT.set(settings, ANSWER_SECONDS);
    PGProperty.TCP_KEEP_ALIVE.set(settings, true);
    PGProperty.GSS_ENC_MODE.set(settings, "disable");
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(settings, false);
    PGProperty.SSL_MODE.set(settings, place.tls() ? "verify-full" : "disable");
    return settings;
  }

  private static String text(Secret password) {
    return password.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  /** Does something with the connection. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T run(Connection connection) throws SQLException, DeskException;
  }

  /** Does something wholly or not at all; when this returns, the server has it. */
  <T> T tried(Work<T> work) throws DeskException {
    try {
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      rollBack(e);
      throw problem(e, true);
    } catch (DeskException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /* Classes and codes of SQLSTATE: appendix A of PostgreSQL's manual. */
  private static DeskException problem(SQLException e, boolean knowsPassword) {
    String state = String.valueOf(e.getSQLState());
    return new DeskException(
        switch (state) {
          case "42501", "25006" -> Reason.RIGHTS;
          case "53100", "53200" -> Reason.FULL;
          case "42P01", "3F000", "42703" -> Reason.OLDER;
          case "08001", "53300" -> Reason.AWAY;
          case "08004" -> knowsPassword ? Reason.TLS : Reason.LOGIN;
          case "08006" -> isTls(e) ? Reason.TLS : Reason.AWAY;
          default ->
              state.startsWith("28")
                  ? Reason.LOGIN
                  : state.startsWith("08") || state.startsWith("57") ? Reason.AWAY : Reason.BROKEN;
        },
        e);
  }

  /* The driver gives a wrong host name in a certificate no cause; a lost connection has one. */
  private static boolean isTls(SQLException e) {
    boolean known = false;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
      known |= cause instanceof IOException;
    }
    return !known;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // What was committed is there; nothing else is promised.
    }
  }
}
