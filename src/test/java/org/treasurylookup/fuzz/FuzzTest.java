package org.treasurylookup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.evidence.SandboxFindings;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.fuzz.EveryFuzzer.Kind;
import org.treasurylookup.history.store.StoredFindingFuzzer;

/**
 * All fuzzers for a while, in a process of their own, from real inputs on: no exception but the
 * refusals that are meant, no hang, no other verdict than the oracle's. An input that fails stands
 * in {@code target/fuzz} and is printed.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("treasurylookup.fuzz.seconds", 60);

  /* The same inputs in each check: one that is red is red for who looks into it, too. */
  private static final int SEED = Integer.getInteger("treasurylookup.fuzz.seed", 20261126);

  /* As many inputs as that, however long they take; 0 for as long as there is time. */
  private static final long RUNS = Long.getLong("treasurylookup.fuzz.runs", 0);

  private static final int LONGEST = 16_384;
  private static final Pattern DONE = Pattern.compile("Done [1-9][0-9]* runs in [0-9]+ second");

  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final Path INPUTS = Path.of("src", "test", "resources");

  @TempDir private Path seeds = Path.of("");

  @Test
  void whateverIsReadIsUnderstoodOrRefusedAndJudgedAsTheOracleDoes(@TempDir Path home)
      throws Exception {
    for (var kind : List.of(Kind.ORDERS, Kind.BATCHES, Kind.ALLOCATIONS, Kind.RELATED_RECORDS)) {
      payloads(kind);
    }
    texts();
    seed(Kind.POLICIES, Files.readAllBytes(Path.of("docs", "policy-example.json")));
    for (var file : HomeFiles.ALL) {
      seed(Kind.SETTINGS, file);
    }
    seed(Kind.TIME_STAMPS, TimeStampFuzzer.stamp());
    findings(home);
    fuzz();
  }

  private void texts() throws IOException {
    String texts = Files.readString(INPUTS.resolve("pasted/texts.txt"), StandardCharsets.UTF_8);
    for (String text : texts.split("(?m)^(===.*|---)$", -1)) {
      seed(Kind.PASTED_TEXTS, text.strip());
    }
    for (String text :
        List.of(
            "merchant:M1001 status:Underpaid,Pending created>2026-11-01",
            "id:\"5001\" hash:0xab token:ETH_USDT account:developer",
            "type:allocation connection:c1 org:\"BitGo Germany\" created<2026-11-01T10:00:00Z",
            "is:pinned level:doubt note:LATE_DEPOSIT date:2026-11-01 ETH_USDT 12.50")) {
      seed(Kind.SEARCH_WORDS, text);
    }
    for (String text :
        List.of(
            """
            \uFEFFvalue,label,environment,changed\r
            "0xab","Desk, A",,2026-11-01T10:00:00Z\r
            """,
            "{\"type\":\"addr\",\"ref\":\"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq\",\"label\":\"A\"}\n")) {
      seed(Kind.LABELS, text);
    }
  }

  private void findings(Path home) throws Exception {
    var findings = SandboxFindings.of(home, "cobo:order:O20250304-M1001-1001", "cobo:order:no");
    for (var finding : findings) {
      seed(Kind.STORED_FINDINGS, StoredFindingFuzzer.seed(finding));
    }
    for (boolean personal : List.of(true, false)) {
      var pack = EvidencePack.of(List.of(findings.getFirst()), Optional.empty(), personal, CLERK);
      seed(Kind.PACKS, pack.content());
    }
  }

  private void payloads(Kind kind) throws IOException {
    try (Stream<Path> payloads = Files.walk(INPUTS.resolve("payloads"))) {
      for (var file : payloads.filter(Files::isRegularFile).toList()) {
        seed(kind, Files.readAllBytes(file));
      }
    }
  }

  private void seed(Kind kind, String text) throws IOException {
    seed(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private void seed(Kind kind, byte[] content) throws IOException {
    byte[] input = kind.input(content);
    Files.write(seeds.resolve("seed-" + Integer.toHexString(Arrays.hashCode(input))), input);
  }

  private void fuzz() throws Exception {
    var place = Files.createDirectories(Path.of("target", "fuzz"));
    var log = place.resolve("log.txt");
    var command = new ArrayList<>(command(place));
    Optional.ofNullable(System.getProperty(EveryFuzzer.ONLY))
        .ifPresent(kind -> command.add(1, "-D" + EveryFuzzer.ONLY + "=" + kind));
    if (RUNS > 0) {
      command.add("-runs=" + RUNS);
    }
    command.add("-dict=" + dictionary(place));
    command.add(seeds.toString());
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertThat(status).as(said).isZero();
    var done = DONE.matcher(said);
    assertThat(done.find()).as(said).isTrue();
    Files.writeString(place.resolve("runs.txt"), done.group());
  }

  private static List<String> command(Path place) {
    return ChildJava.command(
        "-XX:+EnableDynamicAgentLoading",
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + EveryFuzzer.class.getName(),
        "--instrumentation_includes=org.treasurylookup.**",
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
        "--reproducer_path=" + place.toAbsolutePath(),
        "-artifact_prefix=" + place.toAbsolutePath() + "/",
        "-seed=" + SEED,
        "-max_total_time=" + SECONDS,
        "-max_len=" + LONGEST,
        "-timeout=60",
        "-rss_limit_mb=4096");
  }

  /* Names of fields, which no fuzzer finds by itself. */
  private static Path dictionary(Path place) throws IOException {
    var words = new ArrayList<String>();
    for (var kind : FieldCatalogue.values()) {
      kind.names().forEach(name -> words.add("\"\\\"" + name + "\\\":\""));
    }
    return Files.write(place.resolve("words.dict"), words);
  }
}
