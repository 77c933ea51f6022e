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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.model.tab.SearchTabs;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/**
 * From the provider's answer to the page laid out, and the time a frame takes while the rows are
 * scrolled, in the real window against a sandbox of 100,000 orders, warm. Run with {@code ./check
 * benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class SearchPageBenchmark {
  /* What draws shares the processors with what styles: without it a wait says too little. */
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  /* Other programs on the PC must not count in a frame: it is work on one thread. */
  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

  private static final int WARM_UP = 15;
  private static final int RUNS = 51;
  private static final int FRAMES = 300;
  private static final long PAGE_WANTED = 100_000;
  private static final long FRAME_WANTED = 1_000_000 / 60;
  private static final int PAGES = 20;
  private static final String ORDERS = "treasurylookup.sandbox.orders";

  @TempDir Path home;

  @Test
  void answerToPageAndScrolling() throws Exception {
    System.setProperty(ORDERS, "100000");
    try (var window = TestWindow.open(home)) {
      var search =
          FxThread.call(
              () -> new SearchTabs(window.model()).open(judged(window.wiring().searches())));
      var scene = window.user().stage().getScene();
      long[] drawn = new long[RUNS];
      long[] judging = new long[RUNS];
      long[] waiting = new long[RUNS];
      long[] work = new long[RUNS];
      for (int i = -WARM_UP; i < RUNS; i++) {
        var page = answerToPage(search, scene, i % 2 == 0 ? "" : "merchant:M1001");
        if (i >= 0) {
          drawn[i] = page.wall();
          judging[i] = page.judging();
          waiting[i] = page.waiting();
          work[i] = page.work();
        }
      }
      var frames = scroll(window, search, scene);
      write(search, new Pages(drawn, judging, waiting, work), frames);
    } finally {
      System.clearProperty(ORDERS);
    }
  }

  /**
   * A page, in thousandths of a millisecond.
   *
   * @param wall by the clock, from the answer
   * @param judging of it until its rows are read and judged
   * @param waiting of it from then until the window's thread has time for them
   * @param work of the window's thread, from when it has the rows: waiting for them is none of it
   */
  private record Page(long wall, long judging, long waiting, long work) {}

  /** Those of all pages. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Pages(long[] drawn, long[] judging, long[] waiting, long[] work) {}

  private volatile Instant judgedAt = Instant.EPOCH;

  private PageReader judged(PageReader reader) {
    return (query, environment, place, size, cancellation, progress) -> {
      var page = reader.read(query, environment, place, size, cancellation, progress);
      judgedAt = Instant.now();
      return page;
    };
  }

  /** When something was there, by the clock and by the processor. */
  private record Moment(Instant at, long processor) {
    static Moment now() {
      return new Moment(Instant.now(), CLOCKS.getCurrentThreadCpuTime());
    }

    long after(Instant before) {
      return Duration.between(before, at).toNanos() / 1_000;
    }
  }

  private Page answerToPage(SearchModel search, Scene scene, String line) throws Exception {
    var before = FxThread.call(() -> answeredAt(search));
    var came = new AtomicReference<>(Optional.<Moment>empty());
    var rowsCome =
        FxThread.call(
            () ->
                search
                    .progressProperty()
                    .subscribe(
                        (_, _) -> came.updateAndGet(it -> it.or(() -> Optional.of(Moment.now())))));
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
    var there = done.get(120, TimeUnit.SECONDS);
    var answered =
        FxThread.call(
            () -> {
              rowsCome.unsubscribe();
              return answeredAt(search);
            });
    var first = came.get().orElseThrow();
    return new Page(
        there.after(answered),
        Duration.between(answered, judgedAt).toNanos() / 1_000,
        first.after(judgedAt),
        (there.processor() - first.processor()) / 1_000);
  }

  private static Instant answeredAt(SearchModel search) {
    return search.rows().isEmpty()
        ? Instant.EPOCH
        : search.rows().getLast().finding().answer().orElseThrow().receivedAt();
  }

  private static CompletableFuture<Moment> onceLaidOut(Scene scene, BooleanSupplier there) {
    var done = new CompletableFuture<Moment>();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (there.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              done.complete(Moment.now());
            }
          }
        });
    return done;
  }

  /**
   * Frames while scrolling, in thousandths of a millisecond.
   *
   * @param work of the window's thread
   * @param wall by the clock
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Frames(long[] work, long[] wall) {}

  private static Frames scroll(TestWindow window, SearchModel search, Scene scene)
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
    long[] wall = new long[FRAMES];
    var rows = FxThread.call(() -> scene.lookup("#search-orders .virtual-flow"));
    double notch =
        3 * FxThread.call(() -> rows.lookup(".table-row-cell").getLayoutBounds()).getHeight();
    for (int i = -WARM_UP; i < FRAMES; i++) {
      var frame = new Frame(scene);
      FxThread.call(
          () -> {
            frame.begin(() -> Event.fireEvent(rows, turn(rows, notch)));
            return true;
          });
      long[] took = frame.took.get(10, TimeUnit.SECONDS);
      if (i >= 0) {
        frames[i] = took[0];
        wall[i] = took[1];
      }
    }
    return new Frames(frames, wall);
  }

  /* The wheel of a mouse: three rows a notch. */
  private static ScrollEvent turn(Node rows, double notch) {
    var at = rows.localToScreen(rows.getLayoutBounds());
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        at.getMinX() + 10,
        at.getMinY() + 10,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        -notch,
        0,
        -notch,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.LINES,
        -3,
        0,
        null);
  }

  /**
   * What a turn of the wheel costs, and the next pulse with its styles and layout, as JavaFX itself
   * does them: of a scene that is asked to apply its styles all nodes are styled.
   */
  private static final class Frame {
    private final CompletableFuture<long[]> took = new CompletableFuture<>();
    private final Scene scene;
    private final Runnable begins = this::begins;
    private final Runnable ends = this::ends;
    private long work;
    private long wall;

    Frame(Scene scene) {
      this.scene = scene;
    }

    void begin(Runnable turn) {
      begins();
      turn.run();
      add();
      scene.addPreLayoutPulseListener(begins);
      scene.addPostLayoutPulseListener(ends);
      Platform.requestNextPulse();
    }

    private long workBegan;
    private long wallBegan;

    private void begins() {
      workBegan = CLOCKS.getCurrentThreadCpuTime();
      wallBegan = System.nanoTime();
    }

    private void add() {
      work += CLOCKS.getCurrentThreadCpuTime() - workBegan;
      wall += System.nanoTime() - wallBegan;
    }

    private void ends() {
      add();
      scene.removePreLayoutPulseListener(begins);
      scene.removePostLayoutPulseListener(ends);
      took.complete(new long[] {work / 1_000, wall / 1_000});
    }
  }

  private static String line(String what, long[] micros) {
    Arrays.sort(micros);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f |%n",
        what,
        micros[micros.length / 2] / 1e3,
        micros[micros.length * 9 / 10] / 1e3,
        micros[micros.length * 99 / 100] / 1e3);
  }

  private static long within(long[] micros, long wanted) {
    return Arrays.stream(micros).filter(took -> took <= wanted).count();
  }

  private static void write(SearchModel search, Pages pages, Frames frames) throws IOException {
    var report =
        String.format(
            Locale.ROOT,
            "%s, %d processors, Java %s, %s, headless, %s orders, %d rows loaded%n%n"
                + "| | ms: median | 90 %% | 99 %% |%n|---|---|---|---|%n%s%s%s%s%s%s%n"
                + "Pages drawn within 100 ms of the answer: %d of %d. "
                + "Frames within a sixtieth of a second: %d of %d.%n",
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            LocalDate.now(Clock.systemUTC()),
            search.progressProperty().get().total().orElse("?"),
            search.rows().size(),
            line("answer to page laid out, 50 rows", pages.drawn()),
            line("of it until the rows are read and judged", pages.judging()),
            line("of it waiting for the window's thread", pages.waiting()),
            line("the window's work for that, of one core", pages.work()),
            line("a frame while scrolling 3 rows", frames.wall()),
            line("the window's work for that, of one core", frames.work()),
            within(pages.drawn(), PAGE_WANTED),
            RUNS,
            within(frames.wall(), FRAME_WANTED),
            FRAMES);
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("search-page.md"), report);
    System.out.println(report);
  }
}
