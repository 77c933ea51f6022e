package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Main;

/** {@code history} and {@code audit} in processes of their own, with the real gnome-keyring. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is Linux's")
class HistoryOnTheDeskTest {
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void find() {
    KeyringSession.find();
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
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("home/history/history.db"));
        var sql = store.createStatement()) {
      sql.executeUpdate("DROP TRIGGER audit_is_not_changed");
      sql.executeUpdate("UPDATE audit SET line = replace(line, 'lookup', 'reveal') WHERE seq = 2");
    }
    var said = session(program("audit", "verify") + " 2>&1; echo $?");
    assertThat(said.getFirst()).startsWith("The audit is broken: line 2 is not what was written");
    assertThat(said.getLast()).isEqualTo("5");
  }

  @Test
  void aWordThatCannotFindAnythingIsNotTakenForNothingThere() throws Exception {
    var said =
        session(
            program("print", ORDER) + " >/dev/null",
            program("history", "level:alert") + " 2>&1; echo $?",
            program("history", "outcome:missing") + " 2>&1; echo $?",
            program("history", "--environment", "prodction") + " 2>&1; echo $?",
            program("history", "level:alarm", "outcome:notfound") + " 2>&1; echo $?");
    assertThat(said)
        .containsExactly(
            "level: has ok, look, doubt, alarm; alert is none of these.",
            "0",
            "outcome: has found, notFound, failed, altered; missing is none of these.",
            "0",
            "There is no environment prodction. There are: sandbox, development, production.",
            "0",
            "0");
  }

  @Test
  void withoutAKeyStoreTheCommandSaysSoAndFails() {
    var output = Output.of("history", "--home", folder.resolve("home").toString());
    assertThat(output.status()).isEqualTo(4);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains("for this run only");
  }

  private String program(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    return new KeyringSession(folder).program(Main.class, all.toArray(String[]::new));
  }

  private List<String> session(String... programs) throws IOException, InterruptedException {
    return new KeyringSession(folder).run(programs);
  }
}
