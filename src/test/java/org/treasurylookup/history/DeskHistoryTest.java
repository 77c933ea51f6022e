package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Until;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Text;

/**
 * Workstations that share what they look up through a real server, which may go away at any time.
 */
class DeskHistoryTest {
  private static final int CLIENTS = 10;
  private static final int KILLS = Integer.getInteger("treasurylookup.desk.kills", 3);
  private static final int LINES_BETWEEN_KILLS = 60;
  private static final int MOST_WAITING = 100;

  @AutoClose private static PostgresServer server;

  @TempDir private Path folder = Path.of("");
  private final Secret key = HistoryKey.fresh();
  private final List<Workstation> open = new ArrayList<>();

  @BeforeAll
  static void begin() throws Exception {
    server = PostgresServer.startDesk();
  }

  @AfterEach
  void close() {
    open.forEach(Workstation::close);
  }

  /** A program at a desk. */
  private record Workstation(LookupHistory history, DeskHistory desk) {
    void takes(Secret key) throws KeyStoreException {
      desk.login().take(DeskSecret.KEY, copy(key), false);
      desk.tryAgain();
    }

    /* What is given may be overwritten. */
    private static Secret copy(Secret key) {
      String digits = key.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
      return Secret.of(digits);
    }

    void looksUp(Finding finding) {
      history.add(finding).join();
      desk.send();
    }

    /* The pause after a server that was away is not what is tested. */
    void untilAllIsShared() {
      Until.met(
          "all is shared",
          () -> {
            desk.tryAgain();
            return nothingWaits();
          });
    }

    private boolean nothingWaits() {
      return history.ask(store -> store.outbox().waiting(true) == 0).join();
    }

    long waiting() {
      return history.ask(store -> store.outbox().waiting(false)).join();
    }

    void close() {
      desk.close();
      history.close();
    }
  }

  private Workstation workstation(String user, Optional<Secret> deskKey) throws Exception {
    return workstation(user, user, deskKey);
  }

  private Workstation workstation(String home, String user, Optional<Secret> deskKey)
      throws Exception {
    return workstation(server, home, user, deskKey);
  }

  private Workstation workstation(
      PostgresServer at, String home, String user, Optional<Secret> deskKey) throws Exception {
    return workstation(at, home, user, deskKey, Clock.systemUTC());
  }

  private Workstation workstation(
      PostgresServer at, String home, String user, Optional<Secret> deskKey, Clock clock)
      throws Exception {
    var place = Files.createDirectories(folder.resolve(home));
    var vault = new RememberedKeys(new MemoryKeyStore(), place, InstantSource.system());
    var history =
        new LookupHistory(
            place, vault, _ -> new HistoryEntry.Asker(user, "", "1"), () -> 3650, clock);
    var secrets = new Secrets((_, _) -> Optional.empty());
    secrets.put(DeskSecret.PASSWORD, Secret.of(PostgresServer.PASSWORD));
    deskKey.ifPresent(secret -> secrets.put(DeskSecret.KEY, Workstation.copy(secret)));
    var login = new DeskLogin(at.place("pc17", true), vault, secrets, PostgresServer::noTls);
    var desk = new DeskHistory(login, history, () -> "PC of " + user, Duration.ofDays(1));
    var made = new Workstation(history, desk);
    open.add(made);
    return made;
  }

  private static Finding order(String id) {
    return Findings.order(
        """
        {"order_id":"%s","payable_amount":"100","received_token_amount":"60","payable_currency":"ETH_USDT",
         "status":"Underpaid"}
        """
            .formatted(id));
  }

