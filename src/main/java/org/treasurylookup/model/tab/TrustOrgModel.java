package org.treasurylookup.model.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.TrustOrgSearch;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;

/**
 * The search of a tab for an allocation in the trust organisations that were not asked. It can be
 * cancelled, and what was asked by then is kept.
 */
public final class TrustOrgModel {
  private final LookupStarter lookups;
  private final Consumer<TabResult> found;
  private final ReadOnlyObjectWrapper<Optional<Search>> search =
      new ReadOnlyObjectWrapper<>(this, "search", Optional.empty());
  private final LatestTask task;

  /** How far a search is. */
  public enum State {
    RUNNING,
    /** All were asked, and none has the record. */
    NOWHERE,
    CANCELLED
  }

  /**
   * A search.
   *
   * @param lookup what was asked before
   * @param total how many there are to ask
   * @param asked what each said that was asked, in order
   */
  public record Search(TabTargets lookup, int total, List<TrustOrgSearch.Step> asked, State state) {
    public Search {
      asked = List.copyOf(asked);
    }
  }

  TrustOrgModel(LookupStarter lookups, Executor fx, Consumer<TabResult> found) {
    this.lookups = lookups;
    this.task = new LatestTask(fx);
    this.found = found;
  }

  /** The search under way, or the one before it. */
  public ReadOnlyObjectProperty<Optional<Search>> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /** How many organisations are left to ask for the allocation of a look-up; 0 without one. */
  public static int left(TabTargets lookup) {
    return target(lookup)
        .map(target -> TrustOrgSearch.others(target, lookup.environment()).size())
        .orElse(0);
  }

  private static Optional<Target> target(TabTargets lookup) {
    return lookup.targets().stream()
        .filter(target -> !TrustOrgSearch.others(target, lookup.environment()).isEmpty())
        .findFirst();
  }

  /** Looks for the allocation of a look-up; nothing without one. */
  void start(TabTargets lookup) {
    var target = target(lookup);
    if (target.isEmpty()) {
      return;
    }
    stop();
    var run = task.beginOrTell(this::stopped);
    search.set(Optional.of(new Search(lookup, left(lookup), List.of(), State.RUNNING)));
    run.now(
        () ->
            run.stopping(
                lookups.search(
                    target.get(),
                    lookup.environment(),
                    run.then(this::step),
                    run.then(result -> end(lookup, result)))));
  }

  /** Stops a search under way; says whether there was one. */
  boolean stop() {
    boolean running = search.get().filter(now -> now.state() == State.RUNNING).isPresent();
    task.cancel();
    if (running) {
      stopped();
    }
    return running;
  }

  private void stopped() {
    search.set(search.get().map(now -> in(now, State.CANCELLED)));
  }

  private void step(TrustOrgSearch.Step step) {
    search.set(
        search
            .get()
            .map(
                now -> {
                  var asked = new ArrayList<>(now.asked());
                  asked.add(step);
                  return new Search(now.lookup(), step.total(), asked, State.RUNNING);
                }));
  }

  private void end(TabTargets lookup, TrustOrgSearch.Result result) {
    if (result.found().isPresent()) {
      Finding record = result.found().get();
      search.set(Optional.empty());
      var there = new TabTargets(List.of(record.target()), lookup.environment());
      found.accept(new TabResult(there, List.of(record), List.of()));
    } else {
      var ended = result.cancelled() ? State.CANCELLED : State.NOWHERE;
      search.set(search.get().map(now -> in(now, ended)));
    }
  }

  private static Search in(Search now, State state) {
    return new Search(now.lookup(), now.total(), now.asked(), state);
  }
}
