package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.Main;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;

/**
 * Everything that the server of a desk has of look-ups with keys and of searches for persons, the
 * log of all it was asked included, searched for secrets, names and amounts.
 */
class DeskLeakTest {
  private static final String DESK_KEY = "00112233445566778899aabbccddeeff".repeat(2);
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";
  private static final int MOST_TIMES = 40;

  @TempDir private Path folder = Path.of("");
  private final Traces traces = new Traces();

  @Test
  void theServerHasNoSecretAndNothingOfAPersonInTablesFilesAndLog() throws Exception {
    try (var sandbox = Sandbox.start(0, SandboxOptions.USUAL);
        var server = PostgresServer.startDesk("log_min_messages=log")) {
      prepare(sandbox, server);
      var credentials = sandbox.credentials();
      String printed;
      int times = 0;
      do {
        // A PC without a key store says when the desk was not told in time.
        printed = run(sandbox, "print", "--raw", ORDER);
        assertThat(++times).as(printed).isLessThan(MOST_TIMES);
      } while (printed.contains("not told to the desk"));
      assertThat(printed).contains("Counterparty A", "payer@counterparty-a.example");
      assertThat(run(sandbox, "history", "--desk", "party:Counterparty A")).contains(ORDER);
      assertThat(run(sandbox, "history", "--desk", "party:payer@counterparty-a.example"))
          .contains(ORDER);
      server.run("treasury", "CHECKPOINT");
      for (String table : List.of("audit", "finding", "item", "about")) {
        var rows = server.ask("SELECT t::text FROM treasury_desk." + table + " AS t");
        traces.keep(table, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
      }
      assertThat(server.ask("SELECT count(*) FROM treasury_desk.finding")).doesNotContain("0");
      server.kill();
      traces.collect(server.data());
      traces.keep("log", Files.readAllBytes(server.log()));
      assertThat(traces.said("audit")).contains(ORDER);
      assertThat(traces.said("log")).contains("INSERT INTO treasury_desk.finding", ORDER);
      assertThat(server.data().resolve("pg_wal")).isNotEmptyDirectory();
      traces.search(credentials.coboSecret());
      traces.search(credentials.bitgoToken());
      traces.search(PostgresServer.PASSWORD);
      traces.search(DESK_KEY);
      for (String personal : List.of("Counterparty A", "counterparty-a.example", "finance@")) {
        traces.search(personal);
      }
    }
  }

  private void prepare(Sandbox sandbox, PostgresServer server) throws Exception {
    server.run("treasury", "ALTER SYSTEM SET log_statement = 'all'");
    server.run("treasury", "SELECT pg_reload_conf()");
    Files.writeString(
        Files.createDirectories(folder.resolve("home")).resolve("environments.json"),
        """
        [{"name":"desk","kind":"custom","cobo":{"baseUrl":"%s"},"bitgo":{"baseUrl":"%s"}}]
        """
            .formatted(sandbox.coboBaseUrl(), sandbox.bitgoBaseUrl()));
    Files.writeString(
        folder.resolve("policy.json"),
        """
        {"version":1,"desk":{"findings":true,
          "database":"jdbc:postgresql://127.0.0.1:%d/treasury?user=pc17"}}
        """
            .formatted(server.port()));
  }

  /* Standard output and error. */
  private String run(Sandbox sandbox, String... words) throws Exception {
    var credentials = sandbox.credentials();
    var command = ChildJava.command();
    command.add("-Dtreasurylookup.policy=" + folder.resolve("policy.json"));
    command.addAll(List.of("-cp", Traces.classPath(), Main.class.getName()));
    command.addAll(Arrays.asList(words));
    command.addAll(List.of("--home", folder.resolve("home").toString()));
    command.addAll(List.of("--environment", "desk", "--secrets", "-"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String secrets =
        """
        {"cobo":{"secret":"%s"},"bitgo":{"token":"%s"},"desk":{"password":"%s","key":"%s"}}
        """
            .formatted(
                credentials.coboSecret(),
                credentials.bitgoToken(),
                PostgresServer.PASSWORD,
                DESK_KEY);
    process.getOutputStream().write(secrets.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
