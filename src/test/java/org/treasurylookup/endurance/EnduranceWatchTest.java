package org.treasurylookup.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.model.recent.WatchedRecords;
import org.treasurylookup.sandbox.scenario.Scenario;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.ui.FxThread;

/**
 * Records are watched for hours on a clock that does not wait: all of the real way of a look-up, to
 * the sandbox and back, one question at a time. {@code -Dtreasurylookup.hours=8} for a whole day at
 * the desk.
 */
class EnduranceWatchTest {
  private static final int HOURS = Integer.getInteger("treasurylookup.hours", 1);
  private static final int LONG = 8;
  private static final int FIFTHS = 5;
  private static final int MOST = 20;
  private static final long MEBIBYTE = 1 << 20;
  private static final Duration STEP = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration BETWEEN_SAMPLES = Duration.ofMinutes(10);
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path home;

  /** Look-ups that are counted. */
  private static final class Counted implements LookupStarter {
    private final LookupStarter real;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    Counted(LookupStarter real) {
      this.real = real;
    }

    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> done) {
      all.incrementAndGet();
      most.accumulateAndGet(open.incrementAndGet(), Math::max);
      return real.start(
          target,
          environment,
          steps,
          finding -> {
            done.accept(finding);
            open.decrementAndGet();
          });
    }

    /* What came is taken over on the JavaFX thread. */
    void awaitAnswers() throws Exception {
      while (open.get() > 0) {
        LockSupport.parkNanos(100_000);
      }
      FxThread.call(() -> true);
    }
  }

  @Test
  void hoursOfWatchingAskOneAfterTheOtherAndLeaveNothingBehind() throws Exception {
    FxThread.start();
    var before = threads();
    var samples = new ArrayList<Long>();
    try (var wiring = new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore())) {
      var sandbox = wiring.environments().first();
      var counted = new Counted(wiring.helpfulLookups());
      var time = new ManualAlarm(NOON, "UTC");
      var watches =
          new WatchedRecords(counted, _ -> Optional.of(sandbox), Platform::runLater, time, time);
      int watched = watch(wiring, sandbox, watches);
      FxThread.call(
          () -> {
            watches.setRunning(true);
            return true;
          });
      samples.addAll(pass(time, counted));
      assertThat(counted.most.get()).as("questions at a time").isEqualTo(1);
      assertThat(counted.all.get())
          .as("each of %d records as often as it has to be", watched)
          .isGreaterThan(watched * (int) (Duration.ofHours(HOURS).dividedBy(LONGEST_PAUSE) - 1));
      FxThread.call(
          () -> {
            watches.setRunning(false);
            assertThat(watches.shown()).allMatch(each -> each.paused().isEmpty());
            return true;
          });
      report(watched, counted.all.get(), samples);
    }
    if (HOURS >= LONG) {
      assertThat(median(samples, FIFTHS - 1) - median(samples, 1)).isLessThan(2 * MEBIBYTE);
    }
    assertThat(left(before)).as("threads that were not there before").isEmpty();
  }

  /* All of the sandbox that is not final, up to a number. */
  private static int watch(Wiring wiring, Environment sandbox, WatchedRecords watches)
      throws Exception {
    int watched = 0;
    for (var target : targets()) {
      var finding =
          wiring.lookups().find(target, sandbox, new Cancellation(), RequestProgress.silent());
      FxThread.call(() -> watches.start(finding));
      watched = FxThread.call(() -> watches.shown().size());
      if (watched == MOST) {
        break;
      }
    }
    assertThat(watched).isEqualTo(MOST);
    return watched;
  }

  private static List<Target> targets() {
    return Scenarios.all().stream()
        .map(Scenario::target)
        .filter(target -> !target.contains("NET-") && !target.contains("ERR-"))
        .filter(target -> !target.contains("-8002-"))
        .flatMap(target -> Target.parse(target).stream())
        .toList();
  }

  private static List<Long> pass(ManualAlarm time, Counted counted) throws Exception {
    var samples = new ArrayList<Long>();
    var end = time.instant().plus(Duration.ofHours(HOURS));
    var next = time.instant().plus(BETWEEN_SAMPLES);
    while (time.instant().isBefore(end)) {
      FxThread.call(
          () -> {
            time.pass(STEP);
            return true;
          });
      counted.awaitAnswers();
      if (!time.instant().isBefore(next)) {
        next = next.plus(BETWEEN_SAMPLES);
        System.gc();
        var runtime = Runtime.getRuntime();
        samples.add(runtime.totalMemory() - runtime.freeMemory());
      }
    }
    return samples;
  }

  private static long median(List<Long> samples, int fifth) {
    int size = samples.size();
    var part =
        samples.subList(size * fifth / FIFTHS, size * (fifth + 1) / FIFTHS).stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    return part[part.length / 2];
  }

  private static void report(int watched, int asked, List<Long> samples) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "endurance"));
    Files.writeString(
        folder.resolve("watch.md"),
        "# Watching\n\n%d hours, %d records, %d questions; heap in use %s KiB in the second fifth, %s KiB in the last.\n"
            .formatted(
                HOURS,
                watched,
                asked,
                median(samples, 1) / 1024,
                median(samples, FIFTHS - 1) / 1024));
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /* OkHttp and the JVM keep some for all clients of a process, which end when they idle. */
  private static Set<String> left(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread) && thread.isAlive() && !thread.isDaemon())
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
