package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.lookup.search.SearchTerm;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.audit.AuditModel;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.text.Text;

/** What a run does is in its audit, and nothing of a key. */
class AuditedActionsTest {
  private static final String SECRET = "ab".repeat(32);

  @TempDir private Path home = Path.of("");

  private static List<String> audit(Wiring wiring) {
    List<String> lines = new ArrayList<>();
    var report =
        wiring.history().ask(store -> store.check(link -> lines.add(link.canonical()))).join();
    assertThat(report.isWhole()).isTrue();
    return lines;
  }

  private Wiring wiring() {
    return new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore());
  }

  @Test
  void aLookUpIsKeptAndAudited() {
    try (var wiring = wiring()) {
      var sandbox = wiring.environments().first();
      var target = Target.parse("cobo:order:O20250304-M1001-1001").orElseThrow();
      wiring.lookups().find(target, sandbox, new Cancellation(), RequestProgress.silent());
      assertThat(wiring.history().ask(open -> open.list(HistoryQuery.ALL, 10)).join())
          .singleElement()
          .satisfies(entry -> assertThat(entry.target()).isEqualTo(target.toString()));
      assertThat(audit(wiring))
          .singleElement()
          .asString()
          .contains("\"event\":\"lookup\"", target.toString(), "found - ");
    }
  }

  @Test
  void aSearchIsAuditedWithTheWordsOfItsFiltersAlone() {
    try (var wiring = wiring()) {
      var query =
          new SearchQuery(
              SearchKind.ORDERS,
              BitgoRoute.ADMIN,
              List.of(new SearchTerm("keyword:", List.of("Ada Lovelace"))),
              List.of());
      wiring
          .searches()
          .read(
              query,
              wiring.environments().first(),
              SearchPlace.FIRST,
              10,
              new Cancellation(),
              RequestProgress.silent());
      assertThat(audit(wiring))
          .singleElement()
          .asString()
          .contains("\"event\":\"search\"", "orders", "keyword:")
          .doesNotContain("Ada");
    }
  }

  @Test
  void aKeyThatTheKeyStoreKeepsIsNotAuditedAsForgotten() throws Exception {
    var keystore = new MemoryKeyStore();
    try (var wiring = new Wiring(home, home.resolve("no-policy.json"), keystore)) {
      var development = wiring.environments().named("development").orElseThrow();
      wiring.keys().enter(development, Provider.COBO, SECRET.toCharArray());
      wiring.keys().remember(development, Provider.COBO);
      assertThat(audit(wiring)).hasSize(2);
      keystore.locked = true;
      assertThatThrownBy(() -> wiring.keys().forget(development, Provider.COBO))
          .isInstanceOf(KeyStoreException.class);
      keystore.locked = false;
      assertThat(audit(wiring)).hasSize(3).last().asString().contains("dropped");
    }
  }

  @Test
  void changesOfKeysAreAuditedWithoutTheKey() throws Exception {
    try (var wiring = wiring()) {
      var development = wiring.environments().named("development").orElseThrow();
      wiring.keys().enter(development, Provider.COBO, SECRET.toCharArray());
      wiring.keys().remember(development, Provider.COBO);
      wiring.keys().forget(development, Provider.COBO);
      assertThat(audit(wiring))
          .hasSize(3)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .contains("\"event\":\"key\"", "development", "cobo")
                      .doesNotContain(SECRET))
          .satisfiesExactly(
              line -> assertThat(line).contains("entered"),
              line -> assertThat(line).contains("remembered"),
              line -> assertThat(line).contains("forgotten"));
    }
  }

  @Test
  void aFileIsAuditedOnceItIsInItsPlace() throws Exception {
    try (var wiring = wiring()) {
      var line =
          new SaveJournal.Line(
              Instant.EPOCH,
              "clerk",
              SaveJournal.Event.WRITING,
              "export.CSV",
              "a.csv",
              "00ff",
              2,
              "sandbox",
              true);
      wiring.pages().journal().add(line);
      wiring.pages().journal().add(line.with(SaveJournal.Event.WRITTEN, Instant.EPOCH));
      assertThat(audit(wiring))
          .singleElement()
          .asString()
          .contains("\"event\":\"export\"", "a.csv", "export.CSV 00ff 2 personal");
      assertThat(Files.readString(home.resolve(SaveJournal.FILE)).lines()).hasSize(2);
    }
  }

  @Test
  void savingTheAuditIsAuditedItself() throws Exception {
    var file = home.resolve("audit.csv");
    try (var wiring = wiring()) {
      wiring.history().note(AuditEvent.KEY, "production", "cobo", "entered");
      var model = new AuditModel(wiring.history(), Optional::empty, Runnable::run, Runnable::run);
      List<Text> said = new ArrayList<>();
      model.save(file, said::add);
      assertThat(said).extracting(Text::key).containsExactly("audit.saved");
      assertThat(audit(wiring))
          .hasSize(2)
          .last()
          .asString()
          .contains(
              "\"event\":\"export\"",
              "\"subject\":\"audit.csv\"",
              "audit " + ImmutableBytes.of(Files.readAllBytes(file)).sha256());
    }
  }

  @Test
  void revealingWhereNoRecordIsInFrontIsAuditedToo() {
    try (var wiring = wiring()) {
      var sandbox = wiring.environments().first();
      var model =
          new ShellModel(
              wiring.lookups(), sandbox, Runnable::run, Runnable::run, Clock.systemUTC());
      var display = new DisplayModel(Clock.systemUTC(), DelayedAction.NEVER, true);
      wiring.audited().of(model, display);
      display.reveal().reveal();
      assertThat(audit(wiring))
          .singleElement()
          .asString()
          .contains("\"event\":\"reveal\"", "\"environment\":\"sandbox\"", "\"subject\":\"\"");
    }
  }

  @Test
  void revealingAndSwitchingAreAudited() {
    try (var wiring = wiring()) {
      var sandbox = wiring.environments().first();
      var model =
          new ShellModel(
              wiring.lookups(), sandbox, Runnable::run, Runnable::run, Clock.systemUTC());
      var display = new DisplayModel(Clock.systemUTC(), DelayedAction.NEVER, true);
      wiring.audited().of(model, display);
      display.reveal().reveal();
      model.openTab(
          new TabTargets(List.of(Target.parse("cobo:order:nowhere").orElseThrow()), sandbox));
      display.reveal().reveal();
      model.environmentProperty().set(wiring.environments().named("development").orElseThrow());
      assertThat(audit(wiring))
          .filteredOn(line -> !line.contains("\"event\":\"lookup\""))
          .satisfiesExactly(
              line -> assertThat(line).contains("\"event\":\"reveal\"", "\"subject\":\"\""),
              line -> assertThat(line).contains("\"event\":\"reveal\"", "cobo:order:nowhere"),
              line ->
                  assertThat(line)
                      .contains(
                          "\"event\":\"environment\"",
                          "\"environment\":\"development\"",
                          "from sandbox"));
    }
  }
}
