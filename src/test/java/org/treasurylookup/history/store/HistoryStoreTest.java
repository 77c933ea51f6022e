package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.privacy.PersonalTexts;
import org.treasurylookup.evidence.SandboxFindings;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryException.Reason;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;
import org.treasurylookup.text.Text;

/** What is stored comes back, is found, is forgotten, and is told from what was changed. */
class HistoryStoreTest {
  private static final HistoryEntry.Asker CLERK = new HistoryEntry.Asker("clerk", "0123", "1.0.0");
  private static final AuditLine FORGOTTEN =
      new AuditLine(Instant.EPOCH, "clerk", AuditEvent.FORGET, "", "", "");
  private static final String TWO_DEPOSITS =
      """
      {"order_id":"O-2","psp_order_code":"PSP-77","status":"Completed","payable_currency":"ETH_USDT",
       "payable_amount":"100.50","received_token_amount":"0","receive_address":"0xAbCd000000000000000000000000000000000001",
       "transactions":[{"tx_id":"T-1","tx_hash":"0xFEED","amount":"60.10",
         "counterparty":{"counterparty_name":"Ada  Lovelace Ltd","email":"ada@analytical.example"}}]}
      """;

  @TempDir private Path home = Path.of("");
  private final HistoryKey key = HistoryKey.ofThisRun();
  @AutoClose private HistoryStore store = open(key);

  private HistoryStore open(HistoryKey with) {
    try {
      return home.toString().isEmpty()
          ? HistoryStore.ofThisRun()
          : HistoryStore.open(home.resolve("history.db"), with);
    } catch (HistoryException e) {
      throw new AssertionError(e);
    }
  }

  private static final OwnNote NOTE =
      new OwnNote(
          "cobo:order:O-2",
          "sandbox",
          "Called the bank, Grace will pay on Monday",
          "clerk",
          Instant.parse("2026-11-21T10:00:00Z"));

  @BeforeEach
  void begin() {
    store.close();
    store = open(key);
  }

  private void openAgain() {
    store.close();
    store = open(key);
  }

  private List<HistoryEntry> found(HistoryQuery query) throws HistoryException {
    return store.list(query, 100);
  }

  private List<HistoryEntry> found(String text) throws HistoryException {
    return found(HistoryQuery.ALL.with(text));
  }

  @Test
  void whatTheProvidersSaidComesBackByteForByteAndIsJudgedAsBefore() throws Exception {
    var asked =
        SandboxFindings.of(
            home.resolve("other"),
            "cobo:order:O20250304-M1001-1001",
            "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
            "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
            "cobo:order:nowhere",
            "bitgo:allocation:not-a-uuid",
            "cobo:merchant:M1001",
            "cobo:refund:R20250313-M1005-2903",
            "bitgo:connection:CONNECTION");
    for (Finding finding : asked) {
      store.add(finding, CLERK);
    }
    openAgain();
    var entries = found(HistoryQuery.ALL).reversed();
    assertThat(entries).hasSameSizeAs(asked);
    for (int i = 0; i < asked.size(); i++) {
      var kept = store.content(entries.get(i)).orElseThrow();
      assertThat(kept.finding(new Checks())).isEqualTo(asked.get(i).keptAt(kept.at()));
    }
  }

  @Test
  void aLookUpThatFailedComesBackWithItsReasons() throws Exception {
    var failed = Findings.failed("the vendor's words");
    var entry = store.add(failed, CLERK);
    assertThat(store.content(entry).orElseThrow().finding(new Checks()))
        .isEqualTo(failed.keptAt(failed.now()));
    assertThat(entry.result().failure()).isEqualTo("COBO_AUTH");
  }

