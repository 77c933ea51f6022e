package org.treasurylookup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.verify.CounterSignature;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.evidence.verify.SigningKey;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.Findings;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.export.ZipBuilder;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** A second person signs a pack: who it was is said, and nothing below it can be exchanged. */
class CounterSignatureTest {
  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final SigningKey KEY = SigningKey.of(SigningKey.fresh()).orElseThrow();
  private static final CounterSignature SEEN =
      new CounterSignature("second", Instant.parse("2026-11-22T08:00:00Z"), "seen\nand agreed");

  @TempDir private Path folder = Path.of("");

  private static byte[] pack(String id) {
    var finding = Findings.order("{\"order_id\":\"" + id + "\",\"status\":\"Pending\"}");
    return EvidencePack.of(List.of(Findings.signed(finding)), Optional.empty(), true, CLERK)
        .content();
  }

  private static List<String> words(List<Text> texts) {
    return texts.stream().map(Messages.ENGLISH::get).toList();
  }

  @Test
  void whoSignedWhatIsNamedAndThePackStaysGenuine() {
    var report = PackCheck.of(SEEN.signed(pack("1"), KEY));
    assertThat(report.problems()).isEmpty();
    assertThat(words(report.facts()))
        .last()
        .asString()
        .startsWith("Counter-signed by second on 2026-11-22 08:00:00 UTC, with the key ")
        .endsWith(": seen and agreed");
  }

  @Test
  void aThirdPersonSignsTooAndAllFilesOfThePackStayAsTheyWere() {
    var other = SigningKey.of(SigningKey.fresh()).orElseThrow();
    var third = new CounterSignature("third", Instant.parse("2026-11-23T08:00:00Z"), "");
    byte[] twice = third.signed(SEEN.signed(pack("1"), KEY), other);
    assertThat(PackCheck.of(twice).problems()).isEmpty();
    assertThat(words(PackCheck.of(twice).facts()))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("Counter-signed by third");
    var before = StoredZip.read(pack("1")).entries();
    before.forEach(
        (name, content) ->
            assertThat(StoredZip.read(twice).entries().get(name)).as(name).isEqualTo(content));
  }

  @Test
  void thatOneKeySignedTwiceIsSaidWhateverNamesItSignedUnder() {
    var third = new CounterSignature("third", Instant.parse("2026-11-23T08:00:00Z"), "agreed");
    var report = PackCheck.of(third.signed(SEEN.signed(pack("1"), KEY), KEY));
    assertThat(report.problems()).isEmpty();
    assertThat(words(report.facts()))
        .last()
        .asString()
        .startsWith(
            "With the key of counter-signature 1 again, which proves no second person:"
                + " Counter-signed by third on ");
  }

  @Test
  void aPackThatWasAlteredSinceIsNotSaidToBeWhatWasSigned() throws Exception {
    var before = StoredZip.read(SEEN.signed(pack("1"), KEY));
    var altered = new ZipBuilder();
    before
        .entries()
        .forEach(
            (name, content) ->
                altered.add(
                    name,
                    name.equals(EvidencePack.LINES)
                        ? "{}".getBytes(StandardCharsets.UTF_8)
                        : content));
    var report = PackCheck.of(altered.zipped(before.time()));
    assertThat(report.problems()).isNotEmpty();
    assertThat(words(report.facts()))
        .last()
        .asString()
        .startsWith("Of the pack as it was, not as it is now: Counter-signed by second");
  }

  @Test
  void aSignatureOfAnotherPackDoesNotHold() throws Exception {
    var signed = StoredZip.read(SEEN.signed(pack("1"), KEY)).entries();
    var mixed = new ZipBuilder();
    StoredZip.read(pack("2")).entries().forEach(mixed::add);
    signed.forEach(
        (name, content) -> {
          if (name.startsWith("signatures/") || name.endsWith(".added")) {
            mixed.add(name, content);
          }
        });
    assertThat(words(PackCheck.of(mixed.zipped(StoredZip.read(pack("2")).time())).problems()))
        .containsExactly(
            "Counter-signature 1 does not hold: it is of another pack, or was altered.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signatures/0003.txt signatures/0003.sig signatures/0003.key.pem",
        "signatures/0002.sig",
        "signatures/0000.txt",
        "timestamps/0002.tsr"
      })
  void whatStandsBehindAGapInTheNumbersDoesNotBelongIntoThePack(String names) {
    Map<String, byte[]> more = new TreeMap<>();
    for (String name : names.split(" ", -1)) {
      more.put(name, "Signed by: the CFO\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(words(PackCheck.of(changed(SEEN.signed(pack("1"), KEY), Set.of(), more)).problems()))
        .filteredOn(problem -> more.keySet().stream().anyMatch(problem::contains))
        .hasSameSizeAs(more.keySet());
  }

  @Test
  void aSecondSignatureWithoutTheFirstDoesNotHold() {
    byte[] twice = SEEN.signed(SEEN.signed(pack("1"), KEY), KEY);
    var first = Set.of("signatures/0001.txt", "signatures/0001.sig", "signatures/0001.key.pem");
    assertThat(words(PackCheck.of(changed(twice, first, Map.of())).problems()))
        .hasSize(3)
        .allSatisfy(problem -> assertThat(problem).contains("signatures/0002."));
  }

  /* A signed pack with other added files, and a list of them that agrees. */
  private static byte[] changed(byte[] pack, Set<String> without, Map<String, byte[]> more) {
    var before = StoredZip.read(pack);
    var changed = new ZipBuilder();
    Map<String, byte[]> added = new TreeMap<>(more);
    before
        .entries()
        .forEach(
            (name, content) -> {
              if (name.startsWith("signatures/") && !without.contains(name)) {
                added.put(name, content);
              } else if (!name.startsWith("signatures/") && !name.endsWith(".added")) {
                changed.add(name, content);
              }
            });
    var sums = new StringBuilder();
    added.forEach(
        (name, content) -> {
          changed.add(name, content);
          sums.append(ImmutableBytes.of(content).sha256()).append("  ").append(name).append('\n');
        });
    changed.add("SHA256SUMS.added", sums.toString().getBytes(StandardCharsets.UTF_8));
    try {
      return changed.zipped(before.time());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anyByteThatIsAlteredInASignedPackIsNamed() {
    byte[] pack = SEEN.signed(pack("1"), KEY);
    var random = new Random(11);
    for (int n = 0; n < 1_000; n++) {
      int at = random.nextInt(pack.length);
      byte was = pack[at];
      pack[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(PackCheck.of(pack).problems()).as("byte %d", at).isNotEmpty();
      pack[at] = was;
    }
  }

  @Test
  void theWrittenCommandVerifiesItWithOpenssl() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
    for (var each : StoredZip.read(SEEN.signed(pack("1"), KEY)).entries().entrySet()) {
      var file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    String readme = Files.readString(folder.resolve("README.txt"));
    String command = readme.substring(readme.lastIndexOf("openssl pkeyutl"));
    assertThat(Shell.run(folder, command)).contains("Signature Verified Successfully");
    Files.writeString(folder.resolve("signatures/0001.txt"), "forged");
    assertThat(Shell.run(folder, command)).doesNotContain("Verified Successfully");
  }
}
