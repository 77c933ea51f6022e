package org.treasurylookup.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Batches of up to 100,000 items: reading the JSON beside Jackson's own tree of the same bytes,
 * from the last byte to the first frame that shows all of it, and the frames while its items are
 * scrolled. Run with {@code ./check benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class BigAnswerBenchmark {
  /* What draws shares the processors with what styles: without it a wait says too little. */
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean ALL =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private static final int MOST = Integer.getInteger("treasurylookup.batch.items", 100_000);
  private static final int READ_ABOUT = 200_000;
  private static final int RUNS = Integer.getInteger("treasurylookup.runs", 9);
  private static final int FRAMES = Integer.getInteger("treasurylookup.frames", 300);

  @TempDir Path home;

  @Test
  void batchesOfAnySize() throws Exception {
    var plot = new GrowthPlot("A batch: from the last byte on", "items");
    var report =
        new BenchmarkReport("big-answers")
            .line(
                "| items | MiB | JSON read, ms: ours | Jackson's tree | ratio | last byte to whole"
                    + " frame, ms: median | most | work of it, of one core | a frame of scrolling,"
                    + " ms: median | 99 % | work: median | 99 % | heap, MiB |")
            .line("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    try (var provider = new QuickProvider();
        var client = Networks.client();
        var wiring = new Wiring(home)) {
      for (int items = MOST; items >= 100; items /= 10) {
        provider.withBatch(items + 1);
        provider.withBatch(items + 2);
      }
      var lookups =
          new LookupService(
              () -> client,
              new Secrets((_, _) -> Optional.empty()),
              provider::endpoints,
              new Checks(),
              Thread::startVirtualThread,
              Clock.systemUTC());
      try (var window =
          TestWindow.open(
              wiring, lookups, wiring.environments().first(), ThemeChoice.LIGHT, 1360, 860)) {
        for (int items = 100; items <= MOST; items *= 10) {
          report.line(row(window, items + 1, plot));
        }
      }
    }
    report.line("").line(plot.picture("batches")).write();
    plot.write("batches");
  }

  private static String row(TestWindow window, int items, GrowthPlot plot) throws Exception {
    byte[] json = QuickProvider.batchJson(items).getBytes(StandardCharsets.UTF_8);
    var read = read(json, items);
    var targets = List.of(batch(items), batch(items + 1));
    long[] whole = new long[RUNS];
    long[] work = new long[RUNS];
    for (int i = -RUNS; i < RUNS; i++) {
      long before = ALL.getProcessCpuTime();
      long took = lastByteToFrame(window, targets.get(i & 1));
      if (i >= 0) {
        whole[i] = took;
        work[i] = ALL.getProcessCpuTime() - before;
      }
    }
    var frames = scroll(window, items);
    plot.add("to the whole frame, all work", items, millis(work, 50));
    plot.add("JSON read, ours", items, millis(read[0], 50));
    plot.add("Jackson's tree", items, millis(read[1], 50));
    plot.add("a frame of scrolling", items, millis(frames[0], 50));
    return String.format(
        Locale.ROOT,
        "| %,d | %.1f | %.1f | %.1f | %.2f | %.0f | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %d |",
        items,
        json.length / 1048576.0,
        millis(read[0], 50),
        millis(read[1], 50),
        (double) at(read[0], 50) / at(read[1], 50),
        millis(whole, 50),
        millis(whole, 100),
        millis(work, 50),
        millis(frames[1], 50),
        millis(frames[1], 99),
        millis(frames[0], 50),
        millis(frames[0], 99),
        heap());
  }

  private static Target batch(int items) {
    return Target.of(Target.Kind.COBO_BATCH, QuickProvider.batch(items));
  }

  /* By turns, and by the thread's own time: what else the PC does counts for neither. */
  private static long[][] read(byte[] json, int items) {
    int runs = Math.max(11, READ_ABOUT / items);
    var bytes = ImmutableBytes.of(json);
    long[] ours = new long[runs];
    long[] plain = new long[runs];
    for (int i = -runs; i < runs; i++) {
      long begin = CLOCKS.getCurrentThreadCpuTime();
      var value = JsonReader.read(bytes).orElseThrow();
      long middle = CLOCKS.getCurrentThreadCpuTime();
      var tree = JACKSON.readTree(json);
      long end = CLOCKS.getCurrentThreadCpuTime();
      if (i >= 0) {
        ours[i] = middle - begin;
        plain[i] = end - middle;
      }
      if (value.hashCode() == 1 && tree.isEmpty()) {
        throw new IllegalStateException("never, but neither may be left out");
      }
    }
    return new long[][] {ours, plain};
  }

  private static long lastByteToFrame(TestWindow window, Target target) throws Exception {
    var done =
        FxThread.call(
            () -> {
              var scene = window.scene();
              var before = window.model().selectedProperty().get().map(it -> answer(it));
              var laidOut = new CompletableFuture<Instant>();
              scene.addPostLayoutPulseListener(
                  new Runnable() {
                    @Override
                    public void run() {
                      var tab = window.model().selectedProperty().get();
                      if (tab.filter(t -> t.pendingProperty().get().isEmpty()).isPresent()
                          && !tab.map(it -> answer(it)).equals(before)) {
                        scene.removePostLayoutPulseListener(this);
                        laidOut.complete(Instant.now());
                      }
                    }
                  });
              window.model().ask(List.of(target), false);
              return laidOut;
            });
    var at = done.get(120, TimeUnit.SECONDS);
    var last = FxThread.call(() -> answer(window.model().selectedProperty().get().orElseThrow()));
    return Duration.between(last, at).toNanos();
  }

  private static Instant answer(TabModel tab) {
    return tab.finding()
        .flatMap(finding -> finding.answer())
        .map(answer -> answer.receivedAt())
        .orElse(Instant.EPOCH);
  }

  private static long[][] scroll(TestWindow window, int items) throws Exception {
    long[] work = new long[FRAMES];
    long[] wall = new long[FRAMES];
    var scene = window.scene();
    var table = (TableView<?>) FxThread.call(() -> scene.lookup("#allocation_items"));
    for (int i = -30; i < FRAMES; i++) {
      int row = Math.floorMod(i * 3, items);
      long[] took =
          FxThread.call(
              () -> {
                long began = System.nanoTime();
                long start = CLOCKS.getCurrentThreadCpuTime();
                table.scrollTo(row);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return new long[] {
                  CLOCKS.getCurrentThreadCpuTime() - start, System.nanoTime() - began
                };
              });
      if (i >= 0) {
        work[i] = took[0];
        wall[i] = took[1];
      }
    }
    return new long[][] {work, wall};
  }

  private static long at(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static double millis(long[] nanos, int percent) {
    return at(nanos, percent) / 1e6;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
