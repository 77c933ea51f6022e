package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A notification is what the desktop is told, and never a reason to fail. */
class DesktopNoticesTest {
  @TempDir Path folder;

  private Path told() throws Exception {
    var told = folder.resolve("told");
    var script = folder.resolve("notifier");
    Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + told + "'\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return told;
  }

  private DesktopNotices notices(String system) {
    return new DesktopNotices(Runnable::run, system, folder.resolve("notifier").toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onLinuxTheNotifierShowsTheSentenceWithoutMarkup() throws Exception {
    var told = told();
    notices("Linux").show("Watched record 1: <b>Pending</b> → Completed");
    assertThat(Files.readAllLines(told))
        .containsExactly(
            "--app-name=Treasury Lookup",
            "--",
            "Treasury Lookup",
            "Watched record 1: &lt;b&gt;Pending&lt;/b&gt; → Completed");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onMacOsTheSentenceIsAnArgumentAndNoScript() throws Exception {
    var told = told();
    notices("Mac OS X").show("\" & (do shell script \"x\")");
    assertThat(Files.readAllLines(told))
        .endsWith("Treasury Lookup", "\" & (do shell script \"x\")")
        .doesNotContain("Linux");
  }

  @Test
  void whereThereIsNoNotifierNothingHappens() {
    assertThatCode(() -> notices("Linux").show("x")).doesNotThrowAnyException();
    assertThatCode(() -> notices("Windows 11").show("x")).doesNotThrowAnyException();
  }
}
