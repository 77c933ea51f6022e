package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;

/**
 * A real file system without room, and one that cannot be written: mounted in a space of its own,
 * for which nobody needs rights. A sentence, and look-ups go on; nothing that is not on the disk is
 * called stored.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "spaces of one's own to mount in are Linux's")
class RoomlessDiskTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFullDiskAndOneThatCannotBeWrittenAreSaidAndLoseNothingThatWasCalledStored()
      throws Exception {
    Assumptions.assumeTrue(
        run(List.of("true")).isEmpty(), "NO FULL DISK IS TRIED: this PC lets nobody mount one");
    var said = run(program());
    assertThat(said)
        .containsExactly(
            "told, becomes full: The history could not be written: the disk is full. Make room;"
                + " look-ups work all the same.",
            "became full: true",
            "all stored are there: true",
            "still told: true",
            "stored with room: true",
            "told with room: false",
            "a file is written on it: NoRoom FULL",
            "told, full at the start: Answers are kept for this run only. The history could"
                + " not be written: the disk is full. Make room; look-ups work all the same.",
            "kept for the run, full at the start: true",
            "lasting, full at the start: false",
            "remounted ro: true",
            "told, only to be read: Answers are kept for this run only. The history cannot"
                + " be written into the folder of this program’s settings. Ask for the right;"
                + " look-ups work all the same.",
            "kept for the run, only to be read: true",
            "lasting, only to be read: false",
            "remounted rw: true",
            "all stored are there at the end: true",
            "whole audit: true");
  }

  private List<String> program() throws IOException {
    return ChildJava.command(
        "-Dstdout.encoding=UTF-8",
        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")),
        "-cp",
        System.getProperty("java.class.path"),
        RoomlessProgram.class.getName(),
        folder.resolve("home").toString());
  }

  /* What a program says that has the home on a file system of 900 KB. */
  private List<String> run(List<String> program) throws IOException, InterruptedException {
    var home = Files.createDirectories(folder.resolve("home"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "--map-root-user",
                "sh",
                "-c",
                "mount -t tmpfs -o size=900k none \"$0\" || { echo no; exit 1; }; exec \"$@\"",
                home.toString()));
    command.addAll(program);
    try {
      var process =
          new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile()).start();
      var said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
      return process.waitFor() == 0
          ? said
          : List.of("exit", Files.readString(folder.resolve("stderr")));
    } catch (IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
