package org.treasurylookup.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.desk.DeskDatabase;
import org.treasurylookup.history.desk.DeskTables;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.history.store.OutboxLine;
import org.treasurylookup.history.store.SealedFinding;

/**
 * A desk of 50 workstations with a million findings on a PostgreSQL of this PC, which shares its
 * processors with all of them. Run with {@code ./check benchmark}; the report is written to {@code
 * target/benchmarks}.
 */
@Tag("benchmark")
class DeskBenchmark {
  private static final int ALL = Integer.getInteger("treasurylookup.desk.findings", 1_000_000);
  private static final int WORKSTATIONS = 50;
  private static final int OUTBOXES = ALL / 20;
  private static final int ASKED = 7;
  private static final int BATCH = 50;
  private static final int LIVE = 20;
  private static final int QUESTIONS = 200;
  private static final int RARE_WORDS = 10;
  private static final AtomicInteger AGAIN = new AtomicInteger();
  private static final HistoryKey KEY = HistoryKey.ofThisRun();
  private static final DeskKeys KEYS = new DeskKeys(List.of(KEY));
  private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

  private final StringBuilder report = new StringBuilder();

  /** A finding as one is, for its size and its words. */
  private static SealedFinding sample() throws Exception {
    try (var store = HistoryStore.ofThisRun()) {
      store.add(
          Findings.order(Payloads.bytes("cobo-order-reference.json").text()),
          new HistoryEntry.Asker("clerk", "0123456789abcdef", "1.0.0"));
      return store.outbox().findings(KEY, 1).sealed().getFirst();
    }
  }

  /** A workstation and its chain. */
  private static final class Chain {
    private final int number;
    private final UUID store = UUID.randomUUID();
    private final Random random;
    private final SealedFinding sample;
    private byte[] last = new byte[32];
    private long seq;

    Chain(int number, SealedFinding sample) {
      this.number = number;
      this.random = new Random(number);
      this.sample = sample;
    }

    /** Every order is looked up at two workstations; times are spread over the year. */
    OutboxLine next() {
      seq++;
      long order = seq * WORKSTATIONS / 2 + number / 2;
      var at = BEGIN.plus(seq * (300L * 86_400 / (ALL / WORKSTATIONS + 1)), ChronoUnit.SECONDS);
      String line =
          new AuditLine(
                  at,
                  "user" + number,
                  AuditEvent.LOOKUP,
                  "production",
                  "cobo:order:N-" + order,
                  "found - " + "5".repeat(64))
              .canonical();
      var digest = ImmutableBytes.digest();
      digest.update(last);
      byte[] hash = digest.digest((seq + "\n" + line).getBytes(StandardCharsets.UTF_8));
      var made = new OutboxLine(seq, ImmutableBytes.of(last), line, ImmutableBytes.of(hash));
      last = hash;
      return made;
    }

    SealedFinding finding(OutboxLine line) {
      byte[] sealed = new byte[sample.sealed().size()];
      random.nextBytes(sealed);
      List<Long> words = new ArrayList<>(sample.words());
      for (int i = 0; i < RARE_WORDS; i++) {
        words.set(i, random.nextLong());
      }
      words.set(0, reference(line.seq(), number));
      return new SealedFinding(line.hash(), sample.key(), ImmutableBytes.of(sealed), words);
    }
  }

  private static long reference(long seq, int workstation) {
    return SealedFinding.digests(KEY, "PSP-" + seq + "-" + workstation, false).getFirst();
  }

