package org.treasurylookup.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.Until;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.faults.Stage.Way;

/** However often look-ups fail in however many ways, no thread, socket, file or memory stays. */
class NothingStaysTest {
  private static final int ROUNDS = Integer.getInteger("treasurylookup.faults.rounds", 6);
  private static final int FEW = 4;
  private static final long LITTLE_MEMORY = 6L << 20;
  private static final List<String> HEAVY =
      List.of(
          "A gzip bomb of 128 MiB",
          "A gzip bomb in a gzip bomb",
          "100 MB that are not announced",
          "A web page of 20 MB with HTTP 500",
          "1,000,000 levels that never end");

  @BeforeEach
  void onAnUnixOnly() {
    Assumptions.assumeTrue(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
        "nobody counts files here");
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"PLAIN", "SECURE", "PROXY"})
  void noSocketThreadOrMemoryAfterManyFaultsOfOneProgram(Way way) throws Exception {
    var faults =
        Faults.all()
            .filter(fault -> fault.way() == way && fault.connectTimeout().equals(Faults.USUAL))
            .filter(fault -> !HEAVY.contains(fault.name()))
            .toList();
    play(way, faults, 2);
    long files = files();
    long memory = memory();
    var threads = threads();
    play(way, faults, ROUNDS);
    few("files", NothingStaysTest::files, files + FEW);
    few("memory", NothingStaysTest::memory, memory + LITTLE_MEMORY);
    List<String> more = new ArrayList<>();
    threads()
        .forEach(
            (name, count) -> {
              if (count > threads.getOrDefault(name, 0) + FEW) {
                more.add(name + " " + count);
              }
            });
    assertThat(more).as("threads, by name").isEmpty();
  }

  private static void play(Way way, List<Fault> faults, int rounds) throws Exception {
    try (var stage = new Stage(way, Faults.USUAL)) {
      for (int round = 0; round < rounds; round++) {
        for (var fault : faults) {
          fault.setting().on(stage);
          stage.find("cobo:order:" + Records.ORDER_ID, fault.until());
          stage.server().hangUp();
          stage.proxy().hangUp();
          stage.heal();
        }
      }
      var next = stage.find("cobo:order:" + Records.ORDER_ID, Optional.empty());
      assertThat(next.record()).as("the next look-up: " + next.failure()).isPresent();
      assertThat(stage.attempts()).isZero();
    }
  }

  /* What closes a moment later is no leak; what stays is one, however long one looks. */
  private static void few(String what, LongSupplier count, long most) {
    Until.isMet(() -> count.getAsLong() <= most);
    assertThat(count.getAsLong()).as(what).isLessThanOrEqualTo(most);
  }

  private static long files() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Map<String, Integer> threads() {
    Map<String, Integer> all = new TreeMap<>();
    Thread.getAllStackTraces()
        .keySet()
        .forEach(thread -> all.merge(thread.getName().replaceAll("[0-9]+", "#"), 1, Integer::sum));
    return all;
  }

  @Test
  void aNameThatNobodyKnowsForLongCostsOneThreadHoweverOftenItIsAsked() throws Exception {
    try (var stage = new Stage(Way.SECURE, Faults.USUAL)) {
      stage.silentNames();
      for (int i = 0; i < ROUNDS; i++) {
        stage.find("cobo:order:" + Records.ORDER_ID, Optional.of(Phase.CONNECTING));
      }
      assertThat(threads().getOrDefault("name lookup", 0)).isLessThanOrEqualTo(1 + FEW);
    }
  }
}
