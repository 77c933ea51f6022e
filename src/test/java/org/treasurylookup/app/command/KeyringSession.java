package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.treasurylookup.ChildJava;

/**
 * A session of its own with the real gnome-keyring, which keeps what it was given below a folder.
 *
 * @param folder of the test
 */
record KeyringSession(Path folder) {
  private static final List<String> NEEDED = List.of("dbus-run-session", "gnome-keyring-daemon");

  /** Says what is not tested where its programs are missing. */
  static void find() {
    var missing = NEEDED.stream().filter(name -> !isInstalled(name)).toList();
    if (System.getenv("TREASURY_LOOKUP_TEST_DISPLAY") != null) {
      assertThat(missing).as("programs that ./check installs").isEmpty();
    }
    Assumptions.assumeTrue(
        missing.isEmpty(), "NOTHING IS TESTED WITH A REAL KEY STORE: this PC lacks " + missing);
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  /** A line of a shell that runs a class with the policy of nobody. */
  String program(Class<?> main, String... words) {
    var command = ChildJava.command();
    command.add("-Dtreasurylookup.policy=" + folder.resolve("no-policy.json"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(words));
    return command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  /** Runs lines of a shell in a session; what they said. */
  List<String> run(String... programs) throws IOException, InterruptedException {
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
}
