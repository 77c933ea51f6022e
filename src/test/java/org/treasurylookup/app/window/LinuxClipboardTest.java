package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what was copied outlives the program. */
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
  void elsewhereTheSystemKeepsIt() {
    assertThat(lasts("DISPLAY", "Mac OS X")).isTrue();
    assertThat(lasts("DISPLAY", "Windows 11")).isTrue();
  }
}
