package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.KeptLooks;
import org.treasurylookup.history.entry.KeptLook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** What is said of an earlier look, and when nothing is. */
class EarlierLooksTest {
  private static final String PENDING =
      "{\"order_id\":\"1\",\"status\":\"Pending\",\"payable_currency\":\"SOL\",\"received_token_amount\":\"1\"}";
  private static final String DONE =
      PENDING.replace("Pending", "Completed").replace("\"1\"}", "\"3.5\"}");

  private final List<EarlierLook> told = new ArrayList<>();

  private static EarlierLooks looks(CompletableFuture<Optional<KeptFinding>> kept) {
    return new EarlierLooks(new OneKept(kept), new Checks(), Runnable::run, Runnable::run);
  }

  /** One look, whatever is asked for. */
  private record OneKept(CompletableFuture<Optional<KeptFinding>> look) implements KeptLooks {
    @Override
    public CompletableFuture<Optional<KeptFinding>> before(Finding finding) {
      return look;
    }

    @Override
    public CompletableFuture<Optional<KeptFinding>> latest(Target target, Environment place) {
      return look;
    }

    @Override
    public CompletableFuture<List<KeptLook>> looks(Target target, Environment place, int most) {
      return CompletableFuture.completedFuture(List.of());
    }
  }

  private void compare(Optional<Finding> before, Finding now) {
    looks(CompletableFuture.completedFuture(before.map(KeptFinding::of))).since(now, told::add);
  }

  @Test
  void whatChangedIsTold() {
    compare(Optional.of(Findings.order(PENDING)), Findings.order(DONE));
    assertThat(told)
        .singleElement()
        .satisfies(look -> assertThat(look.changes().isEmpty()).isFalse());
  }

  @Test
  void nothingIsToldWhereNothingChangedOrNobodyLooked() {
    compare(Optional.of(Findings.order(PENDING)), Findings.order(" " + PENDING));
    compare(Optional.empty(), Findings.order(PENDING));
    assertThat(told).isEmpty();
  }

