package org.treasurylookup.model.tab;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.VisitedRecords.Visit;
import org.treasurylookup.settings.Environment;

/**
 * One tab: what it was asked, what is under way, what is shown. Every question has a rising number;
 * an answer to any but the newest changes nothing on screen. A refresh that fails leaves the record
 * in place and says so beside it.
 */
public final class TabModel implements Tab {
  private final LookupStarter lookups;
  private final Clock clock;
  private final TabDiagnosis examination;
  private final TrustOrgModel trustOrgs;

  private final ReadOnlyObjectWrapper<Optional<TabResult>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PendingLookup>> pending =
      new ReadOnlyObjectWrapper<>(this, "pending", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> failedRefresh =
      new ReadOnlyObjectWrapper<>(this, "failedRefresh", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TabTargets>> asked =
      new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());
  private final BooleanProperty json = new SimpleBooleanProperty(this, "json");
  private final DetailPath path = new DetailPath();
  private final FollowTrail trail = new FollowTrail();

  private final VisitedRecords visited = new VisitedRecords();
  private final LatestTask asking;
  private boolean stopped;

  /**
   * An empty tab.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public TabModel(LookupStarter lookups, Executor fx, Clock clock) {
    this.lookups = lookups;
    this.asking = new LatestTask(fx);
    this.clock = clock;
    this.examination = new TabDiagnosis(lookups, fx);
    this.trustOrgs = new TrustOrgModel(lookups, fx, this::show);
  }

  /** What is on screen; stays while a new question is under way. */
  public ReadOnlyObjectProperty<Optional<TabResult>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The question under way. */
  public ReadOnlyObjectProperty<Optional<PendingLookup>> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** A refresh that brought no record, while the record of an earlier answer is still shown. */
  public ReadOnlyObjectProperty<Optional<Finding>> failedRefreshProperty() {
    return failedRefresh.getReadOnlyProperty();
  }

  /** A record that the one shown leads to and that may not be read here, followed last. */
  public ReadOnlyObjectProperty<Optional<Finding>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Why what is shown failed, if it did. */
  public TabDiagnosis examination() {
    return examination;
  }

  /** The search for an allocation that another trust organisation may have. */
  public TrustOrgModel trustOrgs() {
    return trustOrgs;
  }

  /** Whether the raw JSON is open. */
  public BooleanProperty jsonProperty() {
    return json;
  }

  /** The details opened on top of the record, outermost first. */
  public ObservableList<RecordDetail> path() {
    return path.open();
  }

  /** The records from which the one shown was followed, outermost first. */
  public ObservableList<TrailStep> trail() {
    return trail.shown();
  }

  /** What the tab was asked last. */
  public Optional<TabTargets> question() {
    return pending
        .get()
        .map(PendingLookup::question)
        .or(() -> shown.get().map(TabResult::question));
  }

  /** The same, to follow. */
  public ReadOnlyObjectProperty<Optional<TabTargets>> questionProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether the newest question was cancelled, so that the tab is about an earlier one again. */
  boolean isStopped() {
    return stopped;
  }

  /** Whether what is shown answers another question than the one under way. */
  public boolean isSuperseded() {
    return shown.get().isPresent() && pending.get().filter(it -> !shows(it.question())).isPresent();
  }

  private boolean shows(TabTargets question) {
    return shown.get().map(TabResult::question).filter(question::equals).isPresent();
  }

  /** The finding in front; none while another question is under way. */
  public Optional<Finding> finding() {
    return isSuperseded() ? Optional.empty() : shown.get().flatMap(TabResult::main);
  }

  /**
   * Asks; an earlier question still under way is cancelled. Whoever asks for the record shown is
   * led back to it from its details.
   */
  public void ask(TabTargets question) {
    if (shows(question)) {
      path.clear();
    } else {
      trail.leave();
    }
    begin(question);
  }

  /** The question about a record that the one shown names, in the same environment. */
  public Optional<TabTargets> beside(Target target) {
    return shown
        .get()
        .map(TabResult::question)
        .map(
            from ->
                new TabTargets(
                    List.of(from.targets().getFirst().inSameOrg(target)), from.environment()));
  }

  /** Asks for a record that the one shown names; whoever is led to that one itself goes back. */
  public void follow(Target target) {
    var next = beside(target);
    if (next.filter(this::shows).isPresent()) {
      path.keep(0);
    } else {
      next.ifPresent(
          question -> {
            trail.follow(new TrailStep(shown.get().orElseThrow().question(), path()));
            begin(question);
          });
    }
  }

  /**
   * Goes back on the way here.
   *
   * @param place a record of the trail, counted from its beginning; the one shown comes last
   * @param details how many details stay open on top of it
   */
  public void backTo(int place, int details) {
    while (trail().size() > place && !visited.isFirst()) {
      step(visited::back);
    }
    path.keep(details);
  }

  private void begin(TabTargets question) {
    leave();
    stopped = false;
    refused.set(Optional.empty());
    var run = asking.begin(fault -> fail(question, fault));
    pending.set(
        Optional.of(
            new PendingLookup(
                question,
                clock.instant(),
                new RequestProgress.Step(RequestProgress.Phase.WAITING_FOR_TURN, Duration.ZERO))));
    tellQuestion();
    run.now(() -> start(run, question));
  }

  private void start(LatestTask.Run run, TabTargets question) {
    var answers = new ArrivingAnswers(question);
    for (int i = 0; i < question.targets().size(); i++) {
      int place = i;
      run.stopping(
          lookups.start(
              question.targets().get(i),
              question.environment(),
              run.then(step -> pending.set(pending.get().map(now -> now.at(step)))),
              run.then(finding -> arrive(answers.with(place, finding)))));
    }
  }

  private void fail(TabTargets question, ProgramFault fault) {
    show(ArrivingAnswers.failed(question, fault, clock.instant()));
    pending.set(Optional.empty());
    tellQuestion();
  }

  /** Looks for the allocation that was not found in the other trust organisations. */
  public void askElsewhere() {
    shown.get().map(TabResult::question).ifPresent(trustOrgs::start);
  }

  /** Stops looking elsewhere; says whether there was anything to stop. */
  public boolean stopElsewhere() {
    return trustOrgs.stop();
  }

  @Override
  public Optional<Environment> environment() {
    return question().map(TabTargets::environment);
  }

  @Override
  public boolean isBusy() {
    return pending.get().isPresent();
  }

  /**
   * Shows what a record said when it was looked at before, in place of an answer that cannot be
   * had; why it cannot stays beside it.
   */
  public void showInstead(Finding kept) {
    var lost = finding();
    question()
        .ifPresent(
            question -> {
              show(new TabResult(question, List.of(kept), List.of()));
              failedRefresh.set(lost);
            });
  }

  /** Shows what was found elsewhere in the window, without asking for it again. */
  void open(TabResult known) {
    show(known);
  }

  @Override
  public void close() {
    asking.cancel();
    leave();
  }

  /* What is shown is about to be left: nobody waits for more about it. */
  private void leave() {
    examination.stop();
    trustOrgs.stop();
  }

  @Override
  public void refresh() {
    question().ifPresent(this::begin);
  }

  @Override
  public void cancel() {
    if (pending.get().isPresent()) {
      asking.cancel();
      stopped = true;
      pending.set(Optional.empty());
      tellQuestion();
      shown.get().ifPresent(this::examine);
    }
  }

  /** Shows what was shown before: the record of a detail, else the record before. */
  public void back() {
    if (isSuperseded()) {
      cancel();
    } else if (!path.back()) {
      step(visited::back);
    }
  }

  /** Undoes {@link #back()}. */
  public void forward() {
    if (!path.forward()) {
      step(visited::forward);
    }
  }

  private void step(UnaryOperator<Optional<Visit>> way) {
    var found = way.apply(visit());
    if (found.isEmpty()) {
      return;
    }
    cancel();
    leave();
    path.clear();
    failedRefresh.set(Optional.empty());
    trail.restore(found.get().trail());
    shown.set(found.map(Visit::result));
    path.restore(found.get().details());
    tellQuestion();
    examine(found.get().result());
  }

  private Optional<Visit> visit() {
    return shown.get().map(result -> new Visit(result, trail.shown(), path.state()));
  }

  private void tellQuestion() {
    asked.set(question());
  }

  private void arrive(TabResult result) {
    if (result.isShowable()) {
      show(result);
    }
    /* Only now: what is shown is never, not even for a moment, another record than was asked for. */
    if (result.open().isEmpty()) {
      asking.settle();
      pending.set(Optional.empty());
    }
    tellQuestion();
  }

  private void show(TabResult result) {
    boolean same = shows(result.question());
    boolean lost = result.found().isEmpty() && result.main().isPresent();
    if (same && lost && stays(result)) {
      failedRefresh.set(result.main().filter(finding -> finding.outcome() != Outcome.FOUND));
      return;
    }
    if (!same && trail.isFollowing() && isRefused(result)) {
      refused.set(result.main());
      return;
    }
    if (!same) {
      leave();
      visited.left(visit());
      trail.arrive();
      path.clear();
    }
    result.found().stream().findFirst().ifPresent(path::renew);
    failedRefresh.set(Optional.empty());
    shown.set(Optional.of(result));
    tellQuestion();
    examine(result);
  }

  /* A provider that says there is no such record takes the place of what it said days ago. */
  private boolean stays(TabResult lost) {
    boolean kept = finding().filter(Finding::isKept).isPresent();
    boolean answered =
        lost.main().filter(it -> it.answer().isPresent() && !it.isOutOfReach()).isPresent();
    return shown.get().filter(now -> !now.found().isEmpty()).isPresent() && !(kept && answered);
  }

  /* Whoever may not read what a record leads to reads on in that record. */
  private static boolean isRefused(TabResult result) {
    return result
        .main()
        .flatMap(Finding::failure)
        .filter(failure -> failure.code().isPermission())
        .isPresent();
  }

  private void examine(TabResult result) {
    boolean asked = result.findings().stream().noneMatch(Finding::isKept);
    if (asked && result.found().isEmpty() && result.open().isEmpty()) {
      examination.start(result.findings());
    }
  }
}
