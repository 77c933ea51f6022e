package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.settings.keys.KeyStore;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.text.Text;

/** What an earlier version kept in a file is in the history afterwards, and is never lost. */
class StoredRecentTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Look OLD = look("1", NOON);
  private static final Look NEW = look("2", NOON.plusSeconds(60));
  private static final Watch WATCH =
      new Watch(
          "cobo:order:3",
          "sandbox",
          "*",
          NOON,
          Optional.of(NOON),
          "Pending",
          "ok",
          "ab".repeat(32),
          Optional.of(NOON),
          Optional.empty(),
          List.of());
  private static final RecentLookups FILED =
      new RecentLookups(List.of(OLD), List.of(OLD), List.of(WATCH));

  @TempDir private Path home = Path.of("");
  private final MemoryKeyStore keystore = new MemoryKeyStore();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<LookupHistory> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(LookupHistory::close);
    timer.shutdownNow();
  }

  private static Look look(String id, Instant at) {
    return new Look("cobo:order:" + id, "sandbox", at, "Completed", "PAID_IN_FULL", "ok");
  }

  private RecentLookupsFile file() {
    return new RecentLookupsFile(home, timer);
  }

  private void anEarlierVersionKept(RecentLookups kept) {
    var file = file();
    file.set(kept);
    file.close();
    assertThat(home.resolve("recent.json")).exists();
  }

  /** A run of the program, which keeps something if it is told to. */
  private RecentLookups run(KeyStore keys, Optional<RecentLookups> kept) {
    var history =
        new LookupHistory(
            home,
            new RememberedKeys(keys, home, InstantSource.system()),
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> 30,
            Clock.systemUTC());
    open.add(history);
    var file = file();
    var recent = new StoredRecent(history, file);
    var found = recent.read();
    kept.ifPresent(recent::set);
    history.close();
    file.close();
    return found;
  }

  private RecentLookups run(KeyStore keys) {
    return run(keys, Optional.empty());
  }

  @Test
  void theFileIsReadOnceAndPutAside() {
    anEarlierVersionKept(FILED);
    assertThat(run(keystore)).isEqualTo(FILED);
    assertThat(home.resolve("recent.json")).doesNotExist();
    assertThat(home.resolve("recent.taken-over.json")).exists();
    assertThat(run(keystore, Optional.of(RecentLookups.NONE))).isEqualTo(FILED);
    assertThat(run(keystore)).isEqualTo(RecentLookups.NONE);
    assertThat(home.resolve("recent.json")).doesNotExist();
  }

  @Test
  void withoutAKeyStoreTheFileGoesOnAndIsTakenOverOnceThereIsOne() {
    anEarlierVersionKept(FILED);
    var more = new RecentLookups(List.of(NEW, OLD), List.of(OLD), List.of(WATCH));
    assertThat(run(new NoKeyStore(), Optional.of(more))).isEqualTo(FILED);
    assertThat(run(new NoKeyStore())).isEqualTo(more);
    assertThat(home.resolve("recent.json")).exists();
    assertThat(run(keystore)).isEqualTo(more);
    assertThat(home.resolve("recent.json")).doesNotExist();
  }

  @Test
  void aKeyStoreThatStaysLockedOnceLosesNothing() {
    var first = new RecentLookups(List.of(OLD), List.of(OLD), List.of());
    assertThat(run(keystore, Optional.of(first))).isEqualTo(RecentLookups.NONE);
    keystore.locked = true;
    var meanwhile = new RecentLookups(List.of(NEW), List.of(), List.of());
    assertThat(run(keystore, Optional.of(meanwhile))).isEqualTo(RecentLookups.NONE);
    keystore.locked = false;
    assertThat(run(keystore))
        .isEqualTo(new RecentLookups(List.of(NEW, OLD), List.of(OLD), List.of()));
  }

  @Test
  void afterAStoreThatCouldNotBeUsedOnceTheNextChangeIsKept() {
    var fails = new AtomicBoolean(true);
    var history =
        new LookupHistory(
            home,
            new RememberedKeys(keystore, home, InstantSource.system()),
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> {
              if (fails.getAndSet(false)) {
                throw new IllegalStateException("no answer this time");
              }
              return 30;
            },
            Clock.systemUTC());
    open.add(history);
    var recent = new StoredRecent(history, file());
    recent.set(new RecentLookups(List.of(OLD), List.of(), List.of()));
    history.ask(_ -> true).join();
    var now = new RecentLookups(List.of(NEW, OLD), List.of(), List.of());
    recent.set(now);
    history.close();
    assertThat(run(keystore)).isEqualTo(now);
  }

  @Test
  void whereNothingWasKeptTheKeyStoreIsNotAsked() {
    assertThat(run(keystore)).isEqualTo(RecentLookups.NONE);
    assertThat(keystore.asked).isZero();
    assertThat(home.resolve("history/history.db")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReadIsPutAsideAndOneOfANewerVersionStays() throws Exception {
    Files.writeString(home.resolve("recent.json"), "{");
    assertThat(run(keystore)).isEqualTo(RecentLookups.NONE);
    assertThat(home.resolve("recent.json.damaged")).hasContent("{");
    Files.writeString(home.resolve("recent.json"), "{\"version\":99}");
    assertThat(run(keystore)).isEqualTo(RecentLookups.NONE);
    assertThat(home.resolve("recent.json")).exists();
  }

  @Test
  void whyAWatchedRecordIsNewsIsSaidAfterARestartToo() {
    var news = List.of(Text.of("watch.change", Text.of("field.status"), "Pending", "Completed"));
    var watch =
        new Watch(
            WATCH.target(),
            WATCH.environment(),
            "pay.example",
            NOON,
            Optional.of(NOON),
            "Completed",
            "ok",
            WATCH.sha256(),
            Optional.of(NOON),
            Optional.empty(),
            news);
    run(keystore, Optional.of(new RecentLookups(List.of(), List.of(), List.of(watch))));
    assertThat(run(keystore).watched()).singleElement().isEqualTo(watch);
  }
}
