package org.treasurylookup.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.model.tab.SearchTabs;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/**
 * From the provider's answer to the page laid out, and the time a frame takes while the rows are
 * scrolled, in the real window against a sandbox of 100,000 orders, warm. Run with {@code ./check
 * benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class SearchPageBenchmark {
  /* Other programs on the PC must not count in a frame: it is work on one thread. */
  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

  private static final int WARM_UP = 15;
  private static final int RUNS = 51;
  private static final int FRAMES = 300;
  private static final int PAGES = 20;
  private static final String ORDERS = "treasurylookup.sandbox.orders";

  @TempDir Path home;

  @Test
  void answerToPageAndScrolling() throws Exception {
    System.setProperty(ORDERS, "100000");
    try (var window = TestWindow.open(home)) {
      var search =
          FxThread.call(() -> new SearchTabs(window.model()).open(window.wiring().searches()));
      var scene = window.user().stage().getScene();
      long[] drawn = new long[RUNS];
      long[] work = new long[RUNS];
      for (int i = -WARM_UP; i < RUNS; i++) {
        long before = FxThread.call(CLOCKS::getCurrentThreadCpuTime);
        long micros = answerToPage(search, scene, i % 2 == 0 ? "" : "merchant:M1001");
        long after = FxThread.call(CLOCKS::getCurrentThreadCpuTime);
        if (i >= 0) {
          drawn[i] = micros;
          work[i] = (after - before) / 1_000;
        }
      }
      long[] frames = scroll(window, search, scene);
      write(search, drawn, work, frames);
    } finally {
      System.clearProperty(ORDERS);
    }
  }

  private static long answerToPage(SearchModel search, Scene scene, String line) throws Exception {
    var before = FxThread.call(() -> answeredAt(search));
    var done =
        FxThread.call(
            () -> {
              var laidOut =
                  onceLaidOut(
                      scene,
                      () ->
                          search.stageProperty().get() == Stage.MORE
                              && !answeredAt(search).equals(before));
              search.search(SearchKind.ORDERS, line);
              return laidOut;
            });
    var at = done.get(120, TimeUnit.SECONDS);
    return Duration.between(FxThread.call(() -> answeredAt(search)), at).toNanos() / 1_000;
  }

  private static Instant answeredAt(SearchModel search) {
    return search.rows().isEmpty()
        ? Instant.EPOCH
        : search.rows().getLast().finding().answer().orElseThrow().receivedAt();
  }

  private static CompletableFuture<Instant> onceLaidOut(Scene scene, BooleanSupplier there) {
    var done = new CompletableFuture<Instant>();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (there.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              done.complete(Instant.now());
            }
          }
        });
    return done;
  }

  private static long[] scroll(TestWindow window, SearchModel search, Scene scene)
      throws Exception {
    for (int i = 0; i < PAGES; i++) {
      FxThread.call(
          () -> {
            search.more();
            return true;
          });
      window.until(() -> search.stageProperty().get() != Stage.RUNNING);
    }
    long[] frames = new long[FRAMES];
    var table = (TableView<?>) FxThread.call(() -> scene.lookup("#search-orders"));
    for (int i = -WARM_UP; i < FRAMES; i++) {
      int row = Math.floorMod(i * 3, 900);
      long took =
          FxThread.call(
              () -> {
                long start = CLOCKS.getCurrentThreadCpuTime();
                table.scrollTo(row);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return (CLOCKS.getCurrentThreadCpuTime() - start) / 1_000;
              });
      if (i >= 0) {
        frames[i] = took;
      }
    }
    return frames;
  }

  private static void write(SearchModel search, long[] drawn, long[] work, long[] frames)
      throws IOException {
    Arrays.sort(drawn);
    Arrays.sort(work);
    Arrays.sort(frames);
    var report =
        String.format(
            Locale.ROOT,
            "%s, %d processors, Java %s, %s, headless, %s orders, %d rows loaded%n%n"
                + "| | ms: median | 90 %% | 99 %% |%n|---|---|---|---|%n"
                + "| answer to page laid out, 50 rows | %.1f | %.1f | %.1f |%n"
                + "| the window's work for that, of one core | %.1f | %.1f | %.1f |%n"
                + "| a frame while scrolling 3 rows, of one core | %.1f | %.1f | %.1f |%n",
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            LocalDate.now(Clock.systemUTC()),
            search.progressProperty().get().total().orElse("?"),
            search.rows().size(),
            drawn[RUNS / 2] / 1e3,
            drawn[RUNS * 9 / 10] / 1e3,
            drawn[RUNS * 99 / 100] / 1e3,
            work[RUNS / 2] / 1e3,
            work[RUNS * 9 / 10] / 1e3,
            work[RUNS * 99 / 100] / 1e3,
            frames[FRAMES / 2] / 1e3,
            frames[FRAMES * 9 / 10] / 1e3,
            frames[FRAMES * 99 / 100] / 1e3);
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("search-page.md"), report);
    System.out.println(report);
  }
}
