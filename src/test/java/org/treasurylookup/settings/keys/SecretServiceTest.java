package org.treasurylookup.settings.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;

/** The real Secret Service: gnome-keyring in a private D-Bus session. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is Linux's")
class SecretServiceTest {
  private static final List<String> NEEDED =
      List.of("dbus-run-session", "gnome-keyring-daemon", "secret-tool");
  private static final String FIRST = "first-secret-0123456789";
  private static final String SECOND = "second-secret-9876543210";
  private static final String UNLOCKED =
      "printf pw | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null; ";

  @TempDir Path folder;

  @BeforeEach
  void find() {
    var missing = NEEDED.stream().filter(name -> !isInstalled(name)).toList();
    boolean inCheck = System.getenv("TREASURY_LOOKUP_TEST_DISPLAY") != null;
    if (inCheck) {
      assertThat(missing).as("programs that ./check installs").isEmpty();
    }
    Assumptions.assumeTrue(
        missing.isEmpty(), "THE KEY STORE IS NOT TESTED: this PC lacks " + missing);
  }

  @Test
  void aKeyIsKeptRotatedAndDeleted() throws Exception {
    assertThat(session(UNLOCKED + program("supported works remember recall rotate recall forget")))
        .containsExactly(
            "supported: true",
            "works: true",
            "remember: done",
            "recall: " + FIRST,
            "rotate: done",
            "recall: " + SECOND,
            "forget: done");
  }

  @Test
  void aKeyIsThereForTheNextRunAndForTheToolsOfTheDesktop() throws Exception {
    assertThat(
            session(
                UNLOCKED
                    + program("remember")
                    + "; "
                    + program("recall")
                    + "; secret-tool lookup folder 'Treasury Lookup ("
                    + folder.resolve("home")
                    + ")' account "
                    + KeyStoreProgram.SLOT.account()))
        .containsExactly("remember: done", "recall: " + FIRST, FIRST);
  }

  @Test
  void aServiceWithoutAnObjectAtTheAliasKeepsTheKeyInTheCollectionThatItNames() throws Exception {
    assertThat(
            run(
                List.of(
                    "dbus-run-session",
                    "--config-file=" + sessionWithoutTheAlias(),
                    "--",
                    "sh",
                    "-c",
                    UNLOCKED + program("works remember recall forget"))))
        .containsExactly("works: true", "remember: done", "recall: " + FIRST, "forget: done");
  }

  /* As KeePassXC, which tells what the alias stands for and has nothing at its path. */
  private Path sessionWithoutTheAlias() throws IOException {
    return Files.writeString(
        folder.resolve("session.conf"),
        """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
         "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>session</type>
          <listen>unix:dir=%s</listen>
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
            <deny send_path="/org/freedesktop/secrets/aliases/default"/>
          </policy>
        </busconfig>
        """
            .formatted(folder));
  }

  @Test
  void nothingIsLeftOfADeletedKey() throws Exception {
    assertThat(
            session(
                UNLOCKED
                    + program("works remember forget")
                    + "; secret-tool search --all xdg:schema org.treasurylookup.Key || true"))
        .containsExactly("works: true", "remember: done", "forget: done");
  }

  @Test
  void withoutADaemonRememberingIsNotOffered() throws Exception {
    assertThat(session(program("works"))).containsExactly("works: false");
  }

  @Test
  void withoutASessionRememberingIsNotOffered() throws Exception {
    assertThat(run(List.of("sh", "-c", program("supported works"))))
        .containsExactly("supported: false", "works: false");
  }

  private String program(String steps) {
    String classes = System.getProperty("java.class.path");
    return "%s -cp '%s' %s '%s' %s"
        .formatted(
            String.join(" ", ChildJava.command()),
            classes,
            KeyStoreProgram.class.getName(),
            folder.resolve("home"),
            steps);
  }

  private List<String> session(String script) throws Exception {
    return run(List.of("dbus-run-session", "--", "sh", "-c", script));
  }

  private List<String> run(List<String> command) throws IOException, InterruptedException {
    var runtime = Files.createDirectories(folder.resolve("runtime"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    var builder = new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DBUS_") || name.equals("DISPLAY"));
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("HOME", Files.createDirectories(folder.resolve("user")).toString());
    environment.put("FIRST", FIRST);
    environment.put("SECOND", SECOND);
    var process = builder.start();
    process.getOutputStream().close();
    var lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("stderr"))).isZero();
    return lines;
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
