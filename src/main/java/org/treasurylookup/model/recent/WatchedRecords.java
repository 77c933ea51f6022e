package org.treasurylookup.model.recent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.text.Text;

/**
 * Records that are asked again by themselves while {@link #setRunning running}: one question at a
 * time, each record a minute after its answer, later the longer nothing changes, ten minutes at
 * most. A key that is refused is not shown again until somebody looked something up there. JavaFX
 * thread only.
 */
public final class WatchedRecords {
  /** Most records that are watched at a time. */
  public static final int MOST = 50;

  /* What the user asks goes first: it never waits for more than one question of a watch. */
  static final Duration BETWEEN = Duration.ofSeconds(3);

  private final LookupStarter lookups;
  private final Function<String, Optional<Environment>> environments;
  private final InstantSource clock;
  private final DelayedAction alarm;
  private final ObservableList<WatchedRecord> shown = FXCollections.observableArrayList();
  private final WatchSchedule schedule = new WatchSchedule();
  private Consumer<WatchNews> news = _ -> {};
  private Subscription waiting = Subscription.EMPTY;
  private Instant earliest = Instant.MIN;
  private boolean running;
  private Optional<RecordReference> asking = Optional.empty();
  private final LatestTask task;

  /**
   * Nothing watched, and nothing running yet.
   *
   * @param environments the environment of a name, if there is one and it may be asked
   * @param fx runs work on the JavaFX thread
   */
  public WatchedRecords(
      LookupStarter lookups,
      Function<String, Optional<Environment>> environments,
      Executor fx,
      InstantSource clock,
      DelayedAction alarm) {
    this.lookups = lookups;
    this.environments = environments;
    this.task = new LatestTask(fx);
    this.clock = clock;
    this.alarm = alarm;
  }

  /** What is watched, in the order it was added. */
  public ObservableList<WatchedRecord> shown() {
    return shown;
  }

  /** Told of each record that changed while it was watched, or whose watch ended by itself. */
  public void onNews(Consumer<WatchNews> listener) {
    news = listener;
  }

  /** Asks from now on, or not: while the window is locked or closed, nothing is asked. */
  public void setRunning(boolean now) {
    if (running != now) {
      running = now;
      if (!now) {
        stopAsking(_ -> true);
      }
      plan();
    }
  }

  /**
   * Watches a record.
   *
   * @return what to tell the user: that it is watched, or why not
   */
  public Text start(Finding finding) {
    var ref = RecordReference.of(finding);
    if (finding.outcome() != Outcome.FOUND) {
      return Text.of("watch.noRecord");
    }
    if (shown.size() >= MOST) {
      return Text.of("watch.tooMany", Integer.toString(MOST));
    }
    var now = RecordDigest.of(finding);
    if (now.over()) {
      return Text.of("watch.over", RecentRecord.words(ref.target().kind(), now.status()));
    }
    var at = now();
    schedule.put(ref, finding.isKept() ? WatchPace.remembered(now, at) : WatchPace.first(now, at));
    shown.add(WatchedRecord.first(finding, at, now));
    plan();
    return Text.of("watch.started");
  }

  public boolean isWatched(RecordReference ref) {
    return schedule.holds(ref);
  }

  /** Watches a record no longer; says whether it was. */
  public boolean stop(RecordReference ref) {
    stopAsking(ref::equals);
    boolean was = shown.removeIf(each -> each.ref().equals(ref));
    schedule.remove(ref);
    plan();
    return was;
  }

  /**
   * The user has an answer in front. If it is no older than what the watch knows, what changed is
   * seen, and a watch that ended is gone.
   */
  public void seen(Finding finding) {
    var ref = RecordReference.of(finding);
    var at = finding.answer().map(Answer::receivedAt).orElse(finding.now());
    if (finding.outcome() == Outcome.FOUND) {
      /* A key works again: it was accepted after it had been refused. */
      schedule.accepted(ref, at, now());
      plan();
    }
    var before = find(ref).filter(watched -> watched.isAt(finding.environment()));
    boolean older =
        before
            .flatMap(WatchedRecord::asked)
            .filter(asked -> at.isBefore(asked) && !asked.isAfter(now()))
            .isPresent();
    if (before.isEmpty() || older || RecordDigest.isNoAnswer(finding)) {
      return;
    }
    stopAsking(ref::equals); // whose answer may be older than this one
    var now = RecordDigest.of(finding);
    boolean over = before.get().ended().isPresent() || now.over();
    take(before.get(), now, Optional.empty(), true);
    if (over) {
      stop(ref);
    }
    plan();
  }

