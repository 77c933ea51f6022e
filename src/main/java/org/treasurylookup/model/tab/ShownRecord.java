package org.treasurylookup.model.tab;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.VisitedRecords.Visit;

/**
 * What a tab shows, the way that led to it, and what it showed before. An answer that says less
 * than what is shown does not take its place.
 */
final class ShownRecord {
  private final ReadOnlyObjectWrapper<Optional<TabResult>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> failedRefresh =
      new ReadOnlyObjectWrapper<>(this, "failedRefresh", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final DetailPath path = new DetailPath();
  private final FollowTrail trail = new FollowTrail();
  private final VisitedRecords visited = new VisitedRecords();
  private final Runnable left;
  private final ReadOnlyObjectWrapper<Optional<ReadBeside>> beside =
      new ReadOnlyObjectWrapper<>(this, "beside", Optional.empty());

  /* One finding by its own answer, and by the lists that were read besides. */
  private record ReadBeside(Finding alone, Finding judged) {}

  /**
   * Nothing is shown.
   *
   * @param left told when what is shown is about to be left for another record
   */
  ShownRecord(Runnable left) {
    this.left = left;
  }

  ReadOnlyObjectProperty<Optional<TabResult>> resultProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Finding>> failedRefreshProperty() {
    return failedRefresh.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Finding>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  Optional<TabResult> result() {
    return shown.get();
  }

  Optional<TabTargets> lookup() {
    return shown.get().map(TabResult::lookup);
  }

  boolean answers(TabTargets lookup) {
    return lookup().filter(lookup::equals).isPresent();
  }

  /** Lists were read that tell more of what was found, or of that as it was judged by others. */
  void readBeside(Finding alone, Finding judged) {
    var own =
        beside.get().filter(it -> it.judged().equals(alone)).map(ReadBeside::alone).orElse(alone);
    beside.set(Optional.of(new ReadBeside(own, judged)));
  }

  ReadOnlyObjectProperty<?> besideProperty() {
    return beside.getReadOnlyProperty();
  }

  /** A finding as all that was read says; as its own answer says where nothing else was read. */
  Finding judged(Finding finding) {
    return beside
        .get()
        .filter(it -> it.alone().equals(finding))
        .map(ReadBeside::judged)
        .orElse(finding);
  }

  /** The details opened on top of the record, outermost first. */
  ObservableList<RecordDetail> path() {
    return path.open();
  }

  /** The records from which it was followed, outermost first. */
  ObservableList<TrailStep> trail() {
    return trail.shown();
  }

  /** Another look-up is started, or this one again: who asks for the record is led back to it. */
  void ask(TabTargets lookup) {
    if (answers(lookup)) {
      path.clear();
    } else {
      trail.leave();
    }
  }

  /** A look-up is started about a record that the one shown names. */
  void follow() {
    lookup().ifPresent(from -> trail.follow(new TrailStep(from, path())));
  }

  /** Closes all details but the outermost ones. */
  void keepDetails(int outermost) {
    path.keep(outermost);
  }

  /** Closes the innermost detail; says whether there was one. */
  boolean closeDetail() {
    return path.back();
  }

  /** Opens the detail that was closed last; says whether there was one. */
  boolean reopenDetail() {
    return path.forward();
  }

  /** Whether a record was shown before this one. */
  boolean isFirst() {
    return visited.isFirst();
  }

  /** What was shown before, or after; empty if there is none. It is shown by {@link #restore}. */
  Optional<Visit> step(boolean forward) {
    return forward ? visited.forward(visit()) : visited.back(visit());
  }

  private Optional<Visit> visit() {
    return shown.get().map(result -> new Visit(result, trail.shown(), path.state()));
  }

  /** Shows a record seen before, as it was left. */
  void restore(Visit visit) {
    path.clear();
    failedRefresh.set(Optional.empty());
    trail.restore(visit.trail());
    shown.set(Optional.of(visit.result()));
    path.restore(visit.details());
  }

  /** Nothing that was refused is told of any more. */
  void forgetRefused() {
    refused.set(Optional.empty());
  }

  /** What is shown stands in for an answer that cannot be had. */
  void insteadOf(Optional<Finding> lost) {
    failedRefresh.set(lost);
  }

  /** Takes an answer; says whether it is shown now, or only told beside what is shown. */
  boolean take(TabResult arrived) {
    boolean same = answers(arrived.lookup());
    var result = same ? shown.get().map(arrived::sharing).orElse(arrived) : arrived;
    boolean lost = result.found().isEmpty() && result.main().isPresent();
    if (same && lost && stays(result)) {
      failedRefresh.set(result.main().filter(finding -> finding.outcome() != Outcome.FOUND));
      return false;
    }
    if (!same && trail.isFollowing() && isRefused(result)) {
      refused.set(result.main());
      return false;
    }
    if (!same) {
      left.run();
      visited.left(visit());
      trail.arrive();
      path.clear();
    }
    result.found().stream().findFirst().ifPresent(path::renew);
    failedRefresh.set(Optional.empty());
    shown.set(Optional.of(result));
    return true;
  }

  /* A provider that says there is no such record takes the place of what it said days ago. */
  private boolean stays(TabResult lost) {
    boolean kept = shown.get().flatMap(TabResult::main).filter(Finding::isKept).isPresent();
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
}