  @Test
  void aColleagueSeesWhoLookedAtARecordAndWhatWasFound() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    var ben = workstation("ben", Optional.of(key));
    var finding = order("C-1");
    assertThat(ben.desk().colleague("cobo:order:C-1", "sandbox").join()).isEmpty();
    anna.looksUp(finding);
    anna.untilAllIsShared();
    var all = ben.desk().looks(HistoryQuery.ALL.with("cobo:order:C-1"), 10).join();
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().workstation()).isEqualTo("PC of anna");
    assertThat(all.getFirst().entry().asker().user()).isEqualTo("anna");
    assertThat(all.getFirst().kept().orElseThrow().answers().getFirst().body())
        .isEqualTo(finding.answer().orElseThrow().body());
    assertThat(anna.desk().looks(HistoryQuery.ALL.with("cobo:order:C-1"), 10).join()).hasSize(1);
    assertThat(anna.desk().colleague("cobo:order:C-1", "sandbox").join()).isEmpty();
  }

  @Test
  void whatIsLookedUpWhileTheServerIsAwayIsToldWhenItIsBack() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    anna.looksUp(order("B-1"));
    anna.untilAllIsShared();
    server.kill();
    anna.looksUp(order("B-2"));
    anna.history().note(AuditEvent.REVEAL, "sandbox", "cobo:order:B-2", "");
    anna.desk().tryAgain();
    Until.met(
        "the desk is missed",
        () -> !anna.desk().state().reached() && anna.desk().state().problem().isPresent());
    assertThat(anna.desk().state().problem().orElseThrow().key()).isEqualTo("desk.problem.AWAY");
    assertThat(anna.desk().colleague("cobo:order:B-1", "sandbox").join()).isEmpty();
    assertThatThrownBy(() -> anna.desk().looks(HistoryQuery.ALL, 1).join())
        .hasCauseInstanceOf(DeskException.class);
    assertThat(anna.waiting()).isEqualTo(2);
    server.begin();
    anna.untilAllIsShared();
    Until.met("the desk is reached again", () -> anna.desk().state().reached());
    assertThat(targets(anna, "B-2")).containsExactly("cobo:order:B-2");
    assertThat(
            server.ask(
                "SELECT event FROM treasury_desk.audit WHERE subject = 'cobo:order:B-2' ORDER BY"
                    + " seq"))
        .containsExactly("lookup", "reveal");
  }

  @Test
  void whatWaitsIsToldByItselfWhenTheServerIsBackThoughSomebodyAskedMeanwhile() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    anna.looksUp(order("Q-1"));
    Until.met("all is told", anna::nothingWaits);
    Until.met("the desk is reached", () -> anna.desk().state().reached());
    server.kill();
    anna.history().add(order("Q-2")).join();
    var free = new CountDownLatch(1);
    var held = anna.history().ask(_ -> await(free));
    anna.desk().send();
    var asked = anna.desk().colleague("cobo:order:Q-2", "sandbox");
    free.countDown();
    assertThat(held.join()).isTrue();
    assertThat(asked.join()).isEmpty();
    server.begin();
    Until.met("all is told", anna::nothingWaits);
  }

  private static boolean await(CountDownLatch free) {
    try {
      free.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aStoreThatCouldNotBeReadOnceIsAskedAgainByItself() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    var asked = new AtomicInteger();
    anna.desk()
        .share(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new CompletionException(new HistoryException(HistoryException.Reason.BUSY));
              }
              return List.of();
            },
            _ -> Optional.empty());
    anna.desk().send();
    Until.met("the store is asked again", () -> asked.get() > 1);
  }

  private static List<String> targets(Workstation at, String text) {
    return at.desk().looks(HistoryQuery.ALL.with(text), 100).join().stream()
        .map(DeskLook::entry)
        .map(HistoryEntry::target)
        .toList();
  }

  @Test
  void aProgramThatEndsTellsTheRestInItsNextRun() throws Exception {
    server.kill();
    var vault = new MemoryKeyStore();
    assertThat(vault.isSupported()).isTrue();
    var anna = workstation("ending", "anna", Optional.of(key));
    anna.looksUp(order("E-1"));
    var store = anna.history().ask(it -> it.outbox().store()).join();
    server.begin();
    anna.untilAllIsShared();
    anna.close();
    assertThat(server.ask("SELECT subject FROM treasury_desk.audit WHERE store = '" + store + "'"))
        .containsExactly("cobo:order:E-1");
  }

  @Test
  void withoutTheDesksKeyLinesAreSharedAndFindingsWaitForIt() throws Exception {
    var anna = workstation("anna", Optional.empty());
    anna.looksUp(order("N-1"));
    Until.met("the desk is reached", () -> anna.desk().state().reached());
    assertThat(anna.desk().state().problem().orElseThrow().key()).isEqualTo("desk.problem.KEY");
    var look = anna.desk().looks(HistoryQuery.ALL.with("N-1"), 1).join().getFirst();
    assertThat(look.kept()).isEmpty();
    assertThat(look.entry().result().outcome()).isEqualTo("found");
    assertThat(
            anna.history()
                .ask(it -> it.outbox().findings(HistoryKey.ofThisRun(), 9))
                .join()
                .sealed())
        .hasSize(1);
  }

  @Test
  void aServerKilledAgainAndAgainUnderLoadLosesNothingAndHasNothingTwice() throws Exception {
    var clients = new ArrayList<Workstation>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(workstation("client " + i, Optional.of(key)));
    }
    var ended = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> running = new ArrayList<>();
      clients.forEach(client -> running.add(threads.submit(() -> load(client, ended))));
      try {
        for (int i = 0; i < KILLS; i++) {
          int enough = lines() + LINES_BETWEEN_KILLS;
          Until.met(
              "the desk has more lines",
              () -> running.stream().anyMatch(Future::isDone) || lines() >= enough);
          server.kill();
          server.begin();
        }
      } finally {
        ended.set(true);
      }
      for (var each : running) {
        each.get();
      }
    }
    for (var client : clients) {
      client.untilAllIsShared();
      isWhole(client);
    }
    System.out.println(
        KILLS + " times killed, " + CLIENTS + " clients, " + lines() + " lines, each there once");
  }

  private static int lines() throws Exception {
    return Integer.parseInt(server.ask("SELECT count(*) FROM treasury_desk.audit").getFirst());
  }

  private static void load(Workstation client, AtomicBoolean ended) {
    for (int i = 0; !ended.get(); i++) {
      client.looksUp(order("X-" + i));
      Until.met(
          "the desk takes what waits",
          () -> {
            if (client.waiting() < MOST_WAITING) {
              return true;
            }
            client.desk().tryAgain();
            return ended.get();
          });
    }
  }

  /* The chain at the desk is that of the PC, line by line, and each look-up has its finding. */
  private static void isWhole(Workstation client) throws Exception {
    var store = client.history().ask(it -> it.outbox().store()).join();
    List<String> kept = new ArrayList<>();
    var report =
        client
            .history()
            .ask(it -> it.check(link -> kept.add(link.number() + " " + link.hash())))
            .join();
    assertThat(report.isWhole()).isTrue();
    assertThat(kept).isNotEmpty();
    assertThat(
            server.ask(
                "SELECT seq || ' ' || encode(hash, 'hex') FROM treasury_desk.audit WHERE store = '"
                    + store
                    + "' ORDER BY seq"))
        .isEqualTo(kept);
    assertThat(
            server.ask(
                "SELECT encode(hash, 'hex') FROM treasury_desk.finding WHERE store = '"
                    + store
                    + "'"))
        .hasSameSizeAs(kept)
        .allSatisfy(hash -> assertThat(HexFormat.of().parseHex(hash)).hasSize(32));
  }

  private SharedNotes notes(Workstation at) {
    var clock = Clock.systemUTC();
    var notes =
        new SharedNotes(new StoredNotes(at.history(), clock), at.history(), at.desk(), clock);
    share(at, notes, _ -> Optional.empty());
    return notes;
  }

  /* Shares notes, but those that a workstation says it cannot keep. */
  private static void share(
      Workstation at, SharedNotes notes, Function<DeskItem, Optional<Text>> whyNot) {
    at.desk()
        .share(
            () -> notes.all().join().stream().map(SharedNotes::item).toList(),
            item -> {
              var problem = whyNot.apply(item);
              if (problem.isEmpty()) {
                notes.take(item);
              }
              return problem;
            });
  }

  private static void until(String what, Workstation at, Until.Condition condition) {
    Until.met(
        what,
        () -> {
          at.desk().tryAgain();
          return condition.holds();
        });
  }

  private boolean hasOffered(Workstation at) {
    String name = HistoryKey.of(key).orElseThrow().fingerprint();
    return at.history().ask(it -> it.outbox().items().progress(name)).join().offered();
  }

  private static Optional<String> text(SharedNotes notes, String target) {
    return notes.of(target, "sandbox").join().map(OwnNote::text);
  }

  @Test
  void aNoteIsReadChangedAndRemovedByTheOthers() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    new StoredNotes(anna.history(), Clock.systemUTC())
        .write("cobo:order:M-0", "sandbox", "from before there was a desk")
        .join();
    var hers = notes(anna);
    var ben = workstation("ben", Optional.of(key));
    var his = notes(ben);
    hers.write("cobo:order:M-1", "sandbox", "ask the bank").join();
    until("notes are offered", anna, () -> hasOffered(anna));
    until(
        "the note arrives",
        ben,
        () -> text(his, "cobo:order:M-1").equals(Optional.of("ask the bank")));
    until(
        "the earlier note arrives",
        ben,
        () -> {
          anna.desk().send();
          return text(his, "cobo:order:M-0").equals(Optional.of("from before there was a desk"));
        });
    var told = new AtomicInteger();
    hers.onChange(told::incrementAndGet);
    his.write("cobo:order:M-1", "sandbox", "the bank was asked").join();
    until(
        "the answer arrives",
        anna,
        () -> {
          ben.desk().send();
          return text(hers, "cobo:order:M-1").equals(Optional.of("the bank was asked"));
        });
    Until.met("the change is told", () -> told.get() > 0);
    hers.remove("cobo:order:M-1", "sandbox").join();
    until(
        "the note goes",
        ben,
        () -> {
          anna.desk().send();
          return text(his, "cobo:order:M-1").isEmpty();
        });
  }

  @Test
  void aNoteOfAClockThatIsAheadIsChangedAndRemovedByTheOthersToo() throws Exception {
    var ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    var anna = workstation(server, "anna", "anna", Optional.of(key), ahead);
    var hers =
        new SharedNotes(new StoredNotes(anna.history(), ahead), anna.history(), anna.desk(), ahead);
    share(anna, hers, _ -> Optional.empty());
    var ben = workstation("ben", Optional.of(key));
    var his = notes(ben);
    hers.write("cobo:order:A-1", "sandbox", "an hour ahead").join();
    bothUntil(anna, ben, () -> text(his, "cobo:order:A-1").isPresent());
    his.write("cobo:order:A-1", "sandbox", "changed").join();
    bothUntil(anna, ben, () -> text(hers, "cobo:order:A-1").equals(Optional.of("changed")));
    hers.write("cobo:order:A-1", "sandbox", "ahead again").join();
    bothUntil(anna, ben, () -> text(his, "cobo:order:A-1").equals(Optional.of("ahead again")));
    his.remove("cobo:order:A-1", "sandbox").join();
    bothUntil(anna, ben, () -> text(hers, "cobo:order:A-1").isEmpty());
  }

  private static void bothUntil(Workstation one, Workstation other, Until.Condition condition) {
    until(
        "both have the same",
        one,
        () -> {
          other.desk().tryAgain();
          return condition.holds();
        });
  }

  @Test
  void whatCannotBeKeptIsSaidTakesNothingElseAlongAndIsTakenOnceItCanBe() throws Exception {
    try (var alone = PostgresServer.startDesk()) {
      var anna = workstation(alone, "anna", "anna", Optional.of(key));
      var hers = notes(anna);
      var ben = workstation(alone, "ben", "ben", Optional.of(key));
      var his = notes(ben);
      var full = new AtomicBoolean(true);
      share(
          ben,
          his,
          item ->
              full.get() && item.about().endsWith("M-4")
                  ? Optional.of(Text.of("history.problem.FULL"))
                  : Optional.empty());
      hers.write("cobo:order:M-4", "sandbox", "no room").join();
      hers.write("cobo:order:M-5", "sandbox", "room").join();
      until("notes are offered", anna, () -> hasOffered(anna));
      until("the next note arrives", ben, () -> text(his, "cobo:order:M-5").isPresent());
      Until.met("the untaken note is told", () -> ben.desk().state().problem().isPresent());
      assertThat(ben.desk().state().problem().orElseThrow().key()).isEqualTo("desk.untaken");
      hers.write("cobo:order:M-6", "sandbox", "later").join();
      Until.met(
          "a later note arrives",
          () -> {
            anna.desk().send();
            ben.desk().send();
            return text(his, "cobo:order:M-6").isPresent();
          });
      assertThat(text(his, "cobo:order:M-4")).isEmpty();
      full.set(false);
      until("the untaken note arrives", ben, () -> text(his, "cobo:order:M-4").isPresent());
      Until.met(
          "nothing is amiss any more",
          () -> ben.desk().state().equals(new DeskState(true, Optional.empty(), 0)));
    }
  }

  @Test
  void onceAllIsToldNoEarlierProblemIsSaidAnyMore() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    server.kill();
    anna.looksUp(order("S-1"));
    Until.met("the desk is missed", () -> anna.desk().state().problem().isPresent());
    server.begin();
    var said = new AtomicReference<>(anna.desk().state());
    Until.met(
        "all is told",
        () -> {
          anna.desk().tryAgain();
          said.set(anna.desk().settle());
          return said.get().reached() && said.get().waiting() == 0;
        });
    assertThat(said.get().problem().map(Text::key)).isNotEqualTo(Optional.of("desk.problem.AWAY"));
  }

  @Test
  void aNoteThatWasWrittenWhileTheServerWasAwayIsSharedWhenItIsBack() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    var hers = notes(anna);
    server.kill();
    hers.write("cobo:order:M-2", "sandbox", "written alone").join();
    server.begin();
    var ben = workstation("ben", Optional.of(key));
    var his = notes(ben);
    until(
        "the note arrives",
        ben,
        () -> {
          anna.desk().tryAgain();
          return text(his, "cobo:order:M-2").isPresent();
        });
  }

  @Test
  void afterANewKeyWhatIsOlderStaysReadableWhereTheOldOneWasAndIsSaidToBeSealedElsewhere()
      throws Exception {
    var fresh = HistoryKey.fresh();
    String old = HistoryKey.of(key).orElseThrow().fingerprint();
    var anna = workstation("anna", Optional.of(key));
    anna.looksUp(order("R-1"));
    anna.untilAllIsShared();
    anna.takes(fresh);
    anna.looksUp(order("R-2"));
    anna.untilAllIsShared();
    for (String both : List.of("R-1", "R-2")) {
      var found = anna.desk().looks(HistoryQuery.ALL.with(both), 1).join().getFirst();
      assertThat(found.kept()).as(both).isPresent();
      assertThat(found.unknownKey()).isEmpty();
    }
    assertThat(
            anna.desk().looks(HistoryQuery.ALL.with("R-1").with(Column.VERDICT, "SHORT"), 9).join())
        .hasSize(1);
    var newcomer = workstation("newcomer", Optional.of(fresh));
    var older = newcomer.desk().looks(HistoryQuery.ALL.with("R-1"), 1).join().getFirst();
    assertThat(older.kept()).isEmpty();
    assertThat(older.unknownKey()).contains(old);
    assertThat(older.entry().result().outcome()).isEqualTo("found");
    var newer = newcomer.desk().looks(HistoryQuery.ALL.with("R-2"), 1).join().getFirst();
    assertThat(newer.kept()).isPresent();
  }

  @Test
  void aPcThatLacksTheNewKeyIsToldWhichOneItLacks() throws Exception {
    var fresh = HistoryKey.fresh();
    try (var alone = PostgresServer.startDesk()) {
      var anna = workstation(alone, "anna", "anna", Optional.of(fresh));
      anna.looksUp(order("L-1"));
      anna.untilAllIsShared();
      var ben = workstation(alone, "ben", "ben", Optional.of(key));
      ben.desk().send();
      Until.met("the other key is told", () -> ben.desk().state().problem().isPresent());
      var said = ben.desk().state().problem().orElseThrow();
      assertThat(said.key()).isEqualTo("desk.otherKey");
      assertThat(said.arguments())
          .isEqualTo(List.of(HistoryKey.of(fresh).orElseThrow().fingerprint()));
      ben.takes(fresh);
      Until.met(
          "nothing is amiss any more",
          () -> ben.desk().state().equals(new DeskState(true, Optional.empty(), 0)));
    }
  }

  @Test
  void notesAreOfferedAgainUnderANewKeySoThatWhoHasThatAloneReadsThem() throws Exception {
    var fresh = HistoryKey.fresh();
    var anna = workstation("anna", Optional.of(key));
    var hers = notes(anna);
    hers.write("cobo:order:M-3", "sandbox", "from before the new key").join();
    until("notes are offered", anna, () -> hasOffered(anna));
    anna.takes(fresh);
    var newcomer = workstation("newcomer", Optional.of(fresh));
    var his = notes(newcomer);
    until(
        "the note arrives under the new key",
        newcomer,
        () -> {
          anna.desk().send();
          return text(his, "cobo:order:M-3").equals(Optional.of("from before the new key"));
        });
  }

  @Test
  void aDayLaterNobodyIsToldOfAColleague() throws Exception {
    var anna = workstation("anna", Optional.of(key));
    anna.looksUp(order("Y-1"));
    anna.untilAllIsShared();
    assertThat(anna.desk().looks(HistoryQuery.ALL.with("Y-1").from(Instant.now()), 1).join())
        .isEmpty();
  }
}
