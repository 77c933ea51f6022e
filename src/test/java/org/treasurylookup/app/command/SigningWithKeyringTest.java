package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.Findings;

/** A second person's signature with a key that is in the real gnome-keyring. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is Linux's")
class SigningWithKeyringTest {
  private static final String SIGNED =
      "Counter-signed by %s on 2026-11-22 08:00:00 UTC, with the key ";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void find() {
    KeyringSession.find();
  }

  private Path pack() throws Exception {
    var by = new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
    var finding = Findings.order("{\"order_id\":\"1\",\"status\":\"Pending\"}");
    return Files.write(
        folder.resolve("pack.zip"),
        EvidencePack.of(List.of(Findings.signed(finding)), Optional.empty(), true, by).content());
  }

  private String signs(KeyringSession session, Path pack, String who) {
    return session.program(
        SigningProgram.class, folder.resolve("home").toString(), pack.toString(), who);
  }

  private static String key(String line) {
    return line.substring(line.indexOf("with the key "));
  }

  @Test
  void aKeyOfTheKeyStoreSignsInThisSessionAndTheNextAndTheProgramMakesNoFile() throws Exception {
    var pack = pack();
    var session = new KeyringSession(folder);
    var first = session.run(signs(session, pack, "second"), signs(session, pack, "third"));
    var next = session.run(signs(session, pack, "fourth"));
    assertThat(first).hasSize(2);
    assertThat(next).hasSize(1);
    assertThat(first.getFirst()).startsWith(SIGNED.formatted("second")).endsWith(": seen");
    assertThat(first.getLast()).contains("signature 1 again", SIGNED.formatted("third"));
    assertThat(next.getFirst()).contains("signature 1 again", SIGNED.formatted("fourth"));
    assertThat(key(first.getLast())).isEqualTo(key(first.getFirst()));
    assertThat(key(next.getFirst())).isEqualTo(key(first.getFirst()));
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void withoutAKeyStoreNothingIsSigned() throws Exception {
    var pack = pack();
    byte[] before = Files.readAllBytes(pack);
    var session = new KeyringSession(folder);
    var process =
        new ProcessBuilder("sh", "-c", signs(session, pack, "second")).redirectErrorStream(true);
    process.environment().keySet().removeIf(name -> name.startsWith("DBUS_"));
    process.environment().put("XDG_RUNTIME_DIR", folder.resolve("none").toString());
    var running = process.start();
    running.getOutputStream().close();
    assertThat(new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("KeyStoreException");
    assertThat(running.waitFor()).isNotZero();
    assertThat(Files.readAllBytes(pack)).isEqualTo(before);
  }
}
