package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.SecretInput;

/** {@code verify --ask} where the keys are given for one run. */
class VerifyWithSecretsTest {
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";
  private static final String OTHER = "cobo:order:O20250304-M1001-1004";

  @TempDir private Path folder = Path.of("");
  private Sandbox sandbox;
  private String secrets = "";
  private Path home = Path.of("");

  @BeforeEach
  void twoEnvironmentsOfOnesOwn() throws IOException {
    sandbox = Sandbox.start(0, SandboxOptions.USUAL);
    secrets = "{\"cobo\":{\"secret\":\"%s\"}}".formatted(sandbox.credentials().coboSecret());
    home = Files.createDirectories(folder.resolve("home"));
    String cobo =
        "{\"name\":\"%%s\",\"kind\":\"custom\",\"cobo\":{\"baseUrl\":\"%s\"}}"
            .formatted(sandbox.coboBaseUrl());
    Files.writeString(
        home.resolve("environments.json"),
        "[%s,%s]".formatted(cobo.formatted("mine"), cobo.formatted("yours")));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Path pack(String... environments) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (var wiring = new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore())) {
      for (String name : environments) {
        var place = wiring.environments().get(name).orElseThrow();
        SecretInput.read(
            new ByteArrayInputStream(secrets.getBytes(StandardCharsets.UTF_8)),
            place,
            wiring.secrets());
        for (String target : List.of(ORDER, OTHER)) {
          findings.add(
              wiring
                  .lookups()
                  .find(
                      Target.parse(target).orElseThrow(),
                      place,
                      new Cancellation(),
                      RequestProgress.silent()));
        }
      }
    }
    var by = new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
    return Files.write(
        folder.resolve("pack.zip"),
        EvidencePack.of(findings, Optional.empty(), false, by).content());
  }

  private Output ask(Path pack, String... more) {
    var words = new ArrayList<>(List.of("verify", "--ask", "--home", home.toString()));
    words.addAll(List.of(more));
    words.add(pack.toString());
    return Output.with(secrets, words.toArray(String[]::new));
  }

  @Test
  void theSecretsOnStandardInputAreThoseOfTheEnvironmentOfThePack() throws IOException {
    var said = ask(pack("mine"), "--secrets", "-");
    assertThat(said.out()).contains("1001: the same now as on", "1004: the same now as on");
    assertThat(said.status()).isZero();
    assertThat(said.out() + said.err()).doesNotContain(sandbox.credentials().coboSecret());
  }

  @Test
  void aHostThatIsNotTheProvidersIsNamedOnceAndNotForEachRecord() throws IOException {
    assertThat(ask(pack("mine"), "--secrets", "-").err())
        .containsOnlyOnce("mine asks a host that is not the provider's own");
  }

  @Test
  void whereAPackIsOfSeveralEnvironmentsItIsSaidWhoseTheSecretsAre() throws IOException {
    var pack = pack("mine", "yours");
    var open = ask(pack, "--secrets", "-");
    assertThat(open.status()).isEqualTo(2);
    assertThat(open.err())
        .contains("This pack has records of mine, yours. Say with --environment which of them");
    var said = ask(pack, "--secrets", "-", "--environment", "yours");
    assertThat(said.status()).isEqualTo(4);
    assertThat(said.out())
        .contains(
            "1001: not answered now. No Cobo key for the environment mine",
            "1001: the same now as on");
  }

  @Test
  void anEnvironmentThatThePackIsNotOfIsRefused() throws IOException {
    var said = ask(pack("mine"), "--environment", "yours");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err())
        .contains("Each record is asked for again where it was asked: mine. None of them is yours");
    assertThat(said.out()).doesNotContain("now");
  }
}
