package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk's programs are started from is taken by their JVM, which would say nothing. */
@AtDesk
class ProgramArchiveTest {
  @TempDir Path folder;

  @Test
  void theProgramIsLoadedFromItsArchive() throws Exception {
    var archive = ProgramArchive.awaited(Launch.BUILD);
    var log = folder.resolve("log");
    var command = new ArrayList<>(Launch.java(Launch.BUILD));
    command.addAll(archive.options());
    command.addAll(List.of("-Xlog:class+load:file=" + log, "-cp", archive.classPath()));
    command.addAll(List.of("org.treasurylookup.Main", "--version"));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("org.treasurylookup.Main source: shared objects file"));
  }
}
