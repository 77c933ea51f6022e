package org.treasurylookup.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ListThreadsTest {
  private static final int NICE = 16; // of proc_pid_stat(5), counted behind the name

  @Test
  @EnabledOnOs(OS.LINUX)
  void theyGiveWayToAllOtherThreadsAndTheseStayAsTheyWere() throws Exception {
    int own = niceness();
    try (var threads = ListThreads.open()) {
      assertThat(threads.submit(ListThreadsTest::niceness).get())
          .isEqualTo(Math.min(own + ListThreads.NICENESS, 19));
      assertThat(threads.submit(() -> Thread.currentThread().getPriority()).get())
          .isEqualTo(Thread.MIN_PRIORITY);
    }
    assertThat(niceness()).isEqualTo(own);
  }

  private static int niceness() throws Exception {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
  }
}