  @Test
  void theLineOfALookUpIsInCodes() throws Exception {
    var finding = Findings.order(TWO_DEPOSITS);
    store.add(finding, CLERK);
    openAgain();
    var entry = found(HistoryQuery.ALL).getFirst();
    assertThat(entry.target()).isEqualTo("cobo:order:O-2");
    assertThat(entry.asker()).isEqualTo(CLERK);
    assertThat(entry.reply().sha256()).isEqualTo(finding.answer().orElseThrow().body().sha256());
    assertThat(entry.result().status()).isEqualTo("Completed");
    assertThat(entry.result().notes())
        .isEqualTo(finding.assessment().notes().stream().map(n -> n.code().name()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O-2",
        "o-2",
        "order:O",
        "psp-77",
        " PSP-77 ",
        "0xabcd000000000000000000000000000000000001",
        "AbCd000000000000000000000000000000000001",
        "0xfeed",
        "100.5",
        "100.500",
        "60.1",
        "0.00"
      })
  void aRecordIsFoundByWhatStandsInIt(String text) throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.add(Findings.order("{\"order_id\":\"Q-9\",\"payable_amount\":\"7\"}"), CLERK);
    assertThat(found(text)).extracting(HistoryEntry::target).containsExactly("cobo:order:O-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada lovelace ltd", "LOVELACE", "ada@analytical.example"})
  void aPartyIsFoundWhereSheMayBeSearchedFor(String name) throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    assertThat(found(HistoryQuery.ALL.with(name).withPersonal())).hasSize(1);
    assertThat(found(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-2",
        "sp-7",
        "order:O-",
        "0xabcd0000",
        "CD00000000",
        "feed",
        "100.5",
        "00.5",
        "comple"
      })
  void aPartOfAnyWordFindsARecordOnceWordsAreOpened(String text) throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.add(Findings.order("{\"order_id\":\"Q-9\",\"payable_amount\":\"7\"}"), CLERK);
    assertThat(store.openWords()).isFalse();
    assertThat(found(text)).extracting(HistoryEntry::target).containsExactly("cobo:order:O-2");
    assertThat(found(HistoryQuery.ALL.with(text).with(Column.STATUS, "completed"))).hasSize(1);
    assertThat(found(HistoryQuery.ALL.with(text).with(Column.STATUS, "Pending"))).isEmpty();
    store.closeWords();
    assertThat(found("sp-7")).isEmpty();
  }

  @Test
  void aPartOfANameFindsARecordOnlyWhereNamesMayBeSearchedFor() throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.openWords();
    assertThat(found(HistoryQuery.ALL.with("velace  LT").withPersonal())).hasSize(1);
    assertThat(found("velace LT")).isEmpty();
  }

  @Test
  void whatIsStoredOrForgottenAfterWordsWereOpenedIsSeen() throws Exception {
    store.add(Findings.order("{\"order_id\":\"A-100\"}"), CLERK);
    store.openWords();
    store.add(Findings.order("{\"order_id\":\"A-200\"}"), CLERK);
    try (var other = HistoryStore.open(home.resolve("history.db"), key)) {
      other.add(Findings.order("{\"order_id\":\"A-300\"}"), CLERK);
    }
    assertThat(found("-")).hasSize(3);
    assertThat(store.list(HistoryQuery.ALL.with("-"), 2))
        .extracting(HistoryEntry::target)
        .containsExactly("cobo:order:A-300", "cobo:order:A-200");
    store.forget("cobo:order:A-200", "sandbox", FORGOTTEN);
    assertThat(found("a-200")).isEmpty();
    store.openWords();
    assertThat(found("00")).hasSize(2);
  }

  @Test
  void lookUpsOfAnEarlierVersionAreFoundByAPartOfWhatWasAnswered() throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.database().statement("DELETE FROM searched").executeUpdate();
    store.openWords();
    assertThat(found("sp-7")).hasSize(1);
  }

  @Test
  void aNoteOfOnesOwnIsKeptFoundAndForgottenWithItsRecord() throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.add(Findings.order("{\"order_id\":\"Q-9\"}"), CLERK);
    store.own().write(NOTE, FORGOTTEN);
    openAgain();
    assertThat(store.own().note("cobo:order:O-2", "sandbox")).contains(NOTE);
    assertThat(store.own().note("cobo:order:O-2", "production")).isEmpty();
    assertThat(store.own().notes()).containsExactly(NOTE);
    assertThat(found("CALLED the bank")).hasSize(1);
    store.openWords();
    assertThat(found("CALLED the bank")).hasSize(1);
    store.forget("cobo:order:O-2", "sandbox", FORGOTTEN);
    assertThat(store.own().notes()).isEmpty();
    assertThat(store.own().removeNote("cobo:order:O-2", "sandbox", FORGOTTEN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE own_note SET target = 'cobo:order:Q-9'",
        "UPDATE own_note SET os_user = 'mallory'",
        "UPDATE own_note SET written_at = written_at + 1",
        "UPDATE own_note SET sealed = x'00'"
      })
  void aNoteThatWasAlteredOrMovedIsNone(String change) throws Exception {
    store.own().write(NOTE, FORGOTTEN);
    store.database().statement(change).executeUpdate();
    assertThat(store.own().notes()).isEmpty();
  }

  @Test
  void recentPinnedAndWatchedRecordsComeBackInTheirOrder() throws Exception {
    var noon = Instant.parse("2026-11-21T12:00:00Z");
    var look = new Look("cobo:order:1", "sandbox", noon, "Completed", "PAID_IN_FULL", "ok");
    var later = new Look("cobo:order:2", "sandbox", noon.plusSeconds(1), "", "NOT_FOUND", "");
    var watch =
        new Watch(
            "cobo:order:3",
            "sandbox",
            "pay.example",
            noon,
            Optional.of(noon),
            "Pending",
            "ok",
            "ab".repeat(32),
            Optional.of(noon),
            Optional.empty(),
            List.of(Text.of("watch.status", Text.literal("a"), "b")));
    var kept = new RecentLookups(List.of(later, look), List.of(later, look), List.of(watch));
    assertThat(store.own().recent(_ -> kept)).isEqualTo(kept);
    openAgain();
    assertThat(store.own().recent(was -> was)).isEqualTo(kept);
    var fewer = new RecentLookups(List.of(look), List.of(), List.of());
    store.own().recent(_ -> fewer);
    assertThat(store.own().recent(was -> was)).isEqualTo(fewer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "O-%", "\\", "Q-9", "' OR 1=1 --"})
  void whatStandsNowhereIsNotFound(String text) throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS,completed,Pending",
    "OUTCOME,found,failed",
    "USER,clerk,nobody",
    "ENVIRONMENT,sandbox,production",
    "VERDICT,NOTHING_YET,PAID_IN_FULL",
    "VERDICT,nothing yet,paid in full",
    "NOTE,MISSING_FIELD,ID_MISMATCH",
    "NOTE,missing field,id mismatch",
    "LEVEL,doubt,alarm"
  })
  void aRecordIsFoundByItsCodes(Column column, String held, String other) throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    assertThat(found(HistoryQuery.ALL.with(column, held))).hasSize(1);
    assertThat(found(HistoryQuery.ALL.with(column, other))).isEmpty();
    assertThat(found(HistoryQuery.ALL.with(column, held).with("PSP-78"))).isEmpty();
  }

  @Test
  void aRecordIsFoundByItsTimeLatestFirst() throws Exception {
    var at = Instant.parse("2026-11-21T10:00:00Z");
    store.add(Findings.order("{\"order_id\":\"A\"}"), CLERK);
    store.add(Findings.order("{\"order_id\":\"B\"}"), CLERK);
    assertThat(found(HistoryQuery.ALL.from(at).before(at.plusMillis(1))))
        .extracting(HistoryEntry::target)
        .containsExactly("cobo:order:B", "cobo:order:A");
    assertThat(found(HistoryQuery.ALL.before(at))).isEmpty();
    assertThat(found(HistoryQuery.ALL.from(at.plusMillis(1)))).isEmpty();
    assertThat(store.list(HistoryQuery.ALL, 1)).hasSize(1);
  }

  @Test
  void theLookUpBeforeIsTheOneOfTheSameRecordInTheSameEnvironment() throws Exception {
    var first = store.add(Findings.order("{\"order_id\":\"A\",\"status\":\"Pending\"}"), CLERK);
    store.add(Findings.order("{\"order_id\":\"B\"}"), CLERK);
    var again = later(Findings.order("{\"order_id\":\"A\",\"status\":\"Completed\"}"));
    assertThat(store.before(again)).contains(first);
    store.add(again, CLERK);
    assertThat(store.before(again)).contains(first);
    assertThat(store.before(Findings.order("{\"order_id\":\"C\"}"))).isEmpty();
  }

  @Test
  void aForgedLookHidesNoneBeforeIt() throws Exception {
    var first = store.add(Findings.order("{\"order_id\":\"A\",\"status\":\"Pending\"}"), CLERK);
    var again = later(Findings.order("{\"order_id\":\"A\",\"status\":\"Completed\"}"));
    store.add(Findings.forged(again), CLERK);
    assertThat(store.latest("cobo:order:A", "sandbox")).contains(first);
    assertThat(store.before(later(again))).contains(first);
  }

  private static Finding later(Finding finding) {
    var answer = finding.answer().orElseThrow();
    var moved =
        new Answer(
            answer.url(),
            answer.httpStatus(),
            answer.headers(),
            answer.body(),
            answer.requestedAt().plusSeconds(60),
            answer.receivedAt().plusSeconds(60),
            answer.signature(),
            Provenance.NONE);
    return new Finding(
        finding.target(),
        finding.environment(),
        new FindingResult.Found(
            moved,
            finding.further(),
            finding.record().orElseThrow(),
            finding.assessment(),
            finding.failure()),
        finding.now());
  }

  @Test
  void whatIsForgottenLeavesNothingButItsLineInTheAudit() throws Exception {
    for (int i = 0; i < 50; i++) {
      store.add(Findings.order(TWO_DEPOSITS.replace("O-2", "FORGET-" + i % 2)), CLERK);
    }
    openAgain();
    long before = Files.size(home.resolve("history.db"));
    store.forget("cobo:order:FORGET-1", "sandbox", FORGOTTEN);
    assertThat(found("FORGET-1")).isEmpty();
    assertThat(found("FORGET-0")).hasSize(25);
    assertThat(store.forgetAll(FORGOTTEN)).isEqualTo(25);
    assertThat(found(HistoryQuery.ALL.with("PSP-77"))).isEmpty();
    assertThat(store.check(_ -> {}).lines()).isEqualTo(52);
    assertThat(Files.size(home.resolve("history.db"))).isLessThan(before);
  }

  @Test
  void whatIsTooOldIsForgotten() throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    var at = Instant.parse("2026-11-21T10:00:00Z");
    assertThat(store.forgetBefore(at)).isZero();
    assertThat(store.forgetBefore(at.plusMillis(1))).isEqualTo(1);
    assertThat(found(HistoryQuery.ALL)).isEmpty();
  }

  @Test
  void nothingOfAPersonAndNoAmountIsInTheStoreOrItsLogInClear() throws Exception {
    var reference = Findings.payload("cobo-order-reference.json");
    var personal = PersonalTexts.in(reference.record().orElseThrow());
    assertThat(personal).isNotEmpty();
    store.add(reference, CLERK);
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.own().write(NOTE, FORGOTTEN);
    store.openWords();
    String all;
    try (Stream<Path> files = Files.list(home)) {
      all = String.join("", files.map(HistoryStoreTest::bytes).toList());
    }
    assertThat(all).contains("cobo:order:O-2", "Completed");
    for (String text :
        Stream.concat(
                personal.stream().filter(text -> text.length() > 3),
                Stream.of(
                    "Lovelace",
                    "ada@analytical",
                    "60.10",
                    "100.50",
                    "0xFEED",
                    "PSP-77",
                    "the bank",
                    "Grace"))
            .toList()) {
      assertThat(all).doesNotContain(text).doesNotContain(text.toLowerCase(Locale.ROOT));
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE finding SET target = 'cobo:order:Q-9'",
        "UPDATE finding SET environment = 'production'",
        "UPDATE finding SET sha256 = 'ab'",
        "UPDATE finding SET ended_at = ended_at + 1",
        "UPDATE content SET sealed = substr(sealed, 1, length(sealed) - 1) || x'00'",
        "UPDATE content SET sealed = x'00'",
        "UPDATE content SET sealed = (SELECT sealed FROM content ORDER BY finding DESC LIMIT 1)"
      })
  void aRowThatWasChangedDoesNotOpen(String change) throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    store.add(Findings.order("{\"order_id\":\"Q-8\"}"), CLERK);
    store.database().statement(change).executeUpdate();
    assertThat(store.content(found(HistoryQuery.ALL).getLast())).isEmpty();
  }

  @Test
  void anotherKeyOpensNothing() {
    store.close();
    assertThatThrownBy(() -> HistoryStore.open(home.resolve("history.db"), HistoryKey.ofThisRun()))
        .isInstanceOfSatisfying(
            HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_KEY));
  }

  @Test
  void aFullDiskIsSaidAndWhatWasStoredBeforeStays() throws Exception {
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    try (var pages = store.database().statement("PRAGMA page_count").executeQuery()) {
      store.database().statement("PRAGMA max_page_count=" + pages.getInt(1)).execute();
    }
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1000; i++) {
                store.add(Findings.order(TWO_DEPOSITS.replace("O-2", "F-" + i)), CLERK);
              }
            })
        .isInstanceOfSatisfying(
            HistoryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL));
    int kept = found(HistoryQuery.ALL).size();
    assertThat(store.check(_ -> {}).lines()).isEqualTo(kept);
    openAgain();
    assertThat(found(HistoryQuery.ALL)).hasSize(kept).isNotEmpty();
    store.add(Findings.order(TWO_DEPOSITS), CLERK);
    assertThat(store.check(_ -> {}).isWhole()).isTrue();
  }
}
