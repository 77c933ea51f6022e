package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the programs of a Linux desktop make of its clipboard. */
class LinuxClipboardTest {
  @TempDir Path programs;

  private boolean lasts(String desktop, String system) {
    var variables = Map.of(desktop, ":1", "PATH", programs.toString());
    return new LinuxClipboard(variables, system, Runnable::run, Runnable::run).lasts();
  }

  @Test
  void onLinuxItTakesAProgramThatKeepsIt() throws IOException {
    assertThat(lasts("DISPLAY", "Linux")).isFalse();
    assertThat(lasts("WAYLAND_DISPLAY", "Linux")).isFalse();
    var xsel = Files.createFile(programs.resolve("xsel"));
    assertThat(lasts("DISPLAY", "Linux")).as("what cannot be run keeps nothing").isFalse();
    assertThat(xsel.toFile().setExecutable(true)).isTrue();
    assertThat(lasts("DISPLAY", "Linux")).isTrue();
  }

  @Test
  void aFolderOfProgramsThatIsNoPathIsPassedOver() {
    var variables = Map.of("DISPLAY", ":1", "PATH", "/no\0path:" + programs);
    assertThat(new LinuxClipboard(variables, "Linux", Runnable::run, Runnable::run).lasts())
        .isFalse();
  }

  @Test
  void whoNeverComesToAnEndIsGivenUpAndHalfATextIsNone() {
    assertThat(LinuxClipboard.read(List.of("printf", "5001"), Duration.ofDays(1)))
        .isEqualTo("5001");
    var stuck = List.of("sh", "-c", "printf 50; exec sleep infinity");
    assertThat(LinuxClipboard.read(stuck, Duration.ofMillis(200))).isEmpty();
  }

  @Test
  void elsewhereTheSystemKeepsIt() {
    assertThat(lasts("DISPLAY", "Mac OS X")).isTrue();
    assertThat(lasts("DISPLAY", "Windows 11")).isTrue();
  }
}
