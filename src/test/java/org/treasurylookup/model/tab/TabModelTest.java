package org.treasurylookup.model.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Text;

class TabModelTest {
  private static final Environment SANDBOX =
      Environments.load(Path.of("no such home"), Policy.NONE).first();
  private static final Target FIRST = Target.of(Kind.COBO_ORDER, "1");
  private static final Target SECOND = Target.of(Kind.COBO_ORDER, "2");
  private static final Target THIRD = Target.of(Kind.COBO_MERCHANT, "3");

  private final Asked asked = new Asked();
  private final TabModel tab =
      new TabModel(asked, Runnable::run, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void anAnswerIsShownAndNothingIsUnderWayAnyMore() {
    tab.ask(lookup(FIRST));
    assertThat(tab.pendingProperty().get()).isPresent();
    asked.answer(0, Outcome.FOUND);
    assertThat(tab.pendingProperty().get()).isEmpty();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(FIRST);
  }

  @Test
  void anAnswerThatIsNoLongerTheNewestIsNotShown() {
    tab.ask(lookup(FIRST));
    tab.ask(lookup(SECOND));
    asked.answer(1, Outcome.FOUND);
    asked.answer(0, Outcome.FOUND);
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
    tab.back();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
  }

  @Test
  void aNewQuestionCancelsTheOneBefore() {
    tab.ask(lookup(FIRST));
    tab.ask(lookup(SECOND));
    assertThat(asked.cancelled).containsExactly(FIRST);
  }

  @Test
  void aRecordIsSupersededWhileTheNextIsUnderWayAndInFrontAgainWithoutIt() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.ask(lookup(SECOND));
    assertThat(tab.isSuperseded()).isTrue();
    assertThat(tab.finding()).isEmpty();
    assertThat(tab.shownProperty().get()).isPresent();
    tab.back();
    assertThat(tab.isSuperseded()).isFalse();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(FIRST);
    assertThat(tab.lookupProperty().get()).contains(lookup(FIRST));
  }

