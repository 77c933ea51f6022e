package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.evidence.SandboxFindings;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.export.ExportAuthor;

/** {@code verify}: what it says and how it ends. */
class VerifyCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path pack() throws IOException {
    var by = new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
    var findings = SandboxFindings.of(folder.resolve("then"), "cobo:order:O20250304-M1001-1001");
    return Files.write(
        folder.resolve("pack.zip"),
        EvidencePack.of(findings, Optional.empty(), false, by).content());
  }

  private Output verify(String... more) throws IOException {
    var words = new String[more.length + 4];
    System.arraycopy(
        new String[] {"verify", "--home", folder.resolve("home").toString(), pack() + ""},
        0,
        words,
        0,
        4);
    System.arraycopy(more, 0, words, 4, more.length);
    return Output.of(words);
  }

  @Test
  void aGenuinePackIsSaidToBeOneAndNobodyIsAskedNorAnythingMade() throws IOException {
    var said = verify();
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .startsWith("Genuine: ")
        .contains("Look-ups: 1", "SHA-256")
        .contains("0001/answer-1");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void askedAgainItSaysWhatDiffersNow() throws IOException {
    var said = verify("--ask");
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .containsPattern(
            "Cobo order O20250304-M1001-1001: the same now as on [0-9-]{10} [0-9:]{8} UTC\\.");
  }

  @Test
  void anotherHostUnderTheSameNameIsNotAskedWhatDiffersNow() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        folder.resolve("home/environments.json"),
        """
        [{"name":"sandbox","kind":"sandbox","cobo":{"baseUrl":"http://127.0.0.1:1/v2"}}]""");
    var said = verify("--ask");
    assertThat(said.status()).isEqualTo(4);
    assertThat(said.out())
        .containsPattern(
            "1001: the answer in the pack came from 127\\.0\\.0\\.1:\\d+, and the environment"
                + " sandbox of this PC asks another host\\. Nobody was asked");
  }

  @Test
  void anAlteredPackEndsWithFiveAndNamesWhatIsNotAsItWas() throws IOException {
    var file = pack();
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);
    var said = Output.of("verify", file.toString());
    assertThat(said.status()).isEqualTo(5);
    assertThat(said.out()).startsWith("Altered: ").contains(" is not what ");
  }

  @Test
  void whatIsNoFileOrTooLargeIsSaidToBeNoneAndNotRead() throws IOException {
    var huge = folder.resolve("huge.zip");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(PackCheck.LARGEST_BYTES + 1L);
    }
    for (var each : List.of(huge, folder)) {
      var said = Output.of("verify", each.toString());
      assertThat(said.status()).isEqualTo(4);
      assertThat(said.err())
          .contains(
              each + " cannot be read: it is no file, is too large, or its disk gave an error");
    }
  }

  @Test
  void aFileThatIsNotThereIsNoAlteredPack() {
    assertThat(Output.of("verify", folder.resolve("none.zip").toString()).status()).isEqualTo(4);
    assertThat(Output.of("verify").status()).isEqualTo(2);
  }
}
