package org.treasurylookup.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.list.ListThreads;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/**
 * Long lists, from the paste to the last answer, in the real window with the history kept on the
 * disk, against a provider that answers in a millisecond and asks for no pace. Run with {@code
 * ./check benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class ListBenchmark {
  /* What draws shares the processors with what styles: without it a wait says too little. */
  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();

  private static final int MOST = Integer.getInteger("treasurylookup.list.ids", 10_000);
  private static final int LEAST = 10;

  /* One is over before its first answers are laid out, the next waits for that: one says little. */
  private static final int AGAIN = 6;

  @TempDir Path home;

  @Test
  void listsOfAnySize() throws Exception {
    var plot = new GrowthPlot("A list: work of one core, from Ask to the last answer", "ids");
    var report =
        new BenchmarkReport("lists")
            .line(
                "| ids | rows a second | all work a row, of one core, ms | of it the window's"
                    + " thread | beside it the provider | its most in one go: work | wait | the"
                    + " same for pasting: work | wait | heap, MiB | KiB made a row |")
            .line("|---|---|---|---|---|---|---|---|---|---|---|");
    try (var provider = new ProviderProcess(MOST);
        var client = Networks.client();
        var wiring = new Wiring(home);
        var threads = ListThreads.open();
        var history = history()) {
      var lookups = lookups(provider, client, history, threads);
      try (var window =
          TestWindow.open(
              wiring, lookups, wiring.environments().first(), ThemeChoice.LIGHT, 1360, 860)) {
        for (int warm = 0; warm < 5; warm++) {
          run(window, provider, history, 200, new GrowthPlot("warm", ""));
        }
        for (int ids = LEAST; ids <= MOST; ids *= 10) {
          report.line(run(window, provider, history, ids, plot));
        }
        for (int again = 0; again < AGAIN; again++) {
          report.line(run(window, provider, history, LEAST, new GrowthPlot("again", "")));
        }
      }
    }
    report.line("").line(plot.picture("lists")).write();
    plot.write("lists");
  }

  private LookupHistory history() {
    var vault = new RememberedKeys(new MemoryKeyStore(), home, InstantSource.system());
    return new LookupHistory(
        home,
        vault,
        _ -> new HistoryEntry.Asker("clerk", "0123", "1.0.0"),
        () -> 365,
        Clock.systemUTC());
  }

  private static LookupService lookups(
      ProviderProcess provider, ReadOnlyClient client, LookupHistory history, Executor threads) {
    var lookups =
        new LookupService(
            () -> client,
            new Secrets((_, _) -> Optional.empty()),
            provider::endpoints,
            new Checks(),
            threads,
            Clock.systemUTC());
    lookups.onEnd(history::keep);
    return lookups;
  }

  private static String run(
      TestWindow window, ProviderProcess provider, LookupHistory history, int ids, GrowthPlot plot)
      throws Exception {
    String text =
        IntStream.rangeClosed(1, ids)
            .mapToObj(QuickProvider::order)
            .collect(Collectors.joining("\n"));
    FxThread.call(
        () -> {
          window.model().openNewList();
          return true;
        });
    window.until(() -> window.scene().lookup("#list-lines") != null);
    window.copied(text);
    FxThread.call(
        () -> {
          window.scene().lookup("#list-lines").requestFocus();
          return true;
        });
    var pasting = FxWatch.begin();
    try (pasting) {
      window.user().press(KeyCode.CONTROL, KeyCode.V);
      window.until(() -> list(window).stageProperty().get() == Stage.READY);
    }
    var asking = FxWatch.begin();
    long begun = System.nanoTime();
    long worked = work();
    long made = made();
    var answered = provider.work();
    long took;
    try (asking) {
      Platform.runLater(() -> list(window).start());
      awaitAnswers(window);
      took = System.nanoTime() - begun;
      /* What was answered and is not kept yet is work of these rows, too. */
      history.ask(_ -> true).join();
      worked = work() - worked;
      made = made() - made;
      answered = provider.work().minus(answered);
    }
    window.until(() -> true);
    long heap = heap();
    FxThread.call(
        () -> {
          window.model().close(list(window));
          return true;
        });
    plot.add("all of it", ids, worked / 1e6);
    plot.add("the window's thread", ids, asking.work());
    plot.add("pasting", ids, pasting.work());
    return String.format(
        Locale.ROOT,
        "| %,d | %,.0f | %.2f | %.2f | %.2f | %.0f | %.0f | %.0f | %.0f | %d | %d |",
        ids,
        ids * 1e9 / took,
        worked / 1e6 / ids,
        asking.work() / ids,
        answered.toNanos() / 1e6 / ids,
        asking.longestWork(),
        asking.longestWait(),
        pasting.longestWork(),
        pasting.longestWait(),
        heap,
        made / 1024 / ids);
  }

  /* Not by asking all the time: that would be work of the thread that is watched. */
  private static void awaitAnswers(TestWindow window) throws Exception {
    var done = new CountDownLatch(1);
    FxThread.call(
        () ->
            list(window)
                .stageProperty()
                .subscribe(
                    stage -> {
                      if (stage == Stage.DONE) {
                        done.countDown();
                      }
                    }));
    done.await();
  }

  private static ListModel list(TestWindow window) {
    return (ListModel) window.model().frontProperty().get().orElseThrow();
  }

  private static long work() {
    var all = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return all.getProcessCpuTime();
  }

  /* Bytes, by all threads: what has to be collected. */
  private static long made() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getTotalThreadAllocatedBytes();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
