package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Main;

/** {@code history} and {@code audit} in processes of their own, with the real gnome-keyring. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is Linux's")
class HistoryOnTheDeskTest {
  private static final List<String> NEEDED = List.of("dbus-run-session", "gnome-keyring-daemon");
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void find() {
    var missing = NEEDED.stream().filter(name -> !isInstalled(name)).toList();
    if (System.getenv("TREASURY_LOOKUP_TEST_DISPLAY") != null) {
      assertThat(missing).as("programs that ./check installs").isEmpty();
    }
    Assumptions.assumeTrue(
        missing.isEmpty(), "THE HISTORY IS NOT TESTED WITH A KEY STORE: this PC lacks " + missing);
  }

  @Test
  void whatIsPrintedIsListedAuditedAndExported() throws Exception {
    var said =
        session(
            program("print", "--format", "text", ORDER, "cobo:order:nowhere") + " >/dev/null",
            program("history", "--format", "csv", "order:"),
            program("history", "status:Underpaid", "verdict:SHORT"),
            program("audit", "verify") + " 2>&1; echo $?",
            program("audit", "export", folder.resolve("audit.csv").toString()) + "; echo $?");
    assertThat(said.getFirst()).startsWith("\"id\",\"target\",\"environment\"");
    assertThat(said.subList(1, 3))
        .anySatisfy(line -> assertThat(line).contains("\"" + ORDER + "\"", "\"Underpaid\""))
        .anySatisfy(line -> assertThat(line).contains("cobo:order:nowhere", "\"notFound\""));
    assertThat(said.get(3))
        .contains("\"target\":\"" + ORDER + "\"", "\"httpStatus\":200", "\"verdict\":\"SHORT\"");
    assertThat(said.get(4)).startsWith("The audit is whole. Lines: 2. Hash of the last: ");
    assertThat(said.subList(5, 7)).containsExactly("0", "0");
    assertThat(Files.readString(folder.resolve("audit.csv")))
        .startsWith("\"number\",\"at\",\"user\",\"event\"")
        .contains("\"lookup\"", ORDER);
  }

  @Test
  void aChainThatWasChangedIsNamedByItsLineAndTheExitStatus() throws Exception {
    session(program("print", ORDER, "cobo:order:nowhere") + " >/dev/null");
    try (var store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/history.db"));
        var sql = store.createStatement()) {
      sql.executeUpdate("DROP TRIGGER audit_is_not_changed");
      sql.executeUpdate("UPDATE audit SET line = replace(line, 'lookup', 'reveal') WHERE seq = 2");
    }
    var said = session(program("audit", "verify") + " 2>&1; echo $?");
    assertThat(said.getFirst()).startsWith("The audit is broken: line 2 is not what was written");
    assertThat(said.getLast()).isEqualTo("5");
  }

  @Test
  void withoutAKeyStoreTheCommandSaysSoAndFails() {
    var output = Output.of("history", "--home", folder.resolve("home").toString());
    assertThat(output.status()).isEqualTo(4);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains("for this run only");
  }

  private String program(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dslf4j.internal.verbosity=ERROR"); // of a library of the tests
    command.add("-Dtreasurylookup.policy=" + folder.resolve("no-policy.json"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    command.add("--home");
    command.add(folder.resolve("home").toString());
    return command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  private List<String> session(String... programs) throws IOException, InterruptedException {
    var runtime = Files.createDirectories(folder.resolve("runtime"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    String script =
        "printf pw | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null\n"
            + String.join("\n", programs);
    var builder =
        new ProcessBuilder("dbus-run-session", "--", "sh", "-c", script)
            .redirectError(folder.resolve("stderr").toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DBUS_") || name.equals("DISPLAY"));
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("HOME", Files.createDirectories(folder.resolve("user")).toString());
    var process = builder.start();
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(out, StandardCharsets.UTF_8).lines().toList();
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
