package org.treasurylookup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.evidence.verify.SinceThen;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.Findings;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.export.ZipBuilder;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.sandbox.scenario.Scenario;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pack is checked again: whatever was altered in it is named, and nobody is asked. */
class PackCheckTest {
  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final int RANDOM_BYTES = Integer.getInteger("treasurylookup.bytes", 300);

  @TempDir static Path home;
  private static List<Finding> findings = List.of();

  @BeforeAll
  static void ask() {
    findings =
        SandboxFindings.of(
            home,
            "cobo:order:O20250304-M1001-1001",
            "cobo:order:404404",
            "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
            "cobo:merchant:M1001",
            "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
  }

  private static byte[] pack(boolean personal) {
    return EvidencePack.of(findings, Optional.empty(), personal, CLERK).content();
  }

  private static List<String> problems(byte[] pack) {
    return words(PackCheck.of(pack).problems());
  }

  private static List<String> words(List<Text> texts) {
    return texts.stream().map(Messages.ENGLISH::get).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPackAsItWasWrittenIsGenuineAndSaysWhichKeySignedTheAnswers(boolean personal) {
    var report = PackCheck.of(pack(personal));
    assertThat(report.problems()).isEmpty();
    assertThat(report.isGenuine()).isTrue();
    assertThat(report.personal()).isEqualTo(personal);
    assertThat(report.looks()).hasSameSizeAs(findings);
    assertThat(words(report.facts()).getFirst()).contains("SANDBOX - not real money", "clerk");
    assertThat(words(report.facts()).get(1))
        .contains("0001/answer-1", personal ? "holds, with the key" : "is not in the pack");
  }

  @Test
  void whateverTheProvidersAnswerThePackIsGenuine() {
    var targets =
        Scenarios.all().stream()
            .filter(scenario -> !scenario.id().matches("(ERR|NET|00000000-0000-4000)-.*"))
            .map(Scenario::target);
    var odd = SandboxFindings.of(home, targets.toArray(String[]::new));
    for (boolean personal : List.of(true, false)) {
      for (var finding : odd) {
        byte[] pack =
            EvidencePack.of(List.of(finding), Optional.empty(), personal, CLERK).content();
        assertThat(problems(pack)).as("%s", finding.target()).isEmpty();
        assertThat(judgedAgain(pack)).as("%s", finding.target()).isEmpty();
      }
    }
    assertThat(odd).anyMatch(finding -> !finding.further().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPackOfTheRowsOfEveryListIsGenuine(boolean personal) {
    var rows = SandboxFindings.rows(home);
    assertThat(rows).hasSizeGreaterThan(SearchKind.values().length);
    byte[] pack = EvidencePack.of(rows, Optional.empty(), personal, CLERK).content();
    assertThat(problems(pack)).isEmpty();
    assertThat(judgedAgain(pack)).isEmpty();
  }

  private static boolean isOfAnotherVerdict(String sentence) {
    return sentence.contains("this version of the program says");
  }

  private static List<String> judgedAgain(byte[] pack) {
    assertThat(words(PackCheck.of(pack).facts())).noneMatch(PackCheckTest::isOfAnotherVerdict);
    return words(PackCheck.of(pack).records()).stream()
        .filter(PackCheckTest::isOfAnotherVerdict)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aVerdictThatTheRulesOfNowDoNotGiveIsToldAndThePackIsGenuineAllTheSame(boolean personal) {
    var other = SandboxFindings.of(home, "cobo:order:5001").getFirst();
    var order = findings.getFirst();
    assertThat(order.assessment().verdict().map(Verdict::code))
        .isNotEqualTo(other.assessment().verdict().map(Verdict::code));
    byte[] pack =
        EvidencePack.of(
                List.of(order.with(other.assessment()), other), Optional.empty(), personal, CLERK)
            .content();
    assertThat(PackCheck.of(pack).isGenuine()).isTrue();
    assertThat(judgedAgain(pack))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("Cobo order " + order.target().id() + ": the pack says ")
        .contains(other.assessment().verdict().orElseThrow().code().name())
        .contains(order.assessment().verdict().orElseThrow().code().name());
  }

  @Test
  void ofManyVerdictsThatAreOtherNowTheFirstAreToldAndHowManyMoreThereAre() {
    var other = SandboxFindings.of(home, "cobo:order:5001").getFirst();
    var odd = findings.getFirst().with(other.assessment());
    byte[] pack =
        EvidencePack.of(Collections.nCopies(23, odd), Optional.empty(), false, CLERK).content();
    assertThat(judgedAgain(pack)).hasSize(20);
    assertThat(words(PackCheck.of(pack).records()))
        .contains("This version also says something else of 3 more records.");
  }

  @Test
  void anotherKindOfFileIsNoPackRatherThanAnAlteredOne() throws IOException {
    for (byte[] file : List.of(otherZip(), new byte[] {'P', 'N', 'G'}, new byte[0])) {
      var report = PackCheck.of(file);
      assertThat(report.isGenuine()).isFalse();
      assertThat(report.outcome("x.zip")).isEmpty();
      assertThat(words(report.problems()))
          .anyMatch(it -> it.startsWith("This is no evidence pack"));
      assertThat(report.facts()).isEmpty();
    }
  }

  private static byte[] otherZip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("x.txt"));
      zip.write('x');
    }
    return bytes.toByteArray();
  }

  @Test
  void withoutAManifestNothingIsSaidOfWhereTheRecordsAreFromAndWhoSavedThem() {
    byte[] pack = pack(false);
    pack[manifest(pack, file(pack, "manifest.json"))] ^= 1;
    var report = PackCheck.of(pack);
    assertThat(report.outcome("p.zip").map(Messages.ENGLISH::get))
        .hasValueSatisfying(said -> assertThat(said).startsWith("Altered: p.zip"));
    assertThat(words(report.facts())).noneMatch(it -> it.startsWith("Records of"));
  }

  /* Where the manifest lies in the file, found by its own bytes. */
  private static int manifest(byte[] pack, byte[] content) {
    String whole = new String(pack, StandardCharsets.ISO_8859_1);
    return whole.indexOf(new String(content, StandardCharsets.ISO_8859_1));
  }

  private static byte[] file(byte[] pack, String name) {
    return Objects.requireNonNull(StoredZip.read(pack).entries().get(name));
  }

  @Test
  void everyByteOfTheManifestThatIsAlteredIsNamed() {
    byte[] pack = EvidencePack.of(findings.subList(0, 1), Optional.empty(), false, CLERK).content();
    byte[] content = file(pack, "manifest.json");
    int from = manifest(pack, content);
    for (int i = from; i < from + content.length; i++) {
      pack[i] ^= 1;
      assertThat(problems(pack)).as("byte %d", i).anyMatch(it -> it.startsWith("manifest.json is"));
      pack[i] ^= 1;
    }
    assertThat(problems(pack)).isEmpty();
  }

  @Test
  void anyOtherByteThatIsAlteredIsNamedToo() {
    byte[] pack = pack(true);
    var random = new Random(7);
    for (int n = 0; n < RANDOM_BYTES; n++) {
      int at = random.nextInt(pack.length);
      byte was = pack[at];
      pack[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(problems(pack)).as("byte %d", at).isNotEmpty();
      pack[at] = was;
    }
    assertThat(problems(pack)).isEmpty();
  }

  @Test
  void theFileThatWasAlteredIsTheOneThatIsNamed() {
    byte[] pack = pack(true);
    byte[] conclusion = file(pack, "0003/conclusion.txt");
    pack[manifest(pack, conclusion) + 5] ^= 1;
    assertThat(problems(pack)).allMatch(it -> it.startsWith("0003/conclusion.txt ")).isNotEmpty();
  }

  @Test
  void filesThatAreGoneOrAddedAreNamed() throws IOException {
    var zip = StoredZip.read(pack(false));
    var without = new ZipBuilder();
    zip.entries().entrySet().stream()
        .filter(each -> !each.getKey().equals("0002/conclusion.txt"))
        .forEach(each -> without.add(each.getKey(), each.getValue()));
    without.add("0009/conclusion.txt", new byte[] {1});
    assertThat(problems(without.zipped(zip.time())))
        .contains("0002/conclusion.txt is listed and not in the pack.")
        .anyMatch(it -> it.startsWith("0009/conclusion.txt is in the pack and belongs to nothing"));
  }

  @ParameterizedTest
  @CsvSource({
    "true, signature.bin", "false, signature.bin",
    "true, signed-tail.txt", "false, signed-tail.txt",
    "true, key.pem", "false, key.pem"
  })
  void aSignatureThatTheManifestCallsValidHasToBeThereToBeVerifiedAgain(
      boolean personal, String gone) {
    var report =
        PackCheck.of(
            remade(pack(personal), files -> files.remove("0001/answer-1." + gone), _ -> {}));
    assertThat(report.isGenuine()).isFalse();
    assertThat(words(report.problems()))
        .contains(
            "manifest.json says that the provider’s signature on 0001/answer-1 was valid, and"
                + " 0001/answer-1."
                + gone
                + " is not in the pack: that cannot be verified again.");
  }

  @Test
  void aSignatureThatDoesNotHoldNeverHeldWhereTheManifestSaysSoAlone() {
    byte[] pack =
        remade(
            pack(true),
            files -> files.merge("0001/answer-1.signed-tail.txt", new byte[0], (_, none) -> none),
            manifest ->
                ((ObjectNode) manifest.path("answers").get(0)).put("response_signature", "absent"));
    assertThat(problems(pack)).contains("The provider’s signature on 0001/answer-1 does not hold.");
  }

  @Test
  void anAnswerThatTheManifestCallsIncludedHasToBeThere() {
    assertThat(problems(remade(pack(true), files -> files.remove("0002/answer-1.json"), _ -> {})))
        .containsExactly("0002/answer-1 is listed and not in the pack.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"status\":\"Underpaid\"'|'\"status\":\"Completed\"'|findings.jsonl, line 1: the record is not the one in the answer.",
        "'\"sha256\":\"'|'\"sha256\":\"0'|findings.jsonl, line 1: this is not what manifest.json says of that look-up.",
        "'\"outcome\":\"found\"'|'\"outcome\":\"notFound\"'|findings.jsonl, line 1: this is not what manifest.json says of that look-up.",
        "'\"level\":\"'|'\"level\":\"not '|findings.jsonl, line 1: this is not what manifest.json says of that look-up.",
        "'{\"target\"'|'{}\n{\"target\"'|findings.jsonl is not what manifest.json says.",
      })
  void aLineThatSaysSomethingElseThanTheAnswerIsNamedThoughAllSumsAgree(
      String was, String is, String said) {
    var pack =
        remade(
            pack(true),
            files ->
                files.computeIfPresent(
                    EvidencePack.LINES,
                    (_, lines) ->
                        new String(lines, StandardCharsets.UTF_8)
                            .replaceFirst(Pattern.quote(was), is.replace("\\n", "\n"))
                            .getBytes(StandardCharsets.UTF_8)),
            _ -> {});
    assertThat(problems(pack)).containsExactly(said);
  }

  @ParameterizedTest
  @CsvSource({
    "request.txt, /v2/payments",
    "response.txt, valid",
  })
  void whatIsToldOfAnAnswerIsWhatTheManifestSays(String file, String word) {
    String name = "0001/answer-1." + file;
    var pack =
        remade(
            pack(false),
            files ->
                files.computeIfPresent(
                    name,
                    (_, text) ->
                        new String(text, StandardCharsets.UTF_8)
                            .replace(word, "other")
                            .getBytes(StandardCharsets.UTF_8)),
            _ -> {});
    assertThat(problems(pack)).containsExactly(name + " is not what manifest.json says.");
  }

  @ParameterizedTest
  @CsvSource({
    "marking, PRODUCTION",
    "found, 5",
    "not_found, 0",
    "failed, 1",
    "in_doubt, 9",
    "not_to_be_relied_on, 1"
  })
  void whatTheManifestSumsUpFollowsFromItsLookups(String fact, String other) {
    for (boolean personal : List.of(true, false)) {
      var pack = remade(pack(personal), _ -> {}, manifest -> manifest.put(fact, other));
      assertThat(problems(pack))
          .containsExactly("manifest.json: “" + fact + "” is not what follows from its look-ups.");
    }
  }

  @ParameterizedTest
  @EnumSource(Environment.Kind.class)
  void aPackOfEveryKindOfEnvironmentAndHostIsGenuine(Environment.Kind kind) {
    var looks =
        Stream.of("https://gateway.example/v2", "https://api.cobo.com/v2", "http://127.0.0.1:1")
            .map(url -> new Environment.Cobo(Optional.of(URI.create(url)), Optional.empty()))
            .map(cobo -> new Environment("desk", kind, Optional.of(cobo), Optional.empty()))
            .map(place -> Findings.in(place, findings.getFirst()))
            .toList();
    for (int n = 1; n <= looks.size(); n++) {
      var some = EvidencePack.of(looks.subList(0, n), Optional.empty(), true, CLERK);
      assertThat(problems(some.content())).isEmpty();
    }
  }

  /* A pack that somebody made anew of changed files, with sums that agree. */
  private static byte[] remade(
      byte[] pack, Consumer<Map<String, byte[]>> change, Consumer<ObjectNode> manifest) {
    var before = StoredZip.read(pack);
    Map<String, byte[]> files = new LinkedHashMap<>(before.entries());
    change.accept(files);
    files.remove(EvidencePack.SUMS);
    var json = (ObjectNode) JsonMapper.shared().readTree(files.get("manifest.json"));
    var listed = json.putArray("files");
    files.forEach(
        (name, content) -> {
          if (!Set.of("README.txt", "manifest.json").contains(name)) {
            listed
                .addObject()
                .put("name", name)
                .put("bytes", content.length)
                .put("sha256", ImmutableBytes.of(content).sha256());
          }
        });
    manifest.accept(json);
    files.put("manifest.json", JsonMapper.shared().writeValueAsBytes(json));
    var whole = new ZipBuilder();
    var sums = new StringBuilder();
    files.forEach(
        (name, content) -> {
          whole.add(name, content);
          sums.append(ImmutableBytes.of(content).sha256()).append("  ").append(name).append('\n');
        });
    whole.add(EvidencePack.SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    try {
      return whole.zipped(before.time());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whichRecordsAPackIsAboutAndWhatIsSaidOfThemIsNamed(boolean personal) {
    var told = words(PackCheck.of(pack(personal)).records());
    assertThat(told).hasSameSizeAs(findings);
    assertThat(told.getFirst())
        .matches(
            "Cobo order O20250304-M1001-1001, environment sandbox, answered by 127\\.0\\.0\\.1:\\d+ on"
                + " \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC: Short by 40.00 ETH_USDT .*");
    byte[] altered = pack(personal);
    altered[altered.length / 2] ^= 1;
    assertThat(PackCheck.of(altered).records()).isEmpty();
  }

  @Test
  void aCutOrLengthenedFileIsNoLongerGenuine() {
    byte[] pack = pack(false);
    for (int length : List.of(0, 1, 100, pack.length / 2, pack.length - 1, pack.length + 1)) {
      assertThat(problems(Arrays.copyOf(pack, length))).as("%d", length).isNotEmpty();
    }
    for (int length : List.of(1000, pack.length / 2)) {
      assertThat(problems(Arrays.copyOf(pack, length)).getFirst())
          .as("%d", length)
          .startsWith("The file is damaged: from byte ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsAskedAgainIsComparedWithThePackAndTheSameIsTheSame(boolean personal) {
    var looks = PackCheck.of(pack(personal)).looks();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      var since = SinceThen.of(looks.get(i), findings.get(i), personal, new Checks());
      said.add(Messages.ENGLISH.get(since.text()));
    }
    assertThat(said).allMatch(it -> it.contains(": the same now as on "));
  }

  @Test
  void whatIsDifferentNowIsSaidFieldByField() {
    var look = PackCheck.of(pack(false)).looks().getFirst();
    var since = SinceThen.of(look, findings.get(1), false, new Checks());
    assertThat(Messages.ENGLISH.get(since.text())).contains("different now", "not found any more");
  }
}
