package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  private static final byte[] CONTENT = {1, 2, 3};

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
      assertThat(left).extracting(each -> each.getFileName().toString()).doesNotContain("tmp");
    }
  }

  @Test
  void aThreadThatNobodyInterruptedIsNotInterruptedAfterwards() throws IOException {
    var file = folder.resolve("kept.json");
    SafeFile.alone(file, () -> SafeFile.write(file, CONTENT));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
