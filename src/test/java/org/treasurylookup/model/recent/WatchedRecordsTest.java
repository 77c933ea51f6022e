package org.treasurylookup.model.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** A watched record is asked again at a pace that spares the provider, and news are said once. */
class WatchedRecordsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualAlarm time = new ManualAlarm(MadeLookups.NOON, "UTC");
  private final Asked asked = new Asked();
  private final List<WatchedRecord> news = new ArrayList<>();
  private Function<String, Optional<Environment>> environments =
      _ -> Optional.of(MadeLookups.SANDBOX);
  private final WatchedRecords watches =
      new WatchedRecords(asked, name -> environments.apply(name), Runnable::run, time, time);

  WatchedRecordsTest() {
    watches.onNews(told -> news.add(told.record()));
    watches.setRunning(true);
  }

  @Test
  void aRecordIsAskedAgainAfterAMinuteAndThenTheLessOftenTheLessHappens() {
    start("1");
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      int before = asked.count();
      long waited = 0;
      while (asked.count() == before) {
        time.pass(MINUTE);
        waited++;
      }
      minutes.add(waited);
      asked.answer(pending("1"));
    }
    assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 10L);
    assertThat(news).isEmpty();
  }

  @Test
  void aMistakeOfTheProgramIsSaidBesideTheRecordWhichIsAskedAgain() {
    start("1");
    asked.broken = true;
    time.pass(MINUTE);
    assertThat(watches.shown().getFirst().paused()).isPresent();
    int before = asked.count();
    asked.broken = false;
    time.pass(MINUTE.multipliedBy(10));
    assertThat(asked.count()).isGreaterThan(before);
  }

  @Test
  void aChangeIsSaidWithItsFieldsAndThePaceIsTheFirstAgain() {
    start("1");
    pass(1, pending("1"));
    pass(2, MadeLookups.order("1", "Processing", "60.00", time.instant()));
    assertThat(said(news.getLast().news()))
        .containsExactly(
            "status: Pending → Processing",
            "check: Nothing yet → Short",
            "something in it does not fit",
            "changed: received_token_amount");
    assertThat(watches.shown().getFirst().isNew()).isTrue();
    assertThat(watches.shown().getFirst().status()).isEqualTo("Processing");
    time.pass(MINUTE);
    assertThat(asked.count()).isEqualTo(3);
    assertThat(said(news.getLast().news()).toString()).doesNotContain("60.00");
  }

  @Test
  void newsAreSeenWithAnAnswerThatIsNoOlderThanThey() {
    start("1");
    var stale = pending("1");
    pass(1, MadeLookups.order("1", "Processing", "60.00", time.instant()));
    watches.seen(stale);
    assertThat(watches.shown().getFirst().isNew()).isTrue();
    assertThat(watches.shown().getFirst().status()).isEqualTo("Processing");
    watches.seen(MadeLookups.order("1", "Processing", "60.00", time.instant()));
    assertThat(watches.shown().getFirst().isNew()).isFalse();
  }

  @Test
  void whatTheUserSawMeanwhileIsNotUndoneByAnOlderAnswer() {
    start("1");
    time.pass(MINUTE);
    watches.seen(MadeLookups.order("1", "Processing", "60.00", time.instant()));
    news.clear();
    asked.answer(pending("1"));
    assertThat(news).isEmpty();
    assertThat(watches.shown().getFirst().status()).isEqualTo("Processing");
    time.pass(MINUTE);
    assertThat(asked.count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Completed", "Expired", "Underpaid"})
  void aWatchEndsByItselfWithTheLastWordOfTheVendor(String word) {
    start("1");
    var last = MadeLookups.order("1", word, "100.00", time.instant());
    pass(1, last);
    assertThat(news.getLast().ended()).isPresent();
    time.pass(Duration.ofHours(3));
    assertThat(asked.count()).isEqualTo(1);
    assertThat(watches.shown()).hasSize(1);
    watches.seen(MadeLookups.order("1", word, "100.00", time.instant()));
    assertThat(watches.shown()).isEmpty();
  }

  @Test
  void whatNobodyHasSeenYetIsNotLostWhenSomethingElseChanges() {
    start("1");
    pass(1, MadeLookups.order("1", "Processing", "0", time.instant()));
    pass(1, MadeLookups.order("1", "Processing", "0", ",\"chain_id\":\"ETH\"", time.instant()));
    assertThat(said(watches.shown().getFirst().news()))
        .contains("status: Pending → Processing", "changed: chain_id");
    assertThat(said(news.getLast().news())).as("told at once").containsExactly("changed: chain_id");
  }

  @Test
  void aForgedAnswerTellsThatAloneAndEndsNoWatch() {
    start("1");
    pass(1, Findings.forged(MadeLookups.order("1", "Completed", "100.00", time.instant())));
    assertThat(said(news.getLast().news())).containsExactly("do not rely on it");
    var shown = watches.shown().getFirst();
    assertThat(shown.ended()).isEmpty();
    assertThat(shown.status()).isEqualTo("Pending");
    assertThat(shown.level()).contains(AlarmLevel.ALARM);
    time.pass(Duration.ofHours(1));
    assertThat(asked.count()).isGreaterThan(1);
  }

  @Test
  void whatIsForgedAgainIsNoNewsAndTheTrueAnswerIsComparedWithTheTrueOneBefore() {
    start("1");
    pass(1, Findings.forged(MadeLookups.order("1", "Completed", "100.00", time.instant())));
    pass(1, Findings.forged(MadeLookups.order("1", "Expired", "1.00", time.instant())));
    assertThat(news).hasSize(1);
    pass(2, pending("1"));
    assertThat(said(news.getLast().news())).containsExactly("it can be relied on again");
    pass(1, Findings.forged(pending("1")));
    pass(1, MadeLookups.order("1", "Processing", "0", time.instant()));
    assertThat(said(news.getLast().news()))
        .containsExactly("it can be relied on again", "status: Pending → Processing");
  }

  @Test
  void aForgedRefusalIsNewsOfAWatch() {
    start("1");
    pass(1, MadeLookups.failed("1", FailureCode.SIGNATURE_INVALID, time.instant()));
    assertThat(said(news.getLast().news())).containsExactly("do not rely on it");
    assertThat(watches.shown().getFirst().status()).isEqualTo("Pending");
  }

  @Test
  void aForgedAnswerInFrontIsWatchedUntilATrueOneComes() {
    var forged = Findings.forged(MadeLookups.order("1", "Completed", "100.00", time.instant()));
    assertThat(Messages.ENGLISH.get(watches.start(forged))).startsWith("Watching");
    assertThat(watches.shown().getFirst().status()).isEmpty();
    pass(1, pending("1"));
    assertThat(said(news.getLast().news())).containsExactly("it can be relied on again");
    assertThat(watches.shown().getFirst().status()).isEqualTo("Pending");
  }

  @Test
  void aRecordThatIsThereAgainAndDoesNotFitSaysBoth() {
    start("1");
    pass(1, MadeLookups.notFound("1", time.instant()));
    pass(1, MadeLookups.order("1", "Processing", "60.00", time.instant()));
    assertThat(said(news.getLast().news()))
        .containsExactly("found", "something in it does not fit");
  }

  @Test
  void aClockThatIsSetBackLeavesNoWatchWaitingUntilItIsAsLateAgain() {
    var back = new Duration[] {Duration.ZERO};
    InstantSource wrong = () -> time.instant().minus(back[0]);
    var some =
        new WatchedRecords(asked, name -> environments.apply(name), Runnable::run, wrong, time);
    some.setRunning(true);
    some.start(pending("1"));
    some.start(pending("2"));
    back[0] = Duration.ofDays(1);
    for (int i = 0; i < 20; i++) {
      int before = asked.count();
      time.pass(MINUTE);
      if (asked.count() > before) {
        asked.answer(pending(asked.targets.getLast()));
      }
    }
    assertThat(asked.targets).contains("1", "2");
  }

  @Test
  void aSettlementUnderWayKeepsTheWatchAlive() {
    var settling =
        MadeLookups.order(
            "1", "Completed", "100.00", ",\"settlement_status\":\"Pending\"", MadeLookups.NOON);
    watches.start(settling);
    assertThat(watches.shown()).hasSize(1);
    pass(
        1,
        MadeLookups.order(
            "1", "Completed", "100.00", ",\"settlement_status\":\"Failed\"", MadeLookups.NOON));
    assertThat(said(news.getLast().news())).contains("settlement_status: Pending → Failed");
    assertThat(news.getLast().ended()).isPresent();
  }

  @Test
  void whatIsFinalAlreadyIsNotWatched() {
    var why = watches.start(MadeLookups.order("1", "Completed", "100.00", MadeLookups.NOON));
    assertThat(Messages.ENGLISH.get(why)).isEqualTo("Not watched: Completed is final.");
    assertThat(watches.shown()).isEmpty();
  }

  @Test
  void oneQuestionIsUnderWayAtATimeAndTheNextWaits() {
    for (var id : List.of("1", "2", "3")) {
      start(id);
    }
    time.pass(MINUTE);
    assertThat(asked.targets).containsExactly("1");
    asked.answer(pending("1"));
    assertThat(asked.targets).containsExactly("1");
    time.pass(WatchedRecords.BETWEEN);
    assertThat(asked.targets).containsExactly("1", "2");
    time.pass(Duration.ofMinutes(30));
    assertThat(asked.targets).containsExactly("1", "2");
  }

  @Test
  void nothingIsAskedWhileTheWindowIsLocked() {
    start("1");
    time.pass(MINUTE);
    watches.setRunning(false);
    assertThat(asked.cancelled).isEqualTo(1);
    asked.answer(MadeLookups.order("1", "Completed", "100.00", time.instant()));
    time.pass(Duration.ofHours(1));
    assertThat(asked.count()).isEqualTo(1);
    assertThat(news).isEmpty();
    watches.setRunning(true);
    time.pass(WatchedRecords.BETWEEN);
    assertThat(asked.count()).isEqualTo(2);
  }

  @Test
  void aRefusedKeyIsNotShownAgainUntilSomebodyLookedSomethingUpThere() {
    start("1");
    pass(1, MadeLookups.failed("1", FailureCode.COBO_AUTH, time.instant()));
    assertThat(watches.shown().getFirst().paused()).isPresent();
    time.pass(Duration.ofHours(5));
    watches.seen(pending("2"));
    time.pass(MINUTE);
    assertThat(asked.count()).isEqualTo(1);
    watches.seen(MadeLookups.order("2", "Pending", "0", time.instant()));
    time.pass(WatchedRecords.BETWEEN);
    assertThat(asked.count()).isEqualTo(2);
    asked.answer(pending("1"));
    assertThat(watches.shown().getFirst().paused()).isEmpty();
  }

  @Test
  void thatAKeyIsRefusedIsToldOnceOfAllThatWaitForIt() {
    start("1");
    start("2");
    time.pass(MINUTE);
    asked.answer(MadeLookups.failed("1", FailureCode.COBO_AUTH, time.instant()));
    assertThat(said(news.getLast().news())).containsExactly("Paused: COBO_AUTH");
    time.pass(MINUTE);
    asked.answer(MadeLookups.failed("2", FailureCode.COBO_AUTH, time.instant()));
    assertThat(news).hasSize(1);
    assertThat(watches.shown().getFirst().isNew()).isFalse();
  }

  @Test
  void eachProvidersRefusedKeyIsToldAndWaitsForThatProvidersOwn() {
    var allocation = Target.of(Kind.BITGO_ALLOCATION, "A-1");
    var at = time.instant();
    watches.start(
        new Finding(allocation, MadeLookups.SANDBOX, pending("1").result(), MadeLookups.NOON));
    pass(1, new Finding(allocation, MadeLookups.SANDBOX, refused(FailureCode.BITGO_AUTH), at));
    start("2");
    pass(1, MadeLookups.failed("2", FailureCode.COBO_AUTH, time.instant()));
    assertThat(news)
        .extracting(told -> said(told.news()).getFirst())
        .containsExactly("Paused: BITGO_AUTH", "Paused: COBO_AUTH");
    time.pass(MINUTE);
    watches.seen(MadeLookups.order("3", "Pending", "0", time.instant()));
    time.pass(WatchedRecords.BETWEEN);
    asked.answer(MadeLookups.order("2", "Pending", "0", time.instant()));
    time.pass(WatchedRecords.BETWEEN);
    assertThat(asked.count()).isEqualTo(3);
  }

  private FindingResult refused(FailureCode code) {
    return MadeLookups.failed("1", code, time.instant()).result();
  }

  @Test
  void aRecordThatTheKeyMayNotReadIsToldOnceThoughTheKeyReadsOthers() {
    start("1");
    pass(1, MadeLookups.failed("1", FailureCode.COBO_FORBIDDEN, time.instant()));
    time.pass(MINUTE);
    watches.seen(MadeLookups.order("2", "Pending", "0", time.instant()));
    time.pass(WatchedRecords.BETWEEN);
    assertThat(asked.count()).isEqualTo(2);
    asked.answer(MadeLookups.failed("1", FailureCode.COBO_FORBIDDEN, time.instant()));
    assertThat(news).hasSize(1);
    time.pass(MINUTE);
    start("3");
    pass(1, MadeLookups.failed("3", FailureCode.COBO_AUTH, time.instant()));
    assertThat(news).hasSize(2);
  }

  @Test
  void anEnvironmentThatIsGoneIsSaidAndTriedAgainLater() {
    start("1");
    environments = _ -> Optional.empty();
    time.pass(MINUTE);
    assertThat(asked.count()).isZero();
    assertThat(Messages.ENGLISH.get(watches.shown().getFirst().paused().orElseThrow()))
        .contains("sandbox");
    environments = _ -> Optional.of(MadeLookups.SANDBOX);
    time.pass(Duration.ofMinutes(2));
    assertThat(asked.count()).isEqualTo(1);
  }

  @Test
  void aNetworkFailureCostsNothingButTime() {
    start("1");
    pass(1, MadeLookups.failed("1", FailureCode.TIMEOUT, time.instant()));
    assertThat(news).isEmpty();
    pass(2, MadeLookups.order("1", "Processing", "0", time.instant()));
    assertThat(said(news.getLast().news())).contains("status: Pending → Processing");
  }

  @Test
  void aRecordThatIsGoneIsNewsToo() {
    start("1");
    pass(1, MadeLookups.notFound("1", time.instant()));
    assertThat(said(news.getLast().news())).containsExactly("not found any more");
    watches.seen(MadeLookups.notFound("1", time.instant()));
    var shown = watches.shown().getFirst();
    assertThat(Messages.ENGLISH.get(shown.words())).isEqualTo("Not found");
    assertThat(shown.tone()).isEqualTo(Tone.FAILURE);
    assertThat(RememberedWatch.read(watches.written().getFirst()).orElseThrow().words())
        .isEqualTo(shown.words());
  }

  @Test
  void anEarlierLookThatIsWatchedIsAsOldAsItIsAndAskedAtOnce() {
    var day = MadeLookups.NOON.minus(Duration.ofDays(1));
    var kept = pending("1").keptAt(day);
    assertThat(Messages.ENGLISH.get(watches.start(kept))).startsWith("Watching");
    assertThat(watches.shown().getFirst().asked()).contains(day);
    time.pass(Duration.ZERO);
    asked.answer(MadeLookups.order("1", "Processing", "0", time.instant()));
    assertThat(said(news.getLast().news())).containsExactly("status: Pending → Processing");
  }

  @Test
  void whatWasWatchedBeforeIsAskedAtOnceAndComparedWithWhatIsRemembered() {
    watches.load(List.of(remembered("1", "Pending"), remembered("2", "Processing")));
    time.pass(Duration.ZERO);
    asked.answer(MadeLookups.order("1", "Processing", "60.00", time.instant()));
    time.pass(WatchedRecords.BETWEEN);
    asked.answer(MadeLookups.order("2", "Processing", "60.00", time.instant()));
    assertThat(said(news.getFirst().news()))
        .containsExactly("status: Pending → Processing", "something in it does not fit");
    assertThat(said(news.getLast().news())).containsExactly("something in it does not fit");
    assertThat(watches.written())
        .extracting(RecentLookups.Watch::status)
        .containsExactly("Processing", "Processing");
  }

  private static Environment at(String base) {
    var cobo = new Environment.Cobo(Optional.of(URI.create(base)), Optional.empty());
    return new Environment("sandbox", Environment.Kind.CUSTOM, Optional.of(cobo), Optional.empty());
  }

  @Test
  void anEnvironmentOfTheSameNameAtAnotherHostIsNotAskedForAWatchOfTheOldOne() {
    watches.start(MadeLookups.in(at("https://test.example/v2"), pending("1")));
    restart();
    environments = _ -> Optional.of(at("https://live.example:8443/v2"));
    time.pass(MINUTE);
    assertThat(asked.count()).isZero();
    assertThat(Messages.ENGLISH.get(watches.shown().getFirst().paused().orElseThrow()))
        .contains("sandbox", "live.example:8443", "test.example");
    var other = MadeLookups.order("1", "Completed", "100.00", time.instant());
    watches.seen(MadeLookups.in(at("https://live.example:8443/v2"), other));
    assertThat(watches.shown()).singleElement().matches(it -> it.status().equals("Pending"));
    assertThat(news).isEmpty();
    environments = _ -> Optional.of(at("https://TEST.example:443/v2"));
    time.pass(Duration.ofMinutes(10));
    assertThat(asked.count()).isEqualTo(1);
  }

  @Test
  void aWatchInTheSandboxOfTheProgramIsNotAskedAtAHost() {
    start("1");
    restart();
    environments = _ -> Optional.of(at("https://live.example/v2"));
    time.pass(MINUTE);
    assertThat(asked.count()).isZero();
    assertThat(Messages.ENGLISH.get(watches.shown().getFirst().paused().orElseThrow()))
        .contains("the sandbox in this program");
  }

  @Test
  void aWatchOfAnEarlierVersionIsAtTheHostThatIsAskedFirst() {
    watches.load(List.of(remembered("1", "Pending")));
    assertThat(watches.written().getFirst().host()).isEqualTo(RecentLookups.BUILT_IN);
  }

  private void restart() {
    var kept = watches.written();
    watches.stop(watches.shown().getFirst().ref());
    watches.load(kept);
  }

  @Test
  void aStoppedWatchAsksNothingMore() {
    start("1");
    time.pass(MINUTE);
    watches.stop(watches.shown().getFirst().ref());
    asked.answer(MadeLookups.order("1", "Completed", "100.00", time.instant()));
    time.pass(Duration.ofHours(1));
    assertThat(asked.count()).isEqualTo(1);
    assertThat(news).isEmpty();
  }

  private void start(String id) {
    assertThat(Messages.ENGLISH.get(watches.start(pending(id)))).startsWith("Watching");
  }

  private void pass(int minutes, Finding answer) {
    int before = asked.count();
    time.pass(MINUTE.multipliedBy(minutes));
    assertThat(asked.count()).isEqualTo(before + 1);
    asked.answer(answer);
  }

  private static Finding pending(String id) {
    return MadeLookups.order(id, "Pending", "0", MadeLookups.NOON);
  }

  private static RecentLookups.Watch remembered(String id, String status) {
    return new RecentLookups.Watch(
        "cobo:order:" + id,
        "sandbox",
        "",
        MadeLookups.NOON,
        Optional.of(MadeLookups.NOON),
        status,
        "ok",
        "ab".repeat(32),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static List<String> said(List<Text> texts) {
    return texts.stream().map(Messages.ENGLISH::get).toList();
  }

  /** Answers when the test says so. */
  private static final class Asked implements LookupStarter {
    private final List<String> targets = new ArrayList<>();
    private final List<Consumer<Finding>> done = new ArrayList<>();
    private int cancelled;
    private boolean broken;

    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> then) {
      if (broken) {
        throw new IllegalStateException("broken");
      }
      targets.add(target.id());
      done.add(then);
      return () -> cancelled++;
    }

    int count() {
      return targets.size();
    }

    void answer(Finding finding) {
      done.getLast().accept(finding);
    }
  }
}
