package org.treasurylookup.model.tab;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;

/** What a tab asks. An answer to any look-up but the newest is told to nobody. */
final class TabLookup {
  private final LookupStarter lookups;
  private final Clock clock;
  private final LatestTask asking;
  private final Consumer<TabResult> show;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Optional<PendingLookup>> pending =
      new ReadOnlyObjectWrapper<>(this, "pending", Optional.empty());

  /**
   * Nothing is asked.
   *
   * @param show takes what can be shown, JavaFX thread
   * @param changed told when a look-up begins or ends
   */
  TabLookup(
      LookupStarter lookups, Executor fx, Clock clock, Consumer<TabResult> show, Runnable changed) {
    this.lookups = lookups;
    this.asking = new LatestTask(fx);
    this.clock = clock;
    this.show = show;
    this.changed = changed;
  }

  ReadOnlyObjectProperty<Optional<PendingLookup>> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Asks; an earlier look-up still under way is cancelled. */
  void begin(TabTargets lookup) {
    var run = asking.begin(fault -> fail(lookup, fault));
    var turn = new RequestProgress.Step(RequestProgress.Phase.WAITING_FOR_TURN, Duration.ZERO);
    pending.set(Optional.of(new PendingLookup(lookup, clock.instant(), turn)));
    changed.run();
    run.now(() -> start(run, lookup));
  }

  private void start(LatestTask.Run run, TabTargets lookup) {
    var answers = new ArrivingAnswers(lookup);
    for (int i = 0; i < lookup.targets().size(); i++) {
      int place = i;
      run.stopping(
          lookups.start(
              lookup.targets().get(i),
              lookup.environment(),
              run.then(step -> pending.set(pending.get().map(now -> now.at(step)))),
              run.then(finding -> arrive(answers.with(place, finding)))));
    }
  }

  private void fail(TabTargets lookup, ProgramFault fault) {
    show.accept(ArrivingAnswers.failed(lookup, fault, clock.instant()));
    pending.set(Optional.empty());
    changed.run();
  }

  private void arrive(TabResult result) {
    if (result.isShowable()) {
      show.accept(result);
    }
    /* Only now: what is shown is never, not even for a moment, another record than was asked for. */
    if (result.open().isEmpty()) {
      asking.settle();
      pending.set(Optional.empty());
    }
    changed.run();
  }

  /** Awaits nothing any more; says whether there was anything. */
  boolean cancel() {
    boolean any = pending.get().isPresent();
    if (any) {
      asking.cancel();
      pending.set(Optional.empty());
    }
    return any;
  }

  /** Nobody is told anything any more. */
  void close() {
    asking.cancel();
  }
}
