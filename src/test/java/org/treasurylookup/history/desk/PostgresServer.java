package org.treasurylookup.history.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.treasurylookup.api.http.HeldPort;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.Secret;

/**
 * A real PostgreSQL on a loopback port of its own, run by a user who is nobody special, in a folder
 * that is gone afterwards. Where it is not installed, tests say so; {@code ./check} installs it.
 */
public final class PostgresServer implements AutoCloseable {
  /** Password of every login; the only one that may be in a test's output. */
  public static final String PASSWORD = "pw-5d41402abc4b2a76";

  private static final String SUPERUSER = "postgres";
  private static final int LONGEST_WAIT_SECONDS = 120;
  private static final long POLL_NANOS = 20_000_000;

  private final Path programs;
  private final Path folder;
  private final HeldPort port;
  private final List<String> settings;
  private @Nullable Process server;

  private PostgresServer(Path programs, Path folder, HeldPort port, List<String> settings) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.settings = settings;
  }

  /**
   * Starts a server with an empty database {@code treasury}.
   *
   * @param settings such as {@code ssl=on}
   */
  public static PostgresServer start(String... settings) throws Exception {
    return start(_ -> {}, settings);
  }

  /** Puts files of the server's into its folder. */
  @FunctionalInterface
  public interface Preparation {
    /** Puts them there. */
    void prepare(Path folder) throws IOException;
  }

  /** Writes a file that nobody else may read, or the server would refuse it. */
  public static void secretFile(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /**
   * Starts a server that needs files.
   *
   * @param settings in which {@code FOLDER} stands for the folder of the files
   */
  public static PostgresServer start(Preparation files, String... settings) throws Exception {
    var programs = programs();
    boolean inCheck = System.getenv("TREASURY_LOOKUP_TEST_DISPLAY") != null;
    if (inCheck) {
      assertThat(programs).as("PostgreSQL, which ./check installs").isPresent();
    }
    Assumptions.assumeTrue(
        programs.isPresent(), "THE DESK'S DATABASE IS NOT TESTED: this PC lacks PostgreSQL");
    var folder = Files.createTempDirectory("treasury-desk");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var server = new PostgresServer(programs.get(), folder, new HeldPort(), List.of(settings));
    files.prepare(folder);
    server.init();
    server.begin();
    return server;
  }

  /** With the roles of a desk, its tables and a workstation's login {@code pc17}. */
  public static PostgresServer startDesk(String... settings) throws Exception {
    return withDesk(start(settings));
  }

  /** A server with the roles of a desk, its tables and a workstation's login {@code pc17}. */
  public static PostgresServer withDesk(PostgresServer server) throws Exception {
    server.run("treasury", DeskSchema.roles());
    server.login("desk_admin", "treasury_desk_owner");
    server.login("pc17", "treasury_desk_workstation");
    try (var admin = server.open("desk_admin")) {
      DeskSchema.migrate(admin);
    }
    return server;
  }

  /* Debian keeps the programs of each version apart. */
  private static Optional<Path> programs() throws IOException {
    var all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Stream.of(System.getenv("PATH").split(":"))
          .map(Path::of)
          .filter(path -> Files.isExecutable(path.resolve("initdb")))
          .findFirst();
    }
    try (var versions = Files.list(all)) {
      return versions
          .map(path -> path.resolve("bin"))
          .filter(path -> Files.isExecutable(path.resolve("initdb")))
          .max(Comparator.comparingInt(path -> Integer.parseInt(path.getName(3).toString())));
    }
  }

  private void init() throws Exception {
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    if (isRoot()) {
      command("chown", "-R", "postgres", folder.toString());
    }
    unprivileged(
        programs.resolve("initdb").toString(),
        "--pgdata=" + data(),
        "--username=" + SUPERUSER,
        "--pwfile=" + folder.resolve("password"),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    Files.delete(folder.resolve("password"));
  }

  /** The folder with the data; its owner is the user that runs the server. */
  public Path data() {
    return folder.resolve("data");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /* The server refuses to be run by root. */
  private static List<String> asNobody(List<String> command) {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    all.addAll(command);
    return all;
  }

  private static void unprivileged(String... command) throws Exception {
    command(asNobody(List.of(command)).toArray(String[]::new));
  }

  static void command(String... command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as(said).isZero();
  }

  /** Starts the server again, on the same port, and waits until it takes connections. */
  public void begin() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("postgres").toString());
    command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port.number())));
    Stream.concat(
            Stream.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=" + folder,
                "fsync=off",
                "max_connections=120",
                "log_min_messages=fatal"),
            settings.stream().map(each -> each.replace("FOLDER", folder.toString())))
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    launch(command);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (true) {
      try (var connection = connect("postgres", SUPERUSER)) {
        try (var statement = connection.createStatement();
            var row =
                statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'treasury'")) {
          if (!row.next()) {
            connection.createStatement().execute("CREATE DATABASE treasury ENCODING 'UTF8'");
          }
        }
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        if (!isRunning()) {
          // What was left of the one that was killed had not ended yet.
          launch(command);
        }
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
  }

  private void launch(List<String> command) throws IOException {
    server =
        new ProcessBuilder(asNobody(command))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
  }

  private boolean isRunning() {
    var running = server;
    return running != null && running.isAlive();
  }

  /** What the server said. */
  public Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /** Ends the server in the middle of what it does, as a lost machine does. */
  public void kill() {
    var running = server;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly().onExit().join();
    }
  }

  /** A connection of an administrator or of anybody. */
  public Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port.number() + "/" + database + "?sslmode=prefer",
        user,
        PASSWORD);
  }

  /** Runs SQL as the superuser. */
  public void run(String database, String sql) throws SQLException {
    try (var connection = connect(database, SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a question gives, as the superuser: the first column. */
  public List<String> ask(String sql) throws SQLException {
    try (var connection = connect("treasury", SUPERUSER);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(String.valueOf(rows.getString(1)));
      }
      return all;
    }
  }

  /** Makes a login with a role. */
  public void login(String name, String role) throws SQLException {
    run("treasury", "CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "' IN ROLE " + role);
  }

  /** The desk as a policy names it. */
  public DeskPlace place(String user, boolean findings) {
    return DeskPlace.of(
        "jdbc:postgresql://127.0.0.1:" + port.number() + "/treasury?user=" + user, findings);
  }

  /** Port of the server. */
  public int port() {
    return port.number();
  }

  /** Logs in as the program does. */
  public DeskDatabase open(String user) throws Exception {
    return DeskDatabase.open(
        place(user, true), user, Optional.of(Secret.of(PASSWORD)), PostgresServer::noTls);
  }

  /** What makes sockets where no server has to be proven. */
  @SuppressWarnings("DoNotCallSuggester")
  public static SSLSocketFactory noTls(Optional<Path> authorities, KeyManager[] keys) {
    throw new AssertionError("no TLS was expected, with " + authorities + " and " + keys.length);
  }

  @Override
  public void close() throws IOException {
    kill();
    port.close();
    Files.deleteIfExists(log());
    if (isRoot()) {
      command("rm", "-rf", folder.toString());
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
