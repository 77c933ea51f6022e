package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.DeskLogin;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.DeskItem.Kind;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.LabelFile;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Text;

/** Names that a desk shares: what changes here is offered, what changed elsewhere is taken. */
class SharedLabelsTest {
  private static final String ADDRESS = "0xAbCd000000000000000000000000000000000001";

  @TempDir private Path home = Path.of("");
  private final LabelFile file = LabelFile.unwritten();
  private Optional<LookupHistory> history = Optional.empty();
  private Optional<DeskHistory> desk = Optional.empty();

  @AfterEach
  void close() {
    desk.ifPresent(DeskHistory::close);
    history.ifPresent(LookupHistory::close);
  }

  private SharedLabels labels() {
    var vault = new RememberedKeys(new MemoryKeyStore(), home, InstantSource.system());
    var kept =
        new LookupHistory(
            home,
            vault,
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> 30,
            Clock.systemUTC());
    // Nobody answers at this port: what is offered waits.
    var nowhere = DeskPlace.of("jdbc:postgresql://127.0.0.1:1/treasury", false);
    var away =
        new DeskHistory(
            new DeskLogin(
                nowhere, vault, new Secrets((_, _) -> Optional.empty()), PostgresServer::noTls),
            kept,
            () -> "PC");
    history = Optional.of(kept);
    desk = Optional.of(away);
    return new SharedLabels(file, away, Clock.systemUTC());
  }

  private static Label label(String words, int second) {
    return new Label(ADDRESS, words, "", Instant.ofEpochSecond(second));
  }

  private static DeskItem item(int second, String... words) {
    return new DeskItem(Kind.LABEL, "", ADDRESS, Instant.ofEpochSecond(second), List.of(words));
  }

  private Optional<String> name() {
    return file.labels().of(ADDRESS.toLowerCase(java.util.Locale.ROOT), "").map(Label::words);
  }

  private List<DeskItem> waiting() {
    return history.orElseThrow().ask(it -> it.outbox().items().waiting(10)).join().items();
  }

  @Test
  void whatIsGivenAndTakenHereWaitsForTheDesk() {
    var labels = labels();
    assertThat(labels.change(List.of(), List.of(label("Bank", 100)))).isEmpty();
    assertThat(labels.change(List.of(label("Bank", 100)), List.of())).isEmpty();
    assertThat(waiting()).hasSize(2);
    assertThat(waiting().getFirst().words()).containsExactly("Bank");
    assertThat(waiting().getLast().isGone()).isTrue();
    assertThat(waiting().getLast().changed()).isAfter(waiting().getFirst().changed());
  }

  @Test
  void anotherNameInPlaceOfOneIsTheNameWhereverItIsTaken() {
    var labels = labels();
    labels.take(item(100, "Bank"));
    assertThat(labels.change(List.of(label("Bank", 100)), List.of(label("Bank A", 150)))).isEmpty();
    assertThat(waiting()).hasSize(1);
    shared().forEach(labels::take);
    assertThat(name()).contains("Bank A");
    assertThat(taken(item(100, "Bank"))).contains("Bank A");
  }

  @Test
  void aNameThatIsGivenBackIsTheNameWhereverItIsTaken() {
    var labels = labels();
    labels.take(item(100, "Bank"));
    var bank = file.labels().all();
    assertThat(labels.change(bank, List.of())).isEmpty();
    assertThat(labels.change(List.of(), bank)).isEmpty();
    shared().forEach(labels::take);
    assertThat(name()).contains("Bank");
    assertThat(taken(item(100, "Bank"))).contains("Bank");
  }

  @Test
  void anImportThatIsUndoneLeavesTheEarlierNameEverywhere() {
    var labels = labels();
    labels.take(item(100, "Bank"));
    var before = file.labels().all();
    var imported = List.of(label("Bank of a list", 150));
    assertThat(labels.change(List.of(), imported)).isEmpty();
    assertThat(labels.change(imported, before)).isEmpty();
    assertThat(name()).contains("Bank");
    assertThat(taken(item(100, "Bank"))).contains("Bank");
  }

  @Test
  void whatIsChangedHereIsLaterThanANameOfAPcWhoseClockIsAhead() {
    var labels = labels();
    var ahead =
        new DeskItem(Kind.LABEL, "", ADDRESS, Instant.now().plusSeconds(9000), List.of("A"));
    labels.take(ahead);
    assertThat(labels.change(List.of(), List.of(label("B", 100)))).isEmpty();
    assertThat(taken(ahead)).contains("B");
    assertThat(labels.change(file.labels().all(), List.of())).isEmpty();
    assertThat(taken(ahead)).isEmpty();
  }

  /* What the desk tells: no change of a thing that a later one replaces. */
  private List<DeskItem> shared() {
    var told = waiting();
    return told.stream()
        .filter(
            item ->
                told.stream()
                    .noneMatch(
                        other ->
                            other.about().equals(item.about())
                                && other.changed().isAfter(item.changed())))
        .toList();
  }

  /* What a colleague calls it who has a name, and then takes all that was changed here. */
  private Optional<String> taken(DeskItem known) {
    var theirs = LabelFile.unwritten();
    var colleague = new SharedLabels(theirs, desk.orElseThrow(), Clock.systemUTC());
    colleague.take(known);
    shared().forEach(colleague::take);
    return theirs.labels().of(ADDRESS, "").map(Label::words);
  }

  @Test
  void ofTwoNamesTheLaterOneCountsWhereverItWasGiven() {
    var labels = labels();
    labels.take(item(100, "Bank"));
    assertThat(name()).contains("Bank");
    labels.take(item(50, "older"));
    assertThat(name()).contains("Bank");
    labels.take(item(150, "Bank A"));
    assertThat(name()).contains("Bank A");
    labels.take(item(120));
    assertThat(name()).contains("Bank A");
    labels.take(item(200));
    assertThat(name()).isEmpty();
  }

  @Test
  void aNameThatCannotBeKeptSaysWhyAndIsTakenOnceItCanBe() throws Exception {
    var place = Files.createFile(home.resolve("no folder"));
    try (var timer = Executors.newSingleThreadScheduledExecutor();
        var kept = new LabelFile(place, timer)) {
      labels();
      var labels = new SharedLabels(kept, desk.orElseThrow(), Clock.systemUTC());
      assertThat(labels.take(item(100, "Bank")).map(Text::key)).contains("label.unsaved");
      assertThat(labels.take(item(100, "Bank")).map(Text::key)).contains("label.unsaved");
      Files.delete(place);
      assertThat(labels.take(item(100, "Bank"))).isEmpty();
      assertThat(place.resolve(LabelFile.FILE)).content().contains("Bank");
    }
  }

  @Test
  void whatWasTakenFromTheDeskIsNotOfferedToItAgain() {
    var labels = labels();
    labels.take(item(100, "Bank"));
    assertThat(waiting()).isEmpty();
    assertThat(labels.items()).containsExactly(item(100, "Bank"));
  }
}
