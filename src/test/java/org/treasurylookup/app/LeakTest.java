package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Main;
import org.treasurylookup.sandbox.Sandbox;

/** Whole runs of the program, searched for every secret they were given: files, output, process. */
class LeakTest {
  private static final String PROXY_PASSWORD = "Proxy-Pa55word-7f3e9c1d";

  @TempDir Path folder;
  private final Map<String, byte[]> traces = new LinkedHashMap<>();

  @Test
  void noSecretLeavesTheMemoryOfALookUpOrASelfCheck() throws Exception {
    try (var sandbox = Sandbox.start(0)) {
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
      collect(folder);
      assertThat(traces).hasSizeGreaterThan(12);
      assertThat(said("doctor, output")).contains("Key accepted");
      assertThat(said("print, output")).contains("\"outcome\":\"found\"");
      search(credentials.coboSecret());
      search(credentials.bitgoToken());
      search(PROXY_PASSWORD);
    }
  }

  @Test
  void aSecretInTheWrongPlaceIsNotRepeated() throws Exception {
    try (var sandbox = Sandbox.start(0)) {
      prepare(sandbox, "bearer");
      String secret = sandbox.credentials().coboSecret() + "x";
      start("wrong", "{\"cobo\":{\"secret\":\"" + secret + "\"}}", "print", "cobo:order:1");
      start("broken", secret, "print", "cobo:order:1");
      collect(folder);
      search(sandbox.credentials().coboSecret());
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Dtreasurylookup.policy=" + folder.resolve("no-policy.json"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
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
      keep(name + ", arguments", Files.readAllBytes(proc.resolve("cmdline")));
      keep(name + ", variables", Files.readAllBytes(proc.resolve("environ")));
    }
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    keep(name + ", output", process.getInputStream().readAllBytes());
    process.waitFor();
  }

  private void collect(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        keep(file.toString(), Files.readAllBytes(file));
      }
    }
  }

  private void keep(String name, byte[] bytes) {
    String free = name;
    for (int i = 2; traces.containsKey(free); i++) {
      free = name + " " + i;
    }
    traces.put(free, bytes);
  }

  private void search(String secret) {
    byte[] ascii = secret.getBytes(StandardCharsets.US_ASCII);
    List<String> forms = new ArrayList<>();
    forms.add(secret);
    forms.add(Base64.getEncoder().withoutPadding().encodeToString(ascii));
    forms.add(HexFormat.of().formatHex(ascii));
    forms.add(
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString(("desk:" + secret).getBytes(StandardCharsets.US_ASCII)));
    if (secret.matches("[0-9a-f]{64}")) {
      byte[] seed = HexFormat.of().parseHex(secret);
      forms.add(new String(seed, StandardCharsets.ISO_8859_1));
      forms.add(Base64.getEncoder().withoutPadding().encodeToString(seed));
    }
    traces.forEach(
        (name, bytes) -> {
          String all = text(bytes).toLowerCase(Locale.ROOT);
          for (String form : forms) {
            assertThat(all.contains(form.toLowerCase(Locale.ROOT)))
                .as("a secret in %s", name)
                .isFalse();
          }
        });
  }

  private String said(String name) {
    return text(traces.getOrDefault(name, new byte[0]));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