  @Test
  void aFailedRefreshLeavesTheRecordAndSaysSo() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.refresh();
    asked.answer(1, Outcome.FAILED);
    assertThat(tab.finding().orElseThrow().outcome()).isEqualTo(Outcome.FOUND);
    assertThat(tab.failedRefreshProperty().get()).isPresent();
    tab.refresh();
    asked.answer(2, Outcome.FOUND);
    assertThat(tab.failedRefreshProperty().get()).isEmpty();
  }

  @Test
  void cancelKeepsWhatIsShownAndTheLateAnswerChangesNothing() {
    tab.ask(lookup(FIRST));
    tab.cancel();
    asked.answer(0, Outcome.FOUND);
    assertThat(tab.shownProperty().get()).isEmpty();
    assertThat(asked.cancelled).containsExactly(FIRST);
  }

  @Test
  void backAndForwardWalkThroughWhatWasShown() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.ask(lookup(SECOND));
    asked.answer(1, Outcome.FOUND);
    tab.back();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(FIRST);
    tab.forward();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
    tab.forward();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
  }

  @Test
  void ofSeveralKindsTheFoundOneIsShownBeforeTheOthersHaveAnswered() {
    tab.ask(new TabTargets(List.of(FIRST, SECOND), SANDBOX));
    asked.answer(1, Outcome.FOUND);
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
    assertThat(tab.pendingProperty().get()).isPresent();
    asked.answer(0, Outcome.NOT_FOUND);
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
    assertThat(tab.pendingProperty().get()).isEmpty();
  }

  @Test
  void ofSeveralKindsNotFoundIsSaidOnlyWhenAllHaveAnswered() {
    tab.ask(new TabTargets(List.of(FIRST, SECOND), SANDBOX));
    asked.answer(0, Outcome.NOT_FOUND);
    assertThat(tab.shownProperty().get()).isEmpty();
    asked.answer(1, Outcome.NOT_FOUND);
    assertThat(tab.shownProperty().get().orElseThrow().findings()).hasSize(2);
  }

  @Test
  void aFailureIsShownBeforeItIsLookedIntoAndStaysAsItWasShown() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FAILED);
    var shown = tab.shownProperty().get();
    assertThat(shown).isPresent();
    assertThat(tab.examination().runningProperty().get()).isTrue();
    asked.examinations.getFirst().tell(Tested.CONFIRMED);
    assertThat(tab.shownProperty().get()).isSameAs(shown);
    assertThat(tested(tab)).containsExactly(Tested.CONFIRMED);
    asked.examinations.getFirst().done().run();
    assertThat(tab.examination().runningProperty().get()).isFalse();
  }

  @Test
  void aTabThatMovesOnStopsLookingIntoItsFailureAndHearsNoMoreOfIt() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FAILED);
    tab.ask(lookup(SECOND));
    assertThat(asked.examinations.getFirst().stopped()).isTrue();
    asked.examinations.getFirst().tell(Tested.CONFIRMED);
    assertThat(tab.examination().known()).isEmpty();
  }

  @Test
  void theWayBackToAFailureAsksNothingThatIsKnown() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FAILED);
    asked.examinations.getFirst().tell(Tested.RULED_OUT);
    asked.examinations.getFirst().done().run();
    tab.ask(lookup(SECOND));
    asked.answer(1, Outcome.FOUND);
    tab.back();
    assertThat(asked.examinations).hasSize(1);
    assertThat(tested(tab)).containsExactly(Tested.RULED_OUT);
  }

  @Test
  void aRecordIsNotLookedInto() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    assertThat(asked.examinations).isEmpty();
  }

  private static List<Tested> tested(TabModel tab) {
    return tab.examination().of(tab.finding().orElseThrow()).failure().causes().stream()
        .map(Cause::tested)
        .toList();
  }

  private static TabTargets lookup(Target target) {
    return new TabTargets(List.of(target), SANDBOX);
  }

  private static Failure failure(Tested tested) {
    return Failure.onTheWay(
        FailureCode.NOT_FOUND,
        Text.literal("none"),
        List.of(new Cause(Text.literal("cause"), tested)),
        Text.literal("next"));
  }

  /** A look into a failure, which knows more when the test says so. */
  private record Looking(Consumer<Diagnosis> told, Runnable done, AtomicBoolean cancelled) {
    void tell(Tested tested) {
      told.accept(Diagnosis.untested(failure(tested)));
    }

    boolean stopped() {
      return cancelled.get();
    }
  }

  /** Answers when the test says so. */
  @Test
  void aTrailLeadsFromTheRecordLookedUpToTheOneFollowedTo() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.follow(SECOND);
    assertThat(tab.trail()).isEmpty();
    asked.answer(1, Outcome.FOUND);
    assertThat(tab.trail()).extracting(TrailStep::record).containsExactly(lookup(FIRST));
    tab.follow(THIRD);
    asked.answer(2, Outcome.FOUND);
    assertThat(tab.trail())
        .extracting(TrailStep::record)
        .containsExactly(lookup(FIRST), lookup(SECOND));
    tab.back();
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
    assertThat(tab.trail()).extracting(TrailStep::record).containsExactly(lookup(FIRST));
    tab.forward();
    assertThat(tab.trail())
        .extracting(TrailStep::record)
        .containsExactly(lookup(FIRST), lookup(SECOND));
    tab.backTo(0, 0);
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(FIRST);
    assertThat(tab.trail()).isEmpty();
    assertThat(asked.targets).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void whatIsLookedUpInTheBoxBeginsATrailOfItsOwn() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.follow(SECOND);
    asked.answer(1, Outcome.FOUND);
    tab.ask(lookup(THIRD));
    asked.answer(2, Outcome.FOUND);
    assertThat(tab.trail()).isEmpty();
  }

  @Test
  void aWayThatIsCalledOffLeavesTheTrailAsItWas() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.follow(SECOND);
    tab.cancel();
    tab.refresh();
    asked.answer(2, Outcome.FOUND);
    assertThat(tab.trail()).isEmpty();
  }

  @Test
  void whatMayNotBeReadIsSaidBesideTheRecordThatLeadsThere() {
    tab.ask(lookup(FIRST));
    asked.answer(0, Outcome.FOUND);
    tab.follow(SECOND);
    asked.refuse(1);
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(FIRST);
    assertThat(tab.pendingProperty().get()).isEmpty();
    assertThat(tab.refusedProperty().get().orElseThrow().target()).isEqualTo(SECOND);
    assertThat(tab.trail()).isEmpty();
    tab.refresh();
    assertThat(tab.refusedProperty().get()).isEmpty();
    asked.answer(2, Outcome.FOUND);
    tab.ask(lookup(SECOND));
    asked.refuse(3);
    assertThat(tab.finding().orElseThrow().target()).isEqualTo(SECOND);
    assertThat(tab.refusedProperty().get()).isEmpty();
  }

  private static final class Asked implements LookupStarter {
    private final List<Target> targets = new ArrayList<>();
    private final List<Consumer<Finding>> done = new ArrayList<>();
    private final List<Target> cancelled = new ArrayList<>();
    private final List<Looking> examinations = new ArrayList<>();

    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> then) {
      targets.add(target);
      done.add(then);
      return () -> cancelled.add(target);
    }

    @Override
    public Running examine(Finding finding, Consumer<Diagnosis> told, Runnable done) {
      var examination = new Looking(told, done, new AtomicBoolean());
      examinations.add(examination);
      return () -> examination.cancelled().set(true);
    }

    void answer(int place, Outcome outcome) {
      answer(place, outcome, failure(Tested.NOT));
    }

    void refuse(int place) {
      var failure =
          Failure.onTheWay(
              FailureCode.COBO_FORBIDDEN, Text.literal(""), List.of(), Text.literal(""));
      answer(place, Outcome.FAILED, failure);
    }

    private void answer(int place, Outcome outcome, Failure failure) {
      done.get(place)
          .accept(
              new Finding(
                  targets.get(place),
                  SANDBOX,
                  new FindingResult.Remnant(
                      outcome,
                      List.of(),
                      outcome == Outcome.FOUND ? Optional.empty() : Optional.of(failure)),
                  Instant.EPOCH));
    }
  }
}
