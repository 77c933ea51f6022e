package org.treasurylookup.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;

/**
 * From Enter to the complete record, laid out, in the real window against the sandbox, warm. Run
 * with {@code ./check benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class EnterToRecordBenchmark {
  /* What draws shares the processors with what styles: without it a wait says too little. */
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  private static final int RUNS = Integer.getInteger("treasurylookup.runs", 101);
  private static final String ONLY = System.getProperty("treasurylookup.course", "");
  private static final int WARM_UP = RUNS * 6 / 10;

  /* From one frame to the next there are not quite 17 ms. */
  private static final int FRAME = 17;
  private static final int STEP = 7;

  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();
  private static final Map<Target, List<URI>> URLS = new HashMap<>();

  /** What is asked for, by turns, and what the report calls it. */
  private record Course(String name, List<Target> targets) {}

  private static final List<Course> COURSES =
      List.of(
          new Course("order, 2 transactions", List.of(BenchWindow.ORDER)),
          new Course("batch, 200 items", List.of(BenchWindow.BATCH)),
          new Course("allocation", List.of(BenchWindow.ALLOCATION)),
          new Course(
              "another order each time",
              List.of(
                  BenchWindow.ORDER,
                  Target.of(Target.Kind.COBO_ORDER, "O20250304-M1002-0007"),
                  Target.of(Target.Kind.COBO_ORDER, "O20250304-M1001-0996"))),
          new Course(
              "another kind each time",
              List.of(BenchWindow.ORDER, BenchWindow.BATCH, BenchWindow.ALLOCATION)));

  @TempDir Path home;

  @Test
  void enterToCompleteRecord() throws Exception {
    var report =
        new BenchmarkReport("enter-to-record")
            .line(
                "| record | Enter to record, ms: median | 90 % | 99 % | bare HTTP calls | of them,"
                    + " ms: median | above it: median | 99 % | the window's work, of one core, ms"
                    + " |")
            .line("|---|---|---|---|---|---|---|---|---|");
    try (var wiring = new Wiring(home)) {
      var window = FxThread.call(() -> new Window(wiring));
      for (var course : COURSES) {
        if (course.name().startsWith(ONLY)) {
          report.line(row(wiring, window, course));
        }
      }
    }
    report.write();
  }

  private static String row(Wiring wiring, Window window, Course course) throws Exception {
    long[] shown = new long[RUNS];
    long[] bare = new long[RUNS];
    long[] work = new long[RUNS];
    var calls = new BareCall();
    for (int i = -WARM_UP; i < RUNS; i++) {
      var target = course.targets().get(Math.floorMod(i, course.targets().size()));
      long call = calls.ask(target, urls(wiring, target));
      untilAKey(i);
      long before = FxThread.call(CLOCKS::getCurrentThreadCpuTime);
      long enter = window.enter(target).get(60, TimeUnit.SECONDS);
      long after = FxThread.call(CLOCKS::getCurrentThreadCpuTime);
      if (i >= 0) {
        bare[i] = call;
        shown[i] = enter;
        work[i] = after - before;
      }
    }
    Arrays.sort(shown);
    Arrays.sort(bare);
    Arrays.sort(work);
    long call = bare[RUNS / 2];
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %s | %.1f | %.1f | %.1f | %.1f |",
        course.name(),
        millis(shown[RUNS / 2]),
        millis(shown[RUNS * 9 / 10]),
        millis(shown[RUNS * 99 / 100]),
        calls(wiring, course),
        millis(call),
        millis(shown[RUNS / 2] - call),
        millis(shown[RUNS * 99 / 100] - call),
        millis(work[RUNS / 2]));
  }

  /* What was measured before ends with a frame. A key comes at any time between two: right after
   * one, an answer would always be just in time for the next, or always just too late. */
  private static void untilAKey(int run) throws InterruptedException {
    Thread.sleep(Math.floorMod(run * STEP, FRAME));
  }

  private static String calls(Wiring wiring, Course course) {
    return course.targets().stream()
        .map(target -> Integer.toString(urls(wiring, target).size()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  /* A record that takes a second question is compared with both: neither can be left out. */
  private static List<URI> urls(Wiring wiring, Target target) {
    return URLS.computeIfAbsent(target, asked -> asked(found(wiring, asked)));
  }

  private static List<URI> asked(Finding found) {
    return Stream.concat(found.answer().stream(), found.further().stream())
        .map(Answer::url)
        .toList();
  }

  private static Finding found(Wiring wiring, Target target) {
    return wiring
        .lookups()
        .find(target, wiring.environments().first(), new Cancellation(), RequestProgress.silent());
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  /** The real window, and a stopwatch that stops when a record is laid out. */
  private static final class Window {
    private final BenchWindow window;

    Window(Wiring wiring) {
      window = new BenchWindow(wiring, wiring.lookups());
    }

    CompletableFuture<Long> enter(Target target) {
      var done = new CompletableFuture<Long>();
      Platform.runLater(
          () -> {
            var scene = window.scene();
            var selected = window.model().selectedProperty();
            long start = System.nanoTime();
            var before = selected.get().map(Window::answer).orElse(Instant.EPOCH);
            scene.addPostLayoutPulseListener(
                new Runnable() {
                  @Override
                  public void run() {
                    var tab = selected.get();
                    if (tab.filter(t -> t.pendingProperty().get().isEmpty()).isPresent()
                        && !tab.map(Window::answer).orElse(Instant.EPOCH).equals(before)) {
                      scene.removePostLayoutPulseListener(this);
                      done.complete(System.nanoTime() - start);
                    }
                  }
                });
            window.enter(target);
          });
      return done;
    }

    private static Instant answer(TabModel tab) {
      return tab.finding()
          .flatMap(finding -> finding.answer())
          .map(answer -> answer.receivedAt())
          .orElse(Instant.EPOCH);
    }
  }
}
