package org.treasurylookup.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;

/**
 * The work of the longest frame when a record is the first in a new tab: of JavaFX's thread and of
 * the renderer, from the key that asks until the record was drawn, when the answer takes as long as
 * over a network, and when it comes from this PC.
 */
@Tag("benchmark")
class FirstRecordBenchmark {
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  private static final int RUNS = Integer.getInteger("treasurylookup.runs", 30);
  private static final int COLD = 10;
  private static final int STILL = 5;
  private static final int NETWORK = 80;

  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

  /** What is asked for, and what the report calls it. */
  private record Course(String name, Target target) {}

  private static final List<Course> COURSES =
      Stream.of(
              new Course("order, 2 transactions", BenchWindow.ORDER),
              new Course("batch, 200 items", BenchWindow.BATCH),
              new Course("allocation", BenchWindow.ALLOCATION))
          .filter(
              course -> course.name().startsWith(System.getProperty("treasurylookup.course", "")))
          .toList();

  /** What one look-up took of both threads, in ms. */
  private record Cost(double longest, double opening, double all) {}

  @TempDir Path home;

  @Test
  void longestFrameOfFirstRecord() throws Exception {
    var report =
        new BenchmarkReport("first-record")
            .line(
                "| answer after | tabs | record | longest frame, ms: first ten, median | longest |"
                    + " later, median | longest | new tab, median | all frames, first ten | later"
                    + " |")
            .line("|---|---|---|---|---|---|---|---|---|---|");
    try (var wiring = new Wiring(home);
        var later = Executors.newSingleThreadScheduledExecutor()) {
      var lookups = new SlowLookups(wiring.lookups(), later);
      var window = FxThread.call(() -> new Window(wiring, lookups));
      for (int delay : some("delay", NETWORK, 0)) {
        lookups.delay = delay;
        for (int tabs : some("tabs", 1, 8)) {
          window.tabs(tabs);
          rows(report, window, delay, tabs);
        }
      }
    }
    report.write();
  }

  /* All of them, or the one that a property asks for. */
  private static int[] some(String property, int... all) {
    var one = Integer.getInteger("treasurylookup." + property);
    return one == null ? all : new int[] {one};
  }

  private static void rows(BenchmarkReport report, Window window, int delay, int tabs)
      throws Exception {
    List<List<Cost>> costs = new ArrayList<>();
    COURSES.forEach(_ -> costs.add(new ArrayList<>()));
    for (int i = 0; i < RUNS; i++) {
      for (int course = 0; course < COURSES.size(); course++) {
        costs.get(course).add(window.lookUp(COURSES.get(course).target()));
      }
    }
    for (int course = 0; course < COURSES.size(); course++) {
      var first = costs.get(course).subList(0, COLD);
      var rest = costs.get(course).subList(COLD, RUNS);
      report.line(
          String.format(
              Locale.ROOT,
              "| %d ms | %d | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
              delay,
              tabs,
              COURSES.get(course).name(),
              share(first, 0.5, Cost::longest),
              share(first, 1, Cost::longest),
              share(rest, 0.5, Cost::longest),
              share(rest, 1, Cost::longest),
              share(rest, 0.5, Cost::opening),
              share(first, 0.5, Cost::all),
              share(rest, 0.5, Cost::all)));
    }
  }

  private static double share(List<Cost> costs, double share, ToDoubleFunction<Cost> of) {
    var sorted = costs.stream().mapToDouble(of).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  /** Look-ups whose answers take a while. */
  private static final class SlowLookups implements LookupStarter {
    private final LookupStarter lookups;
    private final ScheduledExecutorService later;
    private volatile int delay;

    SlowLookups(LookupStarter lookups, ScheduledExecutorService later) {
      this.lookups = lookups;
      this.later = later;
    }

    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> done) {
      return lookups.start(
          target,
          environment,
          steps,
          finding -> {
            if (delay == 0) {
              done.accept(finding);
            } else {
              var _ = later.schedule(() -> done.accept(finding), delay, TimeUnit.MILLISECONDS);
            }
          });
    }
  }

  /** The window, and what each of its frames takes. */
  private static final class Window {
    private final BenchWindow window;
    private final long[] threads;

    Window(Wiring wiring, LookupStarter lookups) {
      window = new BenchWindow(wiring, lookups);
      threads =
          List.of(Thread.currentThread().threadId(), renderer()).stream()
              .mapToLong(i -> i)
              .toArray();
    }

    private static long renderer() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
          .findFirst()
          .orElseThrow()
          .threadId();
    }

    private double used() {
      long nanos = 0;
      for (long thread : threads) {
        nanos += CLOCKS.getThreadCpuTime(thread);
      }
      return nanos / 1e6;
    }

    void tabs(int wanted) throws Exception {
      while (FxThread.call(() -> window.model().tabs().size()) > 0) {
        close();
      }
      for (int i = 1; i < wanted; i++) {
        FxThread.call(
            () -> {
              window.model().addTab();
              return true;
            });
        frames(() -> window.enter(COURSES.get(0).target()), this::answered);
      }
    }

    private void close() throws Exception {
      FxThread.call(
          () -> {
            window.model().close(window.model().frontProperty().get().orElseThrow());
            return true;
          });
    }

    Cost lookUp(Target target) throws Exception {
      var opening = frames(() -> window.model().addTab(), () -> true);
      var asking = frames(() -> window.enter(target), this::answered);
      close();
      frames(() -> {}, () -> true);
      return new Cost(
          asking.stream().mapToDouble(it -> it).max().orElse(0),
          opening.stream().mapToDouble(it -> it).max().orElse(0),
          asking.stream().mapToDouble(it -> it).sum());
    }

    private boolean answered() {
      return window
          .model()
          .selectedProperty()
          .get()
          .filter(tab -> tab.shownProperty().get().isPresent() && !tab.isBusy())
          .isPresent();
    }

    /* All frames from an act until some after it was done: what is drawn is drawn later. */
    private List<Double> frames(Runnable act, BooleanSupplier done) throws Exception {
      var told = new CompletableFuture<List<Double>>();
      FxThread.call(
          () -> {
            new AnimationTimer() {
              private final List<Double> frames = new ArrayList<>();
              private double last;
              private int still;
              private boolean begun;

              @Override
              public void handle(long now) {
                double used = used();
                if (begun) {
                  frames.add(used - last);
                } else {
                  begun = true;
                  act.run();
                }
                last = used;
                still = done.getAsBoolean() ? still + 1 : 0;
                if (still > STILL) {
                  stop();
                  told.complete(frames);
                }
              }
            }.start();
            return true;
          });
      return told.get(60, TimeUnit.SECONDS);
    }
  }
}
