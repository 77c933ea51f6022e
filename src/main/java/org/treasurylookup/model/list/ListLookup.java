package org.treasurylookup.model.list;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.list.ListRun;
import org.treasurylookup.lookup.list.ListRun.Job;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.list.ListProgress.Pause;
import org.treasurylookup.model.list.ListProgress.Speed;
import org.treasurylookup.settings.Environment;

/** The asking of a list. */
public final class ListLookup {
  /** Told on the JavaFX thread what changes; nothing of a run that was cancelled. */
  public interface Rows {
    void asking(int number);

    void answered(int number, List<Finding> findings);

    /** Several changes, which are told of together. */
    void together(Runnable changes);

    /** Everything is answered. */
    void ended();

    /** The program itself cannot go on; what is answered stays. */
    void broken();
  }

  /* A list of no more than these is brought up to date with each answer. */
  private static final int FEW = 100;

  private final LookupStarter lookups;
  private final Environment environment;
  private final Clock clock;
  private final Rows rows;
  private final GatheredNews news;
  private final Map<Provider, Instant> pauses = new EnumMap<>(Provider.class);
  private ListSpeed speed = new ListSpeed();
  private final LatestTask task;
  private int left;
  private boolean over;

  public ListLookup(
      LookupStarter lookups, Environment environment, Executor fx, Clock clock, Rows rows) {
    this.lookups = lookups;
    this.environment = environment;
    this.news = new GatheredNews(fx, this::take);
    this.task = new LatestTask(fx);
    this.clock = clock;
    this.rows = rows;
  }

  public void start(List<Job> jobs) {
    cancel();
    speed = new ListSpeed();
    left = jobs.size();
    news.rests(left > FEW);
    var run = task.beginOrTell(this::broken);
    run.now(
        () ->
            run.stopping(
                ListRun.start(lookups.forLists(), environment, jobs, new Heard(run))::cancel));
  }

  /** Asks no further; what was answered up to now is told first. */
  public void cancel() {
    rows.together(news::takeAll);
    task.cancel();
    left = 0;
    over = false;
    pauses.clear();
  }

  private void broken() {
    cancel();
    rows.broken();
  }

  /** How far it is, of so many ids in all. */
  public ListProgress progress(int total, ListTally tally) {
    int open = Math.max(left, tally.of(ListCheck.OPEN));
    var pause = pause();
    return new ListProgress(
        total - open,
        total,
        tally.of(ListCheck.NOT_FOUND),
        tally.of(ListCheck.FAILED),
        left > 0 && pause.isEmpty() ? speed.of(left) : Optional.<Speed>empty(),
        pause);
  }

  private Optional<Pause> pause() {
    var now = clock.instant();
    return pauses.entrySet().stream()
        .filter(pause -> pause.getValue().isAfter(now))
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(pause -> new Pause(pause.getKey(), pause.getValue()));
  }

  private void take() {
    rows.together(news::take);
    if (over) {
      over = false;
      rows.ended();
    }
  }

  private void step(Provider provider, RequestProgress.Step step) {
    if (step.pause().isPositive()) {
      pauses.merge(
          provider,
          clock.instant().plus(step.pause()),
          (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  private void answered(int number, List<Finding> findings) {
    speed.arrived(clock.instant());
    rows.answered(number, findings);
    left--;
    if (left == 0) {
      task.settle();
      pauses.clear();
      over = true;
    }
  }

  private final class Heard implements ListRun.Listener {
    private final LatestTask.Run run;

    Heard(LatestTask.Run run) {
      this.run = run;
    }

    private void tell(Runnable change) {
      news.add(() -> run.now(change));
    }

    @Override
    public void asking(int entry) {
      tell(() -> rows.asking(entry));
    }

    @Override
    public void step(int entry, Provider provider, RequestProgress.Step step) {
      if (step.pause().isPositive()) {
        tell(() -> ListLookup.this.step(provider, step));
      }
    }

    @Override
    public void answered(int entry, List<Finding> findings) {
      tell(() -> ListLookup.this.answered(entry, findings));
    }
  }
}