  @Test
  void aMillionFindingsOfFiftyWorkstations() throws Exception {
    var sample = sample();
    try (var server =
        PostgresServer.startDesk("shared_buffers=512MB", "max_wal_size=4GB", "fsync=on")) {
      List<Chain> chains = new ArrayList<>();
      for (int i = 0; i < WORKSTATIONS; i++) {
        chains.add(new Chain(i, sample));
      }
      say(
          String.format(
              Locale.ROOT,
              "%s, %d processors shared by server and workstations, Java %s, PostgreSQL %s, %s,"
                  + " %d workstations, %,d findings of %,d bytes and %d words%n%n",
              System.getProperty("os.name"),
              Runtime.getRuntime().availableProcessors(),
              Runtime.version(),
              server.ask("SHOW server_version").getFirst(),
              LocalDate.now(Clock.systemUTC()),
              WORKSTATIONS,
              ALL,
              sample.sealed().size(),
              sample.words().size()));
      say(String.format(Locale.ROOT, "| what | ms: median | 99 %% | most |%n|---|---|---|---|%n"));
      filling(server, chains, sample);
      outboxes(server, chains);
      server.run("treasury", "ANALYZE");
      live(server, chains);
      questions(server);
      say(
          String.format(
              Locale.ROOT,
              "%n%,d bytes a finding at the server, indexes and audit included%n",
              Long.parseLong(server.ask("SELECT pg_database_size('treasury')").getFirst()) / ALL));
    }
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("desk.md"), report);
    System.out.println(report);
  }

  private void say(String text) {
    report.append(text);
  }

  /* All but the last twentieth, as only their number matters for what follows. */
  private static void filling(PostgresServer server, List<Chain> chains, SealedFinding sample)
      throws Exception {
    try (var filling = new DeskFilling(server.connect("treasury", "postgres"))) {
      var asked = chains.get(ASKED);
      List<OutboxLine> its = new ArrayList<>();
      filling.lines(
          writer -> {
            for (int i = 0; i < (ALL - OUTBOXES) / WORKSTATIONS; i++) {
              for (var chain : chains) {
                var line = chain.next();
                writer.line(chain.store, "PC-" + chain.number, line);
                if (chain.number == ASKED) {
                  its.add(line);
                }
              }
            }
          });
      filling.references(
          writer -> {
            for (var line : its) {
              writer.reference(asked.store, line, reference(line.seq(), ASKED));
            }
          });
      filling.findings(sample);
    }
  }

  /* As after a long time without the server: whole outboxes, all at once. */
  private void outboxes(PostgresServer server, List<Chain> chains) throws Exception {
    long start = System.nanoTime();
    together(
        server,
        chains,
        (tables, chain) -> {
          int each = OUTBOXES / WORKSTATIONS;
          for (int i = 0; i < each; i += BATCH) {
            var lines = lines(chain, Math.min(BATCH, each - i));
            var findings = lines.stream().map(chain::finding).toList();
            sent(tables, chain, lines, findings);
          }
          return new long[0];
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        String.format(
            Locale.ROOT,
            "| all outboxes at once: %,.0f findings a second, %d batches sent again | | | |%n",
            OUTBOXES / seconds,
            AGAIN.get()));
  }

  /* A server that does not keep up is asked again, as a workstation does it. */
  private static void sent(
      Connected tables, Chain chain, List<OutboxLine> lines, List<SealedFinding> findings)
      throws Exception {
    while (true) {
      try {
        tables.get().add(chain.store, "PC-" + chain.number, lines);
        tables.get().add(chain.store, findings);
        return;
      } catch (DeskException e) {
        if (e.reason() != DeskException.Reason.AWAY) {
          throw e;
        }
        AGAIN.incrementAndGet();
        tables.again();
      }
    }
  }

  /** A workstation's connection. */
  private static final class Connected implements AutoCloseable {
    private final PostgresServer server;
    private DeskDatabase database;
    private DeskTables tables;

    Connected(PostgresServer server) throws Exception {
      this.server = server;
      this.database = server.open("pc17");
      this.tables = DeskTables.of(database);
    }

    DeskTables get() {
      return tables;
    }

    void again() throws Exception {
      database.close();
      database = server.open("pc17");
      tables = DeskTables.of(database);
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private static List<OutboxLine> lines(Chain chain, int count) {
    List<OutboxLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(chain.next());
    }
    return lines;
  }

  /* As on a busy day: each workstation looks one record up after the other. */
  private void live(PostgresServer server, List<Chain> chains) throws Exception {
    row(
        "one look-up shared, " + WORKSTATIONS + " at a time",
        together(
            server,
            chains,
            (tables, chain) -> {
              long[] took = new long[LIVE];
              for (int i = 0; i < LIVE; i++) {
                var line = chain.next();
                var finding = chain.finding(line);
                long from = System.nanoTime();
                sent(tables, chain, List.of(line), List.of(finding));
                took[i] = System.nanoTime() - from;
              }
              return took;
            }));
  }

  private void questions(PostgresServer server) throws Exception {
    long most = (long) ALL / WORKSTATIONS;
    var month = HistoryQuery.ALL.from(BEGIN).before(BEGIN.plus(300, ChronoUnit.DAYS));
    try (var database = server.open("pc17")) {
      var tables = DeskTables.of(database);
      var others = Optional.of(UUID.randomUUID());
      asked(
          tables,
          "who else looked at a record, ",
          others,
          1,
          i ->
              HistoryQuery.ALL
                  .with("cobo:order:N-" + (i + 1) * most / 10)
                  .with(Column.ENVIRONMENT, "production"));
      asked(
          tables,
          "who looked an order up in a time, by its id, ",
          Optional.empty(),
          100,
          i -> month.with("N-" + (i + 1) * most / 10));
      asked(
          tables,
          "by a reference in what was found, ",
          Optional.empty(),
          100,
          i -> HistoryQuery.ALL.with("PSP-" + (i * most / QUESTIONS + 1) + "-" + ASKED));
      asked(
          tables,
          "by what is nowhere, ",
          Optional.empty(),
          100,
          i -> HistoryQuery.ALL.with("nowhere " + i));
      asked(
          tables,
          "what a user looked up, ",
          Optional.empty(),
          100,
          i -> HistoryQuery.ALL.with(Column.USER, "user" + i % WORKSTATIONS));
      asked(tables, "the latest 100, ", Optional.empty(), 100, _ -> HistoryQuery.ALL);
    }
  }

  /** The question of a turn. */
  @FunctionalInterface
  private interface Question {
    HistoryQuery of(int turn);
  }

  private void asked(
      DeskTables tables, String name, Optional<UUID> others, int limit, Question question)
      throws Exception {
    long[] took = new long[QUESTIONS];
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var query = question.of(i);
      long from = System.nanoTime();
      found = tables.looks(query, KEYS, others, limit).size();
      took[i] = System.nanoTime() - from;
    }
    row(name + found + " found", took);
  }

  private void row(String name, long[] took) {
    Arrays.sort(took);
    say(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %.1f |%n",
            name,
            took[took.length / 2] / 1e6,
            took[took.length * 99 / 100] / 1e6,
            took[took.length - 1] / 1e6));
  }

  /** What a workstation does. */
  @FunctionalInterface
  private interface Work {
    long[] run(Connected tables, Chain chain) throws Exception;
  }

  private static long[] together(PostgresServer server, List<Chain> chains, Work work)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(WORKSTATIONS)) {
      List<Callable<long[]>> all = new ArrayList<>();
      for (var chain : chains) {
        all.add(
            () -> {
              try (var connected = new Connected(server)) {
                return work.run(connected, chain);
              }
            });
      }
      List<long[]> took = new ArrayList<>();
      for (var each : threads.invokeAll(all)) {
        took.add(each.get());
      }
      return took.stream().flatMapToLong(Arrays::stream).toArray();
    }
  }
}
