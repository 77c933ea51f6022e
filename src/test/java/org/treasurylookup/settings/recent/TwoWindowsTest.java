package org.treasurylookup.settings.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.recent.RecentLookups.Look;

/** Two windows may share a home: nothing that either remembers is lost. */
class TwoWindowsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir private Path home = Path.of("");

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private static Look look(String id, int second) {
    return new Look("cobo:order:" + id, "sandbox", NOON.plusSeconds(second), "", "", "");
  }

  private static RecentLookups recent(Look... looks) {
    return new RecentLookups(List.of(looks), List.of(), List.of());
  }

  private List<Look> kept() {
    try (var file = new RecentLookupsFile(home, timer)) {
      return file.read().recent();
    }
  }

  @Test
  void whatEitherLooksUpIsRemembered() {
    try (var one = new RecentLookupsFile(home, timer);
        var other = new RecentLookupsFile(home, timer)) {
      one.read();
      other.read();
      one.set(recent(look("a", 1)));
      one.save();
      other.set(recent(look("b", 2)));
      other.save();
      one.set(recent(look("c", 3), look("a", 1)));
      one.save();
      assertThat(kept()).containsExactly(look("c", 3), look("b", 2), look("a", 1));
    }
  }

  @Test
  void whatOneForgetsIsNotBroughtBackByTheOther() {
    try (var one = new RecentLookupsFile(home, timer);
        var other = new RecentLookupsFile(home, timer)) {
      one.read();
      one.set(recent(look("b", 2), look("a", 1)));
      one.save();
      other.read();
      one.set(recent(look("b", 2)));
      one.save();
      other.set(recent(look("c", 3), look("b", 2), look("a", 1)));
      other.save();
      assertThat(kept()).containsExactly(look("c", 3), look("b", 2));
    }
  }

  @Test
  void theLaterAnswerAboutARecordStands() {
    try (var one = new RecentLookupsFile(home, timer);
        var other = new RecentLookupsFile(home, timer)) {
      one.read();
      other.read();
      one.set(recent(look("a", 9)));
      one.save();
      other.set(recent(look("a", 5)));
      other.save();
      assertThat(kept()).containsExactly(look("a", 9));
    }
  }

  @Test
  void writersOfOneFileDoNotDisturbEachOtherNorAReader() throws Exception {
    var file = home.resolve("shared");
    SafeFile.write(file, new byte[1000]);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> writing =
          () -> {
            for (int i = 0; i < 50; i++) {
              SafeFile.write(file, new byte[1000]);
              if (Files.size(file) != 1000) {
                return false;
              }
            }
            return true;
          };
      for (var done : threads.invokeAll(List.of(writing, writing, writing))) {
        assertThat(done.get()).isTrue();
      }
    }
    try (var left = Files.list(home)) {
      assertThat(left).containsExactly(file);
    }
  }
}
