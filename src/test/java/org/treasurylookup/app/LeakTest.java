package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.Main;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;

/** Whole runs of the program, searched for every secret they were given: files, output, process. */
class LeakTest {
  private static final String PROXY_PASSWORD = "Proxy-Pa55word-7f3e9c1d";

  @TempDir Path folder;
  private final Traces traces = new Traces();

  @Test
  void noSecretLeavesTheMemoryOfALookUpOrASelfCheck() throws Exception {
    try (var sandbox = Sandbox.start(0, SandboxOptions.USUAL)) {
      var credentials = sandbox.credentials();
      prepare(sandbox, "bearer");
      run(
          sandbox,
          "print",
          "--format",
          "json",
          "--raw",
          "cobo:order:O20250304-M1001-1001",
          "cobo:order:404404",
          "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
          "bitgo:allocation:not-a-uuid");
      run(sandbox, "print", "--format", "text", "cobo:order:5001");
      run(sandbox, "doctor");
      prepare(sandbox, "hmac");
      run(sandbox, "print", "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
      traces.collect(folder);
      assertThat(traces.size()).isGreaterThan(12);
      assertThat(traces.said("doctor, output")).contains("Key accepted");
      assertThat(traces.said("print, output")).contains("\"outcome\":\"found\"");
      traces.search(credentials.coboSecret());
      traces.search(credentials.bitgoToken());
      traces.search(PROXY_PASSWORD);
    }
  }

  @Test
  void aSecretInTheWrongPlaceIsNotRepeated() throws Exception {
    try (var sandbox = Sandbox.start(0, SandboxOptions.USUAL)) {
      prepare(sandbox, "bearer");
      String secret = sandbox.credentials().coboSecret() + "x";
      start("wrong", "{\"cobo\":{\"secret\":\"" + secret + "\"}}", "print", "cobo:order:1");
      start("broken", secret, "print", "cobo:order:1");
      traces.collect(folder);
      traces.search(sandbox.credentials().coboSecret());
    }
  }

  private void prepare(Sandbox sandbox, String auth) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("home")).resolve("environments.json"),
        """
        [{"name":"desk","kind":"custom","cobo":{"baseUrl":"%s"},
          "bitgo":{"baseUrl":"%s","auth":"%s"}}]
        """
            .formatted(sandbox.coboBaseUrl(), sandbox.bitgoBaseUrl(), auth));
    Files.writeString(
        folder.resolve("home").resolve("settings.json"),
        """
        {"version":1,"proxy":{"mode":"manual","host":"proxy.test","port":3128,"user":"desk"}}
        """);
  }

  private void run(Sandbox sandbox, String... words) throws Exception {
    var credentials = sandbox.credentials();
    start(
        words[0],
        "{\"cobo\":{\"secret\":\"%s\"},\"bitgo\":{\"token\":\"%s\"},\"proxy\":{\"password\":\"%s\"}}"
            .formatted(credentials.coboSecret(), credentials.bitgoToken(), PROXY_PASSWORD),
        words);
  }

  private void start(String name, String input, String... words) throws Exception {
    var temporary = Files.createDirectories(folder.resolve("temporary"));
    var command = ChildJava.command();
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Dtreasurylookup.policy=" + folder.resolve("no-policy.json"));
    command.add("-cp");
    command.add(Traces.classPath());
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    command.addAll(
        List.of(
            "--home",
            folder.resolve("home").toString(),
            "--environment",
            "desk",
            "--secrets",
            "-"));
    var builder = new ProcessBuilder(command);
    builder.directory(Files.createDirectories(folder.resolve("working")).toFile());
    builder.redirectError(folder.resolve(name + traces.size() + ".stderr").toFile());
    var process = builder.start();
    var proc = Path.of("/proc", Long.toString(process.pid()));
    if (Files.exists(proc)) {
      traces.keep(name + ", arguments", Files.readAllBytes(proc.resolve("cmdline")));
      traces.keep(name + ", variables", Files.readAllBytes(proc.resolve("environ")));
    }
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    traces.keep(name + ", output", process.getInputStream().readAllBytes());
    process.waitFor();
  }
}
