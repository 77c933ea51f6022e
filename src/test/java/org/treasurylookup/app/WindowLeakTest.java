package org.treasurylookup.app;

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
import org.treasurylookup.Main;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;

/**
 * A whole run of the window with keys remembered in the real key store: the form's way into it, the
 * window's way out of it, look-ups that succeed and fail, every view, and the end.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is Linux's")
class WindowLeakTest {
  private static final List<String> NEEDED = List.of("dbus-run-session", "gnome-keyring-daemon");

  @TempDir Path folder;
  private final Traces traces = new Traces();

  @BeforeEach
  void find() {
    var missing = NEEDED.stream().filter(name -> !isInstalled(name)).toList();
    boolean inCheck = System.getenv("TREASURY_LOOKUP_TEST_DISPLAY") != null;
    if (inCheck) {
      assertThat(missing).as("programs that ./check installs").isEmpty();
    }
    Assumptions.assumeTrue(
        missing.isEmpty(), "THE WINDOW'S SECRETS ARE NOT TESTED: this PC lacks " + missing);
  }

  @Test
  void noRememberedKeyLeavesKeyStoreAndMemoryInAWholeRunOfTheWindow() throws Exception {
    try (var sandbox = Sandbox.start(0, SandboxOptions.USUAL);
        var relay = new Relay(sandbox.bitgoBaseUrl())) {
      var credentials = sandbox.credentials();
      Files.writeString(
          Files.createDirectories(folder.resolve("home")).resolve("environments.json"),
          """
          [{"name":"desk","kind":"custom","cobo":{"baseUrl":"%1$s/v2"},
            "bitgo":{"baseUrl":"%1$s","auth":"bearer"}}]
          """
              .formatted(relay.url()));
      run(credentials.coboSecret() + "\n" + credentials.bitgoToken() + "\n");
      traces.collect(folder);
      assertThat(traces.said("output")).contains("COBO REMEMBERED", "BITGO REMEMBERED");
      assertThat(relay.seen())
          .contains(
              "200 /v2/payments/orders/O20250304-M1001-1001",
              "404 /v2/payments/orders/404404",
              "403 /v2/payments/orders/ERR-COBO-2025",
              "200 /v2/developers/api_key_info",
              "200 /api/network/v1/admin/allocations/8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
      assertThat(traces.said(folder.resolve("arguments").toString())).contains("glass.platform");
      assertThat(traces.said(folder.resolve("variables").toString())).contains("XDG_DATA_HOME");
      traces.search(credentials.coboSecret());
      traces.search(credentials.bitgoToken());
    }
  }

  private void run(String input) throws IOException, InterruptedException {
    String options =
        "-Djava.io.tmpdir=%s -Dtreasurylookup.policy=%s"
            .formatted(
                Files.createDirectories(folder.resolve("temporary")),
                folder.resolve("no-policy.json"));
    String script =
        """
        printf pw | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
        %1$s %2$s -cp '%3$s' %4$s '%5$s' desk || exit 1
        %1$s %2$s -Dglass.platform=Headless -Dprism.order=sw -Dtreasurylookup.tour=true \
          -cp '%3$s' %6$s --home '%5$s' --environment desk cobo:order:404404 \
          cobo:order:ERR-COBO-2025 cobo:order:NET-PORTAL bitgo:allocation:not-a-uuid &
        p=$!
        while kill -0 $p && ! [ -s '%7$s/variables' ]; do
          program=$(readlink /proc/$p/exe) || break
          case $program in *bin/java) ;; *) continue ;; esac
          cat /proc/$p/cmdline > '%7$s/arguments'
          [ -s '%7$s/arguments' ] && cat /proc/$p/environ > '%7$s/variables'
        done
        wait $p
        """
            .formatted(
                String.join(" ", ChildJava.command()),
                options,
                Traces.classPath(),
                RememberProgram.class.getName(),
                folder.resolve("home"),
                Main.class.getName(),
                folder);
    var builder =
        new ProcessBuilder("dbus-run-session", "--", "sh", "-c", script)
            .redirectError(folder.resolve("stderr").toFile());
    surroundings(builder);
    var process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    traces.keep("output", process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("stderr"))).isZero();
  }

  private void surroundings(ProcessBuilder builder) throws IOException {
    var runtime = Files.createDirectories(folder.resolve("runtime"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    builder.directory(Files.createDirectories(folder.resolve("working")).toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DBUS_") || name.equals("DISPLAY"));
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("HOME", Files.createDirectories(folder.resolve("user")).toString());
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
