package org.treasurylookup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.evidence.SandboxFindings;
import org.treasurylookup.export.ExportAuthor;

/**
 * Each fuzzer for a while, in a process of its own, from real inputs on: no exception but the
 * refusals that are meant, no hang, no other verdict than the oracle's. An input that fails stands
 * in {@code target/fuzz} and is printed.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("treasurylookup.fuzz.seconds", 15);

  /* The same inputs in each check: one that is red is red for who looks into it, too. */
  private static final int SEED = Integer.getInteger("treasurylookup.fuzz.seed", 20261126);

  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final Path INPUTS = Path.of("src", "test", "resources");

  @TempDir private Path seeds = Path.of("");

  @Test
  void answersOfAnyBytesAreReadAndJudgedAsTheOracleJudgesThem() throws Exception {
    try (var payloads = Files.walk(INPUTS.resolve("payloads"))) {
      for (var file : payloads.filter(Files::isRegularFile).toList()) {
        seed(Files.readAllBytes(file));
      }
    }
    fuzz(AnswerFuzzer.class);
  }

  @Test
  void whateverIsPastedIsReadAndEachTargetIsTheSameWhenReadAgain() throws Exception {
    String texts = Files.readString(INPUTS.resolve("pasted/texts.txt"), StandardCharsets.UTF_8);
    for (String text : texts.split("(?m)^(===.*|---)$", -1)) {
      seed(text.strip().getBytes(StandardCharsets.UTF_8));
    }
    fuzz(PastedTextFuzzer.class);
  }

  @Test
  void settingsOfAnyBytesAreUnderstoodOrRefusedWithASentence() throws Exception {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      for (var file : docs.filter(it -> it.toString().endsWith(".json")).toList()) {
        seed(Files.readAllBytes(file));
      }
    }
    fuzz(SettingsFuzzer.class);
  }

  @Test
  void evidencePacksOfAnyBytesAreChecked(@TempDir Path home) throws Exception {
    var findings = SandboxFindings.of(home, "cobo:order:O20250304-M1001-1001");
    for (boolean personal : List.of(true, false)) {
      seed(EvidencePack.of(findings, Optional.empty(), personal, CLERK).content());
    }
    fuzz(EvidencePackFuzzer.class);
  }

  private void seed(byte[] input) throws IOException {
    Files.write(seeds.resolve("seed-" + Integer.toHexString(Arrays.hashCode(input))), input);
  }

  private void fuzz(Class<?> fuzzer) throws Exception {
    var place = Files.createDirectories(Path.of("target", "fuzz", fuzzer.getSimpleName()));
    var log = place.resolve("log.txt");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+EnableDynamicAgentLoading",
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + fuzzer.getName(),
            "--instrumentation_includes=org.treasurylookup.**",
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
            "--reproducer_path=" + place.toAbsolutePath(),
            "-artifact_prefix=" + place.toAbsolutePath() + "/",
            "-seed=" + SEED,
            "-max_total_time=" + SECONDS,
            "-max_len=40000",
            "-timeout=60",
            "-rss_limit_mb=4096",
            seeds.toString());
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertThat(status).as(said).isZero();
    assertThat(said).containsPattern("Done [1-9][0-9]* runs");
  }
}