  private Optional<WatchedRecord> find(RecordReference ref) {
    return shown.stream().filter(each -> each.ref().equals(ref)).findFirst();
  }

  /** Takes over what a file remembers, and asks each soon. */
  void load(List<RecentLookups.Watch> kept) {
    for (var each : kept) {
      RememberedWatch.read(each)
          .map(watched -> watched.at(environments.apply(each.environment())))
          .filter(watched -> !isWatched(watched.ref()) && shown.size() < MOST)
          .ifPresent(
              watched -> {
                schedule.put(watched.ref(), RememberedWatch.pace(each, now()));
                shown.add(watched);
              });
    }
    plan();
  }

  /** What a file is to remember. */
  List<RecentLookups.Watch> written() {
    return shown.stream()
        .filter(each -> schedule.holds(each.ref()))
        .map(each -> RememberedWatch.written(each, schedule.pace(each.ref()).last().sha256()))
        .toList();
  }

  private void stopAsking(Predicate<RecordReference> which) {
    if (asking.filter(which).isPresent()) {
      task.cancel();
      asking = Optional.empty();
    }
  }

  /* The one that is due first, no sooner than the last question lets it. */
  private void plan() {
    waiting.unsubscribe();
    waiting = Subscription.EMPTY;
    if (running && asking.isEmpty()) {
      var now = now();
      earliest = WatchPace.noLater(earliest, now.plus(BETWEEN));
      schedule
          .due(shown, now)
          .ifPresent(
              due -> {
                var at = due.isAfter(earliest) ? due : earliest;
                var span = Duration.between(now, at);
                waiting = alarm.after(span.isNegative() ? Duration.ZERO : span, this::ask);
              });
    }
  }

  private void ask() {
    if (asking.isEmpty()) {
      schedule.first(shown).ifPresent(this::ask);
    }
  }

  private void ask(RecordReference ref) {
    earliest = now().plus(BETWEEN);
    var environment = environments.apply(ref.environment());
    var why = find(ref).flatMap(watched -> watched.unasked(environment));
    if (why.isPresent()) {
      pause(ref, schedule.pace(ref).unanswered(now()), why.get());
      plan();
      return;
    }
    asking = Optional.of(ref);
    var run = task.begin(fault -> broken(ref, fault));
    run.now(() -> run.stopping(start(run, ref, environment.orElseThrow())));
  }

  /* Making the digest of a long record would hold back the window. */
  private LookupStarter.Running start(
      LatestTask.Run run, RecordReference ref, Environment environment) {
    return lookups.start(
        ref.target(),
        environment,
        _ -> {},
        run.prepared(
            finding -> {
              var digest = RecordDigest.of(finding);
              return () -> answered(ref, finding, digest);
            }));
  }

  private void broken(RecordReference ref, ProgramFault fault) {
    asking = Optional.empty();
    failed(ref, fault.failure());
    plan();
  }

  private void failed(RecordReference ref, Failure why) {
    boolean told = schedule.isFirstRefusal(ref, why.code());
    pause(ref, schedule.pace(ref).failed(why.code(), now()), why.headline());
    find(ref).filter(_ -> told).map(WatchNews::ofPause).ifPresent(news);
  }

  private void answered(RecordReference ref, Finding finding, RecordDigest digest) {
    asking = Optional.empty();
    earliest = now().plus(BETWEEN);
    if (RecordDigest.isNoAnswer(finding)) {
      finding.failure().ifPresent(why -> failed(ref, why));
    } else {
      find(ref).ifPresent(before -> take(before, digest, WatchNews.sums(finding), false));
    }
    plan();
  }

  private Instant now() {
    return clock.instant();
  }

  private void pause(RecordReference ref, WatchPace pulse, Text why) {
    schedule.put(ref, pulse);
    find(ref).ifPresent(now -> replace(now.paused(why)));
  }

  private void take(WatchedRecord before, RecordDigest answer, Optional<Text> sums, boolean seen) {
    var ref = before.ref();
    var pulse = schedule.pace(ref);
    var changes = pulse.last().changesTo(answer);
    var known = pulse.last().then(answer);
    var at = now();
    boolean lively = seen || !changes.isEmpty();
    schedule.put(ref, lively ? WatchPace.first(known, at) : pulse.longer(known, at));
    var after = before.answered(at, known, changes, seen);
    replace(after);
    if (!changes.isEmpty() || after.ended().isPresent()) {
      news.accept(new WatchNews(after.with(changes), sums));
    }
  }

  private void replace(WatchedRecord after) {
    shown.replaceAll(each -> each.ref().equals(after.ref()) ? after : each);
  }
}
