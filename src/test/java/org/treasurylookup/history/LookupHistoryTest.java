package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.Until;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.keys.KeyName;
import org.treasurylookup.settings.keys.KeyStore;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.text.Messages;

/** The history of a home: kept where it can be, for the run where it cannot, and never silently. */
class LookupHistoryTest {
  private static final Instant LOOKED_UP = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir private Path home = Path.of("");
  private final MemoryKeyStore keystore = new MemoryKeyStore();
  private final List<LookupHistory> open = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(LookupHistory::close);
  }

  private LookupHistory history() {
    return history(keystore, LOOKED_UP);
  }

  private LookupHistory history(KeyStore keys, Instant now) {
    var vault = new RememberedKeys(keys, home, InstantSource.system());
    var history =
        new LookupHistory(
            home,
            vault,
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> 30,
            Clock.fixed(now, ZoneOffset.UTC));
    history.onProblem(text -> told.add(Messages.ENGLISH.get(text)));
    open.add(history);
    return history;
  }

  private static Finding order(String id) {
    return Findings.order("{\"order_id\":\"" + id + "\",\"payable_amount\":\"7.5\"}");
  }

  private static List<String> targets(LookupHistory history) {
    return history.ask(open -> open.list(HistoryQuery.ALL, 100)).join().stream()
        .map(HistoryEntry::target)
        .toList();
  }

  private void oneIsStored() {
    try (var history = history()) {
      history.add(order("5001")).join();
    }
    assertThat(home.resolve("history/history.db")).exists();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void whatWasStoredIsThereInTheNextRun() {
    oneIsStored();
    assertThat(targets(history())).containsExactly("cobo:order:5001");
    assertThat(told).isEmpty();
    assertThat(open.getLast().state().lasting()).isTrue();
  }

  @Test
  void nothingIsOpenedBeforeSomebodyNeedsIt() throws Exception {
    try (var history = history()) {
      assertThat(history.state()).isEqualTo(HistoryState.UNOPENED);
    }
    assertThat(files()).isEmpty();
    assertThat(keystore.asked).isZero();
  }

  @Test
  void twoProgramsMayUseOneHistoryAtATime() {
    var one = history();
    var other = history();
    one.add(order("1")).join();
    other.add(order("2")).join();
    one.add(order("3")).join();
    assertThat(targets(other))
        .containsExactly("cobo:order:3", "cobo:order:2", "cobo:order:1")
        .isEqualTo(targets(one));
    assertThat(one.ask(store -> store.check(_ -> {})).join().isWhole()).isTrue();
  }

  @Test
  void withoutAKeyStoreItLastsForTheRunAndSaysSo() throws Exception {
    var history = history(new NoKeyStore(), LOOKED_UP);
    history.add(order("5001")).join();
    assertThat(targets(history)).containsExactly("cobo:order:5001");
    assertThat(history.state().lasting()).isFalse();
    assertThat(told)
        .containsExactly(
            "There is no key store on this PC: answers are kept for this run only; which"
                + " records were looked up stays listed.");
    assertThat(files()).isEmpty();
  }

  @Test
  void aKeyStoreThatStaysLockedCostsNothingOfWhatIsStored() throws Exception {
    oneIsStored();
    keystore.locked = true;
    var history = history();
    history.add(order("5002")).join();
    assertThat(targets(history)).containsExactly("cobo:order:5002");
    assertThat(history.state().lasting()).isFalse();
    assertThat(told)
        .singleElement()
        .asString()
        .contains("gave no key", "this run only", "What was pinned or watched");
    history.close();
    keystore.locked = false;
    assertThat(targets(history())).containsExactly("cobo:order:5001");
  }

  /** A key store that waits for its user, who does something else first. */
  private static final class AskingKeyStore implements KeyStore {
    private final KeyStore keystore = new MemoryKeyStore();
    private final Runnable first;
    private final AtomicInteger done = new AtomicInteger();

    AskingKeyStore(Runnable first) {
      this.first = first;
    }

    private void ask() throws KeyStoreException {
      var doing = CompletableFuture.runAsync(first, Thread::startVirtualThread);
      if (!Until.isMet(doing::isDone)) {
        throw new KeyStoreException(KeyStoreException.Reason.REFUSED, "the user gave up");
      }
      done.incrementAndGet();
    }

    @Override
    public String name() {
      return keystore.name();
    }

    @Override
    public boolean isSupported() {
      return keystore.isSupported();
    }

    @Override
    public void store(KeyName name, byte[] secret) throws KeyStoreException {
      ask();
      keystore.store(name, secret);
    }

    @Override
    public Optional<byte[]> load(KeyName name) throws KeyStoreException {
      ask();
      return keystore.load(name);
    }

    @Override
    public void delete(KeyName name) throws KeyStoreException {
      keystore.delete(name);
    }
  }

  private void writeSettings() {
    var file = home.resolve("settings.json");
    try {
      SafeFile.alone(file, () -> SafeFile.write(file, new byte[] {1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void settingsAreWrittenWhileTheKeyStoreWaitsForTheUser() {
    var asking = new AskingKeyStore(this::writeSettings);
    var history = history(asking, LOOKED_UP);
    history.add(order("5001")).join();
    assertThat(told).isEmpty();
    assertThat(history.state().lasting()).isTrue();
    assertThat(asking.done.get()).as("asked for, made, and read back").isGreaterThanOrEqualTo(3);
  }

  @Test
  void programsThatStartAtATimeHaveOneKey() {
    var histories = IntStream.range(0, 6).mapToObj(_ -> history()).toList();
    var opened = histories.stream().map(LookupHistory::open).toList();
    opened.forEach(state -> assertThat(state.join().problem()).isEmpty());
    assertThat(opened).allMatch(state -> state.join().lasting());
    assertThat(keystore.entries).hasSize(1);
  }

  /** What can happen to a file. */
  enum Damage {
    HEADER,
    FIRST_PAGE,
    MIDDLE,
    CUT_IN_HALF,
    CUT_BY_A_BYTE,
    NO_DATABASE,
    FOREIGN_DATABASE;

    void doTo(Path file) throws IOException {
      switch (this) {
        case HEADER -> write(file, 0, 16);
        case FIRST_PAGE -> write(file, 100, 3000);
        case MIDDLE -> write(file, 4096, (int) Files.size(file) - 4096);
        case CUT_IN_HALF -> cut(file, Files.size(file) / 2);
        case CUT_BY_A_BYTE -> cut(file, Files.size(file) - 1);
        case NO_DATABASE -> Files.writeString(file, "{\"version\":1}".repeat(100));
        case FOREIGN_DATABASE -> {
          try (var in = LookupHistoryTest.class.getResourceAsStream("/history/foreign.db")) {
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
          }
        }
      }
    }

    private static void write(Path file, int from, int count) throws IOException {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap("?".repeat(count).getBytes(StandardCharsets.US_ASCII)), from);
      }
    }

    private static void cut(Path file, long size) throws IOException {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(size);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedHistoryIsSetAsideAndNamedAndTheNextOneWorks(Damage damage) throws Exception {
    oneIsStored();
    var file = home.resolve("history/history.db");
    damage.doTo(file);
    byte[] left = Files.readAllBytes(file);
    var history = history();
    history.add(order("5002")).join();
    assertThat(targets(history)).containsExactly("cobo:order:5002");
    String aside = Path.of("history", "history.damaged-20261121-100000.db").toString();
    assertThat(told)
        .containsExactly(
            "The history could not be used. It is kept as " + aside + ", and a new one was begun.");
    assertThat(Files.readAllBytes(home.resolve(aside))).isEqualTo(left);
    assertThat(history.state().lasting()).isTrue();
  }

  @Test
  void aFileWithoutAByteIsAHistoryToBegin() throws Exception {
    Files.createFile(Files.createDirectories(home.resolve("history")).resolve("history.db"));
    history().add(order("5001")).join();
    assertThat(told).isEmpty();
    assertThat(targets(open.getFirst())).containsExactly("cobo:order:5001");
  }

  @Test
  void aHistoryOfALostKeyIsSetAside() throws Exception {
    oneIsStored();
    keystore.entries.clear();
    history().add(order("5002")).join();
    assertThat(targets(open.getLast())).containsExactly("cobo:order:5002");
    assertThat(files()).contains("history.other-key-20261121-100000.db");
    assertThat(told)
        .containsExactly(
            "The history that was here was made with another key than this folder has, as when a"
                + " folder is moved or comes from another PC. It is kept as "
                + Path.of("history", "history.other-key-20261121-100000.db")
                + ", and is used again where its key is.");
  }

  /* The key is in the key store under the name of the folder. */
  @Test
  void aHistoryIsThereAgainOnceItsFolderIsBackWhereItWas() throws Exception {
    oneIsStored();
    open.getLast().close();
    var here = Map.copyOf(keystore.entries);
    keystore.entries.clear();
    history().add(order("5002")).join();
    open.getLast().close();
    var elsewhere = Map.copyOf(keystore.entries);
    for (int i = 0; i < 2; i++) {
      keystore.entries.clear();
      keystore.entries.putAll(here);
      assertThat(targets(history())).containsExactly("cobo:order:5001");
      open.getLast().close();
      keystore.entries.clear();
      keystore.entries.putAll(elsewhere);
      assertThat(targets(history())).containsExactly("cobo:order:5002");
      open.getLast().close();
    }
  }

  /* Else the other program goes on writing a file of that name, and takes away the log of the next. */
  @Test
  void aHistoryOfAnotherKeyThatAProgramHasOpenStaysWhereItIs() throws Exception {
    var before = history();
    before.add(order("5001")).join();
    var here = Map.copyOf(keystore.entries);
    keystore.entries.clear();
    var other = history();
    other.add(order("5002")).join();
    assertThat(other.state().lasting()).isFalse();
    assertThat(told)
        .containsExactly(
            "Answers are kept for this run only. Another program has held the history for too long."
                + " Close it; look-ups work all the same.");
    assertThat(files()).noneMatch(file -> file.contains("other-key"));
    before.add(order("5003")).join();
    before.close();
    other.close();
    keystore.entries.clear();
    keystore.entries.putAll(here);
    assertThat(targets(history())).containsExactly("cobo:order:5003", "cobo:order:5001");
  }

  @Test
  void aListOfKeysThatWasLostLosesNoHistory() throws Exception {
    oneIsStored();
    Files.deleteIfExists(home.resolve("keys.json"));
    assertThat(targets(history())).containsExactly("cobo:order:5001");
  }

  @Test
  void aHistoryOfANewerVersionIsLeftAlone() throws Exception {
    oneIsStored();
    var file = home.resolve("history/history.db");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(4).putInt(99).flip(), 60);
    }
    byte[] before = Files.readAllBytes(file);
    var history = history();
    history.add(order("5002")).join();
    assertThat(targets(history)).containsExactly("cobo:order:5002");
    assertThat(told).singleElement().asString().contains("newer version", "left alone");
    history.close();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaidAndLookUpsAreRememberedForTheRun() throws Exception {
    var blocked = Files.writeString(home.resolve("file"), "in the way");
    var vault = new RememberedKeys(keystore, home, InstantSource.system());
    var history =
        new LookupHistory(
            blocked.resolve("home"),
            vault,
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> 30,
            Clock.systemUTC());
    open.add(history);
    history.onProblem(text -> told.add(Messages.ENGLISH.get(text)));
    history.add(order("5001")).join();
    assertThat(targets(history)).containsExactly("cobo:order:5001");
    assertThat(told).singleElement().asString().contains("this run only", "cannot be written");
  }

  @Test
  void thatSomethingCouldNotBeKeptIsSaidUntilSomethingCanBe() throws Exception {
    oneIsStored();
    var history = history();
    assertThat(targets(history)).hasSize(1);
    sql("CREATE TRIGGER no_room BEFORE INSERT ON finding BEGIN SELECT RAISE(ABORT, 'no'); END");
    assertThatThrownBy(() -> history.add(order("5002")).join()).hasCauseInstanceOf(Exception.class);
    assertThat(targets(history)).containsExactly("cobo:order:5001");
    history.settle();
    assertThat(history.state().problem()).isPresent();
    sql("DROP TRIGGER no_room");
    history.add(order("5003")).join();
    assertThat(history.state().problem()).isEmpty();
    assertThat(targets(history)).containsExactly("cobo:order:5003", "cobo:order:5001");
    assertThat(told).hasSize(1);
  }

  /* Adds look-ups that all wait by the time the first of them is kept, and lets them be kept. */
  private static List<CompletableFuture<HistoryEntry>> together(
      LookupHistory history, String... ids) {
    var all = new CountDownLatch(1);
    var held = history.ask(_ -> awaited(all));
    var stored = Stream.of(ids).map(id -> history.add(order(id))).toList();
    assertThat(held).isNotDone();
    all.countDown();
    return stored;
  }

  private static boolean awaited(CountDownLatch all) {
    try {
      return all.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void lookUpsThatWaitTogetherAreKeptInOneChangeOfTheStoreInTheirOrder() {
    var history = history();
    var changes = new AtomicInteger();
    history.open().join();
    history.onAudited(changes::incrementAndGet);
    var stored = together(history, "1", "2", "3");
    assertThat(stored.stream().map(CompletableFuture::join).map(HistoryEntry::target))
        .containsExactly("cobo:order:1", "cobo:order:2", "cobo:order:3");
    assertThat(changes).hasValue(1);
    assertThat(targets(history)).containsExactly("cobo:order:3", "cobo:order:2", "cobo:order:1");
    List<String> lines = new ArrayList<>();
    var report = history.audit(link -> lines.add(link.canonical())).join();
    assertThat(report.isWhole()).isTrue();
    assertThat(lines).hasSize(3).last().asString().contains("cobo:order:3");
  }

  @Test
  void whatElseIsAskedForIsDoneAtItsPlaceAmongLookUpsThatComeTogether() {
    var history = history();
    var before = together(history, "1", "2");
    var forgotten = history.forgetAll();
    history.add(order("3")).join();
    assertThat(forgotten.join()).isEqualTo(2);
    assertThat(before).allSatisfy(each -> assertThat(each).isCompleted());
    assertThat(targets(history)).containsExactly("cobo:order:3");
  }

  @Test
  void aLookUpThatCannotBeKeptTakesNoneAlongThatCameWithIt() throws Exception {
    oneIsStored();
    var history = history();
    history.open().join();
    sql(
        "CREATE TRIGGER no_room BEFORE INSERT ON finding WHEN NEW.target = 'cobo:order:2'"
            + " BEGIN SELECT RAISE(ABORT, 'no'); END");
    var stored = together(history, "1", "2", "3");
    assertThat(stored.get(2).join().target()).isEqualTo("cobo:order:3");
    assertThat(stored.get(1)).isCompletedExceptionally();
    assertThat(targets(history)).containsExactly("cobo:order:3", "cobo:order:1", "cobo:order:5001");
    assertThat(history.ask(store -> store.check(_ -> {})).join().isWhole()).isTrue();
  }

  private void sql(String change) throws Exception {
    try (var file =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("history/history.db"));
        var statement = file.createStatement()) {
      statement.executeUpdate(change);
    }
  }

  @Test
  void lookUpsAreForgottenWhenTheirTimeIsOver() {
    oneIsStored();
    var day = Duration.ofDays(1);
    assertThat(targets(history(keystore, LOOKED_UP.plus(day.multipliedBy(30))))).hasSize(1);
    assertThat(targets(history(keystore, LOOKED_UP.plus(day.multipliedBy(31))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 10_000})
  void aClockThatWasSetBackLosesNothingAndBreaksNoChain(int days) {
    oneIsStored();
    var history = history(keystore, LOOKED_UP.minus(Duration.ofDays(days)));
    history.add(order("5002")).join();
    assertThat(targets(history)).containsExactly("cobo:order:5002", "cobo:order:5001");
    assertThat(history.ask(store -> store.check(_ -> {})).join().isWhole()).isTrue();
  }

  @Test
  void theLastAnswerIsThereForATimeWithoutTheProvider() {
    var history = history();
    var old = order("5001");
    var sandbox = old.environment();
    history.add(old).join();
    history.add(Findings.failed("unreachable")).join();
    assertThat(history.latest(old.target(), sandbox).join().orElseThrow().finding(new Checks()))
        .isEqualTo(old.keptAt(old.now()));
    var entry = history.ask(open -> open.list(HistoryQuery.ALL.with("5001"), 10)).join().getLast();
    assertThat(history.kept(entry).join().orElseThrow().finding(new Checks()))
        .isEqualTo(old.keptAt(old.now()));
    assertThat(history.latest(order("5002").target(), sandbox).join()).isEmpty();
  }

  @Test
  void whatWasAskedForBeforeTheEndIsDone() {
    var history = history();
    for (int i = 0; i < 50; i++) {
      history.keep(order("A" + i));
    }
    history.close();
    assertThat(targets(history())).hasSize(50);
  }

  @Test
  void afterTheEndNothingIsStoredAndNobodyIsDisturbed() {
    var history = history();
    history.close();
    assertThatThrownBy(() -> history.add(order("1")).join()).isInstanceOf(RuntimeException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void filtersAreReadAndOthersRefusedWithThoseThereAre() {
    assertThat(HistoryFilters.read(List.of("cobo:order:5001", "status:\"Partly done\"")))
        .isEqualTo(
            HistoryQuery.ALL
                .with("cobo:order:5001")
                .with(HistoryQuery.Column.STATUS, "Partly done"));
    assertThat(HistoryFilters.read(List.of("date:2026-11-21")))
        .isEqualTo(
            HistoryQuery.ALL
                .from(Instant.parse("2026-11-21T00:00:00Z"))
                .before(Instant.parse("2026-11-22T00:00:00Z")));
    assertThat(HistoryFilters.read(List.of("party:Ada")).personal()).isTrue();
    for (String wrong : List.of("colour:red", "date:yesterday", "status>5")) {
      assertThatThrownBy(() -> HistoryFilters.read(List.of(wrong)))
          .hasMessageContaining(wrong.startsWith("date") ? "yesterday" : "reference:");
    }
  }
}
