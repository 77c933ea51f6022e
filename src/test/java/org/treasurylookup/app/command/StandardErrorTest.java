package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the output. */
class StandardErrorTest {
  private static final Path COMMANDS = Path.of("src/main/java/org/treasurylookup/app/command");

  @Test
  void wordsFromOutsideMoveNoCursor(@TempDir Path folder) {
    var said = Output.of("verify", folder.resolve("a\u001b[2Jb\u202ec").toString());
    assertThat(said.err()).contains("a[U+001B][2Jb[U+202E]c");
  }

  @Test
  void noCommandWritesBesideIt() throws IOException {
    try (Stream<Path> files = Files.list(COMMANDS)) {
      assertThat(files.filter(file -> !file.endsWith("StandardError.java")))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("System.err"));
    }
  }
}