  @Test
  void whatCannotBeReliedOnIsNotComparedWith() {
    compare(Optional.of(Findings.failed("no")), Findings.order(PENDING));
    compare(Optional.of(Findings.order(PENDING)), Findings.failed("no"));
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsItselfAnEarlierLookIsNotSaidToHaveChangedSince() {
    var now = Findings.order(DONE);
    compare(Optional.of(Findings.order(PENDING)), now.keptAt(now.now()));
    assertThat(told).isEmpty();
  }

  @Test
  void aHistoryThatCannotBeReadIsNoMistakeOfTheRecord() {
    looks(CompletableFuture.failedFuture(new IllegalStateException()))
        .since(Findings.order(PENDING), told::add);
    assertThat(told).isEmpty();
  }

  private static Finding failed(FailureCode code) {
    var nobody = Text.of("failure.UNREACHABLE.headline");
    var failure = Failure.onTheWay(code, nobody, List.of(), nobody);
    var order = Findings.order(PENDING);
    return Finding.failed(order.target(), order.environment(), failure, order.now());
  }

  private static Finding at(String base, Finding finding) {
    var cobo = new Environment.Cobo(Optional.of(URI.create(base)), Optional.empty());
    var mine =
        new Environment("mine", Environment.Kind.CUSTOM, Optional.of(cobo), Optional.empty());
    return new Finding(finding.target(), mine, finding.result(), finding.now())
        .withAnswers(answer -> answer.with(URI.create(base + "/payments/orders/1")));
  }

  @Test
  void anEnvironmentOfTheSameNameAtAnotherHostIsNotComparedWith() {
    var before = at("https://test.example/v2", Findings.order(PENDING));
    compare(Optional.of(before), at("https://live.example/v2", Findings.order(DONE)));
    assertThat(told).isEmpty();
    compare(Optional.of(before), Findings.order(DONE));
    assertThat(told).as("the sandbox under its name").isEmpty();
    compare(Optional.of(before), at("https://TEST.example/v2", Findings.order(DONE)));
    assertThat(told).hasSize(1);
  }

  @Test
  void whatAColleagueFoundAtAnotherHostIsNotSaidOfThisRecord() {
    var kept = Optional.of(KeptFinding.of(at("https://test.example/v2", Findings.order(DONE))));
    var look = ColleagueLookTest.look("anna", "found", kept);
    var looks = looks(CompletableFuture.completedFuture(Optional.empty()));
    var here = at("https://live.example/v2", Findings.order(PENDING));
    assertThat(looks.colleague(look, here)).isEmpty();
    assertThat(looks.colleague(look, at("https://test.example/v2", here))).isPresent();
    var unshared = ColleagueLookTest.look("anna", "found", Optional.empty());
    assertThat(looks.colleague(unshared, here)).isPresent();
  }

  @Test
  void whatIsKeptOfAnotherHostDoesNotStandInForAProviderOutOfReach() {
    List<Finding> offered = new ArrayList<>();
    var kept = KeptFinding.of(at("https://test.example/v2", Findings.order(PENDING)));
    var looks = looks(CompletableFuture.completedFuture(Optional.of(kept)));
    looks.instead(at("https://live.example/v2", failed(FailureCode.TIMEOUT)), offered::add);
    assertThat(offered).isEmpty();
    looks.instead(at("https://test.example/v2", failed(FailureCode.TIMEOUT)), offered::add);
    assertThat(offered).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptStandsInOnlyForAProviderOutOfReach(FailureCode code) {
    var reached =
        EnumSet.of(
            FailureCode.UNREACHABLE,
            FailureCode.TIMEOUT,
            FailureCode.TLS,
            FailureCode.PROXY_AUTH,
            FailureCode.CUT_SHORT,
            FailureCode.COBO_DOWN,
            FailureCode.BITGO_DOWN);
    List<Finding> offered = new ArrayList<>();
    var order = Findings.order(PENDING);
    looks(CompletableFuture.completedFuture(Optional.of(KeptFinding.of(order))))
        .instead(failed(code), offered::add);
    if (reached.contains(code)) {
      assertThat(offered).containsExactly(order.keptAt(order.now()));
    } else {
      assertThat(offered).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T16:02:11.5Z, 16:02:11 UTC",
    "2026-11-20T16:02:11.5Z, yesterday 16:02:11 UTC",
    "2026-11-19T16:02:11.5Z, 2026-11-19 16:02:11 UTC",
    "2027-01-01T00:00:00Z, 2027-01-01 00:00:00 UTC"
  })
  void theTimeOfTheLookIsSaidSoThatItCannotBeMistaken(Instant at, String said) {
    var now = Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneOffset.UTC);
    var display = new DisplayModel(now, DelayedAction.NEVER, true);
    var changes = FindingChanges.between(Findings.order(PENDING), Findings.order(DONE));
    assertThat(Messages.ENGLISH.get(new EarlierLook(at, changes).text(display)))
        .isEqualTo("Since you looked " + said + ": Status Pending → Completed, Received +2.5 SOL");
  }

  @Test
  void ofManyChangesTheFirstAreSaidAndTheOthersCounted() {
    var before = Findings.order("{\"order_id\":\"1\"}");
    var after =
        Findings.order("{\"order_id\":\"1\",\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1}");
    assertThat(FindingChanges.between(before, after).inShort(4).map(Messages.ENGLISH::get))
        .contains("a: now there, b: now there, c: now there, d: now there, 2 more changes");
  }

  @Test
  void aWatchTellsAStatusThatWasNotSentBeforeOnceOnly() {
    var before = Findings.allocation("{\"allocation\":{\"id\":\"1\",\"status\":\"reserved\"}}");
    var after =
        Findings.allocation(
            "{\"allocation\":{\"id\":\"1\",\"status\":\"reserved\","
                + "\"policyResult\":\"approved\",\"reason\":\"x\"}}");
    assertThat(RecordDigest.of(before).changesTo(RecordDigest.of(after)))
        .extracting(Messages.ENGLISH::get)
        .containsExactly("policyResult: nothing → approved", "changed: reason");
  }

  @Test
  void whatChangedInsideOnePartIsSaidTogether() {
    var before = Findings.order(transactions("{'tx_id':'t','status':'Confirming','amount':'1'}"));
    var after =
        Findings.order(transactions("{'tx_id':'t','status':'Completed','amount':'1','a':1,'b':1}"));
    assertThat(FindingChanges.between(before, after).inShort(4).map(Messages.ENGLISH::get))
        .contains("Transactions t (Status Confirming → Completed, a: now there, b: now there)");
  }

  private static String transactions(String rows) {
    return "{\"order_id\":\"1\",\"transactions\":[" + rows.replace('\'', '"') + "]}";
  }
}
