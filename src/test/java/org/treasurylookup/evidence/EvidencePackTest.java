package org.treasurylookup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import tools.jackson.databind.json.JsonMapper;

/** A pack proves by itself, with the tools of any PC, what was asked and answered. */
class EvidencePackTest {
  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";

  @TempDir static Path home;
  @TempDir Path folder;
  private static List<Finding> findings = List.of();

  @BeforeAll
  static void ask() {
    findings =
        SandboxFindings.of(
            home,
            ORDER,
            "cobo:order:404404",
            "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
            "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
  }

  private static EvidencePack pack(boolean personal) {
    return EvidencePack.of(findings, Optional.empty(), personal, CLERK);
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
  }

  @Test
  void everyAnswerIsInItByteForByte() throws IOException {
    var entries = entries(pack(true).content());
    for (int i = 0; i < findings.size(); i++) {
      var answers = findings.get(i).answers().toList();
      for (int j = 0; j < answers.size(); j++) {
        String file = "%04d/answer-%d.json".formatted(i + 1, j + 1);
        assertThat(ImmutableBytes.of(Objects.requireNonNull(entries.get(file), file)))
            .isEqualTo(answers.get(j).body());
      }
    }
  }

  @Test
  void whatWasAskedIsInItWithoutWhatProvesWhoAsks() throws IOException {
    var entries = entries(pack(true).content());
    assertThat(text(entries, "0001/answer-1.request.txt"))
        .startsWith("GET http://127.0.0.1:")
        .contains("/v2/payments/orders/O20250304-M1001-1001\n")
        .contains("BIZ-API-KEY: ", "BIZ-API-NONCE: ", "BIZ-API-SIGNATURE: (withheld)\n");
    assertThat(text(entries, "0004/answer-1.request.txt"))
        .contains("/api/network/v1/admin/allocations/", "Authorization: (withheld)\n");
  }

  @Test
  void theConclusionHasItsArithmeticRuleAndSource() throws IOException {
    assertThat(text(entries(pack(true).content()), "0001/conclusion.txt"))
        .contains("SANDBOX - not real money", "CHECK SHORT: ", " = -40.00\n")
        .contains("\n  Rule: ", "\n  Source: ");
  }

  @Test
  void theManifestTellsHowManyWereFoundAndHidesNoSandbox() throws IOException {
    var json = JsonMapper.shared().readTree(text(entries(pack(true).content()), "manifest.json"));
    assertThat(json.path("marking").asString()).isEqualTo("SANDBOX - not real money");
    assertThat(json.path("requested").asString()).isEqualTo("4");
    assertThat(json.path("found").asString()).isEqualTo("3");
    assertThat(json.path("not_found").asString()).isEqualTo("1");
    assertThat(json.path("answers").get(0).path("sha256").asString())
        .isEqualTo(findings.getFirst().answer().orElseThrow().body().sha256());
    assertThat(EvidencePack.name(findings, Optional.empty()))
        .startsWith("treasury-lookup-evidence-SANDBOX-");
  }

  @Test
  void severalLooksAtARecordSayWhatChangedBetweenThemAndWhichWereKept() throws IOException {
    var now = findings.getFirst();
    String then = now.answer().orElseThrow().body().text().replace("Underpaid", "Processing");
    var order = Findings.order(then);
    var kept =
        new Finding(now.target(), now.environment(), order.result(), order.now())
            .keptAt(order.now());
    var pack = EvidencePack.of(List.of(kept, now), Optional.empty(), true, CLERK);
    var entries = entries(pack.content());
    assertThat(entries).doesNotContainKey("0001/changes.txt");
    assertThat(text(entries, "0002/changes.txt"))
        .startsWith("From look 0001, answered at 2026-11-21T10:00:00Z, to this one")
        .contains("Status Processing → Underpaid");
    assertThat(text(entries, "0001/conclusion.txt")).contains("As it was on 2026-11-21T10:00:00Z");
    assertThat(text(entries, "0002/conclusion.txt")).doesNotContain("As it was on");
    assertThat(EvidencePack.name(List.of(kept, now), Optional.empty())).contains("-EARLIER-");
  }

  @Test
  void theSameFindingsMakeTheSameBytes() {
    var later = new ExportAuthor("clerk", "1.0.0", Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(EvidencePack.of(findings, Optional.empty(), true, later).content())
        .isEqualTo(pack(true).content());
  }

  @Test
  void withoutPersonalDataTheAnswersAreLeftOutAndTheirDigestsStay() throws IOException {
    var content = pack(false).content();
    var entries = entries(content);
    assertThat(entries.keySet()).noneMatch(name -> name.matches(".*answer-[0-9]+\\.(json|bin)"));
    assertThat(new String(content, StandardCharsets.ISO_8859_1))
        .contains(findings.getFirst().answer().orElseThrow().body().sha256())
        .contains("[masked]", "The answers themselves are NOT in this pack")
        .doesNotContain(name());
    assertThat(new String(pack(true).content(), StandardCharsets.UTF_8)).contains(name());
  }

  /* Somebody's name in the order, as the sandbox has it. */
  private static String name() {
    var body = findings.getFirst().answer().orElseThrow().body().text();
    String name =
        JsonMapper.shared()
            .readTree(body)
            .path("transactions")
            .get(0)
            .path("counterparty")
            .path("counterparty_name")
            .asString();
    assertThat(name).isNotBlank();
    return name;
  }

  @Test
  void theSumsAreCheckedByStandardTools() throws Exception {
    unpack(pack(true).content());
    assertThat(run("sha256sum", "-c", "--strict", "SHA256SUMS")).doesNotContain("FAILED");
    Files.writeString(folder.resolve("0001/conclusion.txt"), "forged");
    assertThat(run("sha256sum", "-c", "SHA256SUMS")).contains("0001/conclusion.txt: FAILED");
  }

  @Test
  void whatIsNoLineOfSumsAnyMoreIsNoticedByTheWrittenCommandOrTheirNumber() throws Exception {
    unpack(pack(true).content());
    String readme = Files.readString(folder.resolve("README.txt"));
    var sums = folder.resolve("SHA256SUMS");
    String whole = Files.readString(sums);
    assertThat(readme)
        .contains("sha256sum -c --strict SHA256SUMS")
        .contains("\n" + whole.lines().count() + " lines have to come");
    Files.writeString(sums, "g" + whole.substring(1));
    String check = "sha256sum -c --strict SHA256SUMS; echo ended $?";
    assertThat(shell("sha256sum", check)).contains("ended 1");
    Files.writeString(sums, "#" + whole.substring(1));
    assertThat(shell("sha256sum", check).lines().filter(line -> line.endsWith(": OK")))
        .as("a line that became a comment")
        .hasSize((int) whole.lines().count() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "00", "not-hex-at-all"})
  void aSignatureThatIsNoneIsKeptAsItCame(String malformed) throws Exception {
    var found = findings.getFirst();
    unpack(
        EvidencePack.of(List.of(forged(found, malformed)), Optional.empty(), true, CLERK)
            .content());
    assertThat(folder.resolve("0001/answer-1.key.pem")).exists();
    assertThat(Files.readAllBytes(folder.resolve("0001/answer-1.signature.bin"))).isNotEmpty();
    String readme = Files.readString(folder.resolve("README.txt"));
    assertThat(readme).contains("no signature of 128 hex digits", "The program found: invalid");
    var commands = readme.lines().map(String::strip).filter(l -> l.matches("(cat|openssl) .*"));
    assertThat(shell("openssl", String.join("\n", commands.toList())))
        .doesNotContain("Verified Successfully");
  }

  private static Finding forged(Finding found, String signature) {
    var answer = found.answer().orElseThrow();
    var headers =
        answer.headers().stream()
            .map(
                header ->
                    header.name().toUpperCase(Locale.ROOT).matches("BIZ.RESP.SIGNATURE")
                        ? new Answer.Header(header.name(), signature)
                        : header)
            .toList();
    return withAnswer(
        found,
        new Answer(
            answer.url(),
            answer.httpStatus(),
            headers,
            answer.body(),
            answer.requestedAt(),
            answer.receivedAt(),
            ResponseSignature.INVALID,
            answer.provenance()));
  }

  private static Finding withAnswer(Finding found, Answer answer) {
    return new Finding(
        found.target(),
        found.environment(),
        new FindingResult.Found(
            answer,
            found.further(),
            found.record().orElseThrow(),
            found.assessment(),
            found.failure()),
        found.now());
  }

  private String shell(String needed, String script) throws Exception {
    Assumptions.assumeTrue(isInstalled(needed), "this PC lacks " + needed);
    return run("sh", "-c", script);
  }

  @Test
  void theWrittenCommandsVerifyTheSignatureWithOpenssl() throws Exception {
    unpack(pack(true).content());
    String readme = Files.readString(folder.resolve("README.txt"));
    var commands =
        readme.lines().map(String::strip).filter(line -> line.matches("(cat|openssl) .*")).toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(6);
    var first = String.join("\n", commands.subList(0, 2));
    assertThat(run("sh", "-c", first)).contains("Signature Verified Successfully");
    assertThat(readme).containsPattern("Key [0-9a-f]{64},\n");
    var body = folder.resolve("0001/answer-1.json");
    Files.writeString(body, Files.readString(body) + " ");
    assertThat(run("sh", "-c", first)).doesNotContain("Signature Verified Successfully");
  }

  private void unpack(byte[] zip) throws IOException {
    for (var entry : entries(zip).entrySet()) {
      var file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }

  private String run(String... words) throws Exception {
    List<String> needed = new ArrayList<>(List.of(words[0].equals("sh") ? "openssl" : words[0]));
    Assumptions.assumeTrue(
        needed.stream().allMatch(EvidencePackTest::isInstalled), "this PC lacks " + needed);
    var process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
