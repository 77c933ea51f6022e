package org.treasurylookup.model;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.api.http.Progress;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Lookups;
import org.treasurylookup.settings.Environment;

/**
 * One tab: what it was asked, what is under way, what is shown. Every question has a rising number;
 * an answer to any but the newest changes nothing on screen. A refresh that fails leaves the record
 * in place and says so beside it.
 */
public final class TabModel implements Tab {
  private final Lookups lookups;
  private final Clock clock;
  private final Examination examination;
  private final TrustOrgs trustOrgs;

  private final ReadOnlyObjectWrapper<Optional<Result>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Pending>> pending =
      new ReadOnlyObjectWrapper<>(this, "pending", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> failedRefresh =
      new ReadOnlyObjectWrapper<>(this, "failedRefresh", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Question>> asked =
      new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());
  private final BooleanProperty json = new SimpleBooleanProperty(this, "json");
  private final ObservableList<Detail> path = FXCollections.observableArrayList();

  private final VisitedRecords visited = new VisitedRecords();
  private final LatestTask asking;

  /**
   * An empty tab.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public TabModel(Lookups lookups, Executor fx, Clock clock) {
    this.lookups = lookups;
    this.asking = new LatestTask(fx);
    this.clock = clock;
    this.examination = new Examination(lookups, fx);
    this.trustOrgs = new TrustOrgs(lookups, fx, this::show);
  }

  /** What is on screen; stays while a new question is under way. */
  public ReadOnlyObjectProperty<Optional<Result>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The question under way. */
  public ReadOnlyObjectProperty<Optional<Pending>> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** A refresh that brought no record, while the record of an earlier answer is still shown. */
  public ReadOnlyObjectProperty<Optional<Finding>> failedRefreshProperty() {
    return failedRefresh.getReadOnlyProperty();
  }

  /** Why what is shown failed, if it did. */
  public Examination examination() {
    return examination;
  }

  /** The search for an allocation that another trust organisation may have. */
  public TrustOrgs trustOrgs() {
    return trustOrgs;
  }

  /** Whether the raw JSON is open. */
  public BooleanProperty jsonProperty() {
    return json;
  }

  /** The details opened on top of the record, outermost first. */
  public ObservableList<Detail> path() {
    return path;
  }

  /** What was shown before and after. */
  public VisitedRecords visited() {
    return visited;
  }

  /** What the tab was asked last. */
  public Optional<Question> question() {
    return pending.get().map(Pending::question).or(() -> shown.get().map(Result::question));
  }

  /** The same, to follow. */
  public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether what is shown answers another question than the one under way. */
  public boolean isSuperseded() {
    return shown.get().isPresent() && pending.get().filter(it -> !shows(it.question())).isPresent();
  }

  private boolean shows(Question question) {
    return shown.get().map(Result::question).filter(question::equals).isPresent();
  }

  /** The finding in front; none while another question is under way. */
  public Optional<Finding> finding() {
    return isSuperseded() ? Optional.empty() : shown.get().flatMap(Result::main);
  }

  /**
   * Asks; an earlier question still under way is cancelled. Whoever asks for the record shown is
   * led back to it from its details.
   */
  public void ask(Question question) {
    if (shows(question)) {
      path.clear();
    }
    begin(question);
  }

  private void begin(Question question) {
    leave();
    var run = asking.begin(fault -> fail(question, fault));
    pending.set(
        Optional.of(
            new Pending(
                question,
                clock.instant(),
                new Progress.Step(Progress.Phase.WAITING_FOR_TURN, Duration.ZERO))));
    tellQuestion();
    run.now(() -> start(run, question));
  }

  private void start(LatestTask.Run run, Question question) {
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

  private void fail(Question question, ProgramFault fault) {
    show(ArrivingAnswers.failed(question, fault, clock.instant()));
    pending.set(Optional.empty());
    tellQuestion();
  }

  /** Looks for the allocation that was not found in the other trust organisations. */
  public void askElsewhere() {
    shown.get().map(Result::question).ifPresent(trustOrgs::start);
  }

  /** Stops looking elsewhere; says whether there was anything to stop. */
  public boolean stopElsewhere() {
    return trustOrgs.stop();
  }

  @Override
  public Optional<Environment> environment() {
    return question().map(Question::environment);
  }

  @Override
  public boolean isBusy() {
    return pending.get().isPresent();
  }

  /** Shows what was found elsewhere in the window, without asking for it again. */
  void open(Result known) {
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
      pending.set(Optional.empty());
      tellQuestion();
      shown.get().ifPresent(this::examine);
    }
  }

  /** Shows what was shown before: the record of a detail, else the record before. */
  public void back() {
    if (isSuperseded()) {
      cancel();
    } else if (path.isEmpty()) {
      step(visited::back);
    } else {
      path.removeLast();
    }
  }

  /** Undoes {@link #back()}. */
  public void forward() {
    step(visited::forward);
  }

  private void step(UnaryOperator<Optional<Result>> way) {
    var found = way.apply(shown.get());
    if (found.isEmpty()) {
      return;
    }
    cancel();
    leave();
    path.clear();
    failedRefresh.set(Optional.empty());
    shown.set(found);
    tellQuestion();
    found.ifPresent(this::examine);
  }

  private void tellQuestion() {
    asked.set(question());
  }

  private void arrive(Result result) {
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

  private void show(Result result) {
    boolean same = shows(result.question());
    boolean lost = result.found().isEmpty() && result.main().isPresent();
    if (same && lost && shown.get().filter(now -> !now.found().isEmpty()).isPresent()) {
      failedRefresh.set(result.main().filter(finding -> finding.outcome() != Outcome.FOUND));
      return;
    }
    if (!same) {
      leave();
      visited.left(shown.get());
      path.clear();
    }
    failedRefresh.set(Optional.empty());
    shown.set(Optional.of(result));
    tellQuestion();
    examine(result);
  }

  private void examine(Result result) {
    if (result.found().isEmpty() && result.open().isEmpty()) {
      examination.start(result.findings());
    }
  }
}
