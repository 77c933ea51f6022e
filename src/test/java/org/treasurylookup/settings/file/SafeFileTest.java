package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  private static final byte[] CONTENT = {1, 2, 3};

  /* What most file systems allow. */
  private static final int LONGEST = 255;

  @TempDir Path folder;

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  @Test
  void anInterruptedThreadWritesWhatItKeepsAndStaysInterrupted() throws IOException {
    var file = folder.resolve("kept.json");
    Thread.currentThread().interrupt();
    SafeFile.alone(file, () -> SafeFile.write(file, CONTENT));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void aChangeThatIsInterruptedIsMadeToItsEnd() throws IOException {
    var file = folder.resolve("kept.json");
    var made = new AtomicInteger();
    SafeFile.alone(
        file,
        () -> {
          Thread.currentThread().interrupt();
          SafeFile.writePrivately(file, CONTENT);
          made.incrementAndGet();
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(made).hasValue(1);
    assertThat(file).hasBinaryContent(CONTENT);
    try (var left = Files.list(folder)) {
      assertThat(left)
          .extracting(each -> each.getFileName().toString())
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void aThreadThatNobodyInterruptedIsNotInterruptedAfterwards() throws IOException {
    var file = folder.resolve("kept.json");
    SafeFile.alone(file, () -> SafeFile.write(file, CONTENT));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aNameMayBeAsLongAsItsPlaceAllows() throws IOException {
    var file = folder.resolve("n".repeat(LONGEST));
    SafeFile.write(file, CONTENT);
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(folder).isDirectoryContaining(file::equals);
  }

  @Test
  void ofANameThatIsTooLongThatIsSaidAndNothingIsLeftBehind() throws IOException {
    var file = folder.resolve("n".repeat(LONGEST + 1));
    var thrown = catchThrowableOfType(IOException.class, () -> SafeFile.write(file, CONTENT));
    assertThat(WriteProblem.of(thrown)).isEqualTo(WriteProblem.NAME);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
