package org.treasurylookup.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.history.store.StoreFilling;
import org.treasurylookup.lookup.Finding;

/**
 * The history over 100,000 look-ups: adding one, finding one, opening the store. Run with {@code
 * ./check benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class HistoryBenchmark {
  private static final int ALL = Integer.getInteger("treasurylookup.findings", 100_000);
  private static final int LAST = ALL / 10;
  private static final int SEARCHES = 50;
  private static final int AT_A_TIME = 5_000;
  private static final HistoryEntry.Asker CLERK = new HistoryEntry.Asker("clerk", "0123", "1.0.0");
  private static final String ORDER = Payloads.bytes("cobo-order-reference.json").text();

  @TempDir Path home;

  /** A search and what the report calls it. */
  private record Search(String name, HistoryQuery query) {}

  private static final List<Search> SEARCHES_OF_A_DESK =
      List.of(
          new Search("by a whole id", HistoryQuery.ALL.with("N-77777")),
          new Search("by a part of an id", HistoryQuery.ALL.with("7777")),
          new Search("by a reference only in the answer", HistoryQuery.ALL.with("PSP-4242")),
          new Search("by a part of a reference", HistoryQuery.ALL.with("sp-4242")),
          new Search("by an amount", HistoryQuery.ALL.with("4242.17")),
          new Search("by what is nowhere", HistoryQuery.ALL.with("no such thing")),
          new Search("by a status of all", HistoryQuery.ALL.with(Column.STATUS, "Pending")),
          new Search(
              "by status, environment and a part",
              HistoryQuery.ALL
                  .with(Column.STATUS, "Pending")
                  .with(Column.ENVIRONMENT, "sandbox")
                  .with("N-9")),
          new Search("the latest 100", HistoryQuery.ALL));

  @Test
  void aHundredThousandLookUps() throws Exception {
    var key = HistoryKey.ofThisRun();
    var file = home.resolve("history.db");
    var report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%s, %d processors, Java %s, %s, %,d look-ups%n%n| what | ms: median | 99 %% | most"
                + " | ms of the processor: median | 99 %% |%n|---|---|---|---|---|---|%n",
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            LocalDate.now(Clock.systemUTC()),
            ALL));
    try (var store = HistoryStore.open(file, key)) {
      filling(store, key);
      report.append(adding(store));
      for (var course : SEARCHES_OF_A_DESK) {
        report.append(searching(store, course));
      }
      report.append(openingWords(store));
      for (var course : SEARCHES_OF_A_DESK) {
        report.append(
            searching(store, new Search(course.name() + ", words opened", course.query())));
      }
    }
    report.append(opening(file, key));
    report.append(String.format(Locale.ROOT, "%n%,d bytes a look-up%n", Files.size(file) / ALL));
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("history.md"), report);
    System.out.println(report);
  }

  /* The first nine tenths are put in together, as only their number matters for what follows. */
  private static void filling(HistoryStore store, HistoryKey key) throws Exception {
    var filling = new StoreFilling(store, key);
    for (int i = 0; i < ALL - LAST; i += AT_A_TIME) {
      int end = Math.min(ALL - LAST, i + AT_A_TIME);
      var some = IntStream.range(i, end).parallel().mapToObj(HistoryBenchmark::order).toList();
      filling.add(some, CLERK);
    }
    filling.finish();
  }

  private static Finding order(int i) {
    return Findings.order(
        ORDER
            .replaceFirst("\"order_id\": *\"[^\"]*\"", "\"order_id\":\"N-" + i + "\"")
            .replaceFirst("\"psp_order_code\": *\"[^\"]*\"", "\"psp_order_code\":\"PSP-" + i + "\"")
            .replaceFirst(
                "\"payable_amount\": *\"[^\"]*\"", "\"payable_amount\":\"" + i + ".17\""));
  }

  private static String adding(HistoryStore store) throws Exception {
    var took = new Stopwatch(LAST);
    for (int i = 0; i < LAST; i++) {
      var finding = order(ALL - LAST + i);
      took.begin();
      store.add(finding, CLERK);
      took.end(i);
      store.tidy(i % 100 == 0);
    }
    return row("adding the last 10 %", took);
  }

  private static String searching(HistoryStore store, Search search) throws Exception {
    var took = new Stopwatch(SEARCHES);
    int found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      took.begin();
      found = store.list(search.query(), 100).size();
      took.end(i);
    }
    return row("search " + search.name() + ", " + found + " found", took);
  }

  /* What the history page does behind the first rows it shows. */
  private static String openingWords(HistoryStore store) throws Exception {
    var took = new Stopwatch(1);
    long before = used();
    took.begin();
    while (store.openWords()) {
      Thread.onSpinWait();
    }
    took.end(0);
    return row(
        String.format(Locale.ROOT, "open the words of all, %,d KB", (used() - before) / 1024),
        took);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String opening(Path file, HistoryKey key) throws Exception {
    var took = new Stopwatch(SEARCHES);
    var read = new Stopwatch(SEARCHES);
    for (int i = 0; i < SEARCHES; i++) {
      took.begin();
      try (var store = HistoryStore.open(file, key)) {
        took.end(i);
        var entry = store.list(HistoryQuery.ALL.with("N-" + i), 1).getFirst();
        read.begin();
        store.content(entry).orElseThrow().finding(new Checks());
        read.end(i);
      }
    }
    return row("open the store", took) + row("open a stored look-up", read);
  }

  private static String row(String name, Stopwatch took) {
    return String.format(Locale.ROOT, "| %s | %s |%n", name, took);
  }

  /** Time that passed, and what of it the processor worked: others may want it too. */
  private static final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] passed;
    private final long[] worked;
    private long start;
    private long startOfWork;

    Stopwatch(int times) {
      passed = new long[times];
      worked = new long[times];
    }

    void begin() {
      startOfWork = THREADS.getCurrentThreadCpuTime();
      start = System.nanoTime();
    }

    void end(int time) {
      passed[time] = System.nanoTime() - start;
      worked[time] = THREADS.getCurrentThreadCpuTime() - startOfWork;
    }

    @Override
    public String toString() {
      Arrays.sort(passed);
      Arrays.sort(worked);
      int half = passed.length / 2;
      int most = passed.length * 99 / 100;
      return String.format(
          Locale.ROOT,
          "%.2f | %.2f | %.2f | %.2f | %.2f",
          passed[half] / 1e6,
          passed[most] / 1e6,
          passed[passed.length - 1] / 1e6,
          worked[half] / 1e6,
          worked[most] / 1e6);
    }
  }
}
