package org.treasurylookup.model.record;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.flow.BatchFlow;
import org.treasurylookup.domain.check.flow.MoneyFlow;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.OrderFlow;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.model.LatestTask;

/** Where the money of an order or a batch went, and the rows of the lists that say so. */
public final class MoneyModel {
  private final MoneyTracer tracer;
  private final Executor workers;
  private final LatestTask asking;
  private final ReadOnlyObjectWrapper<Optional<MoneyFlow>> flow =
      new ReadOnlyObjectWrapper<>(this, "flow", Optional.empty());
  private Optional<Finding> judged = Optional.empty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ObservableList<RelatedRow> changes = FXCollections.observableArrayList();
  private final ObservableList<RelatedRow> refunds = FXCollections.observableArrayList();
  private final ObservableList<RelatedRow> returned = FXCollections.observableArrayList();

  /**
   * Nothing known.
   *
   * @param workers reads the lists
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public MoneyModel(MoneyTracer tracer, Executor workers, Executor fx) {
    this.tracer = tracer;
    this.workers = workers;
    this.asking = new LatestTask(fx);
  }

  /**
   * Whether there is anything to say about the money of what was found. A sum over some items of a
   * batch would look like the sum, and lists of today do not belong to a record of an earlier look.
   */
  public static boolean fits(Finding finding) {
    boolean known =
        switch (finding.record().orElse(null)) {
          case PayInOrder _ -> true;
          case BatchAllocation _ -> finding.isWhole();
          case null, default -> false;
        };
    return known
        && !finding.isKept()
        && finding.level().filter(level -> level != AlarmLevel.ALARM).isPresent();
  }

  /** Finds out where the money of an order or a batch went. */
  public void ask(Finding finding) {
    var run = asking.beginOrTell(() -> busy.set(false));
    busy.set(true);
    run.work(
        workers,
        () ->
            switch (finding.record().orElseThrow()) {
              case PayInOrder order ->
                  Found.of(tracer.trace(order, finding.environment(), run.cancellation()), finding);
              case BatchAllocation batch ->
                  new Found(BatchFlow.of(batch), finding, List.of(), List.of(), List.of());
              default -> throw new IllegalArgumentException("no money of " + finding.target());
            },
        this::show);
  }

  /** What is shown, made where nobody waits for it. */
  private record Found(
      MoneyFlow flow,
      Finding judged,
      List<RelatedRow> changes,
      List<RelatedRow> refunds,
      List<RelatedRow> returned) {
    static Found of(MoneyTrace trace, Finding finding) {
      var now = finding.judgedAt().time();
      return new Found(
          OrderFlow.of(trace),
          finding.with(Checks.beside(finding.assessment(), trace, now)),
          RelatedRow.of(trace.changes().rows()),
          RelatedRow.of(trace.refunds().rows()),
          RelatedRow.of(trace.returned().rows()));
    }
  }

  private void show(Found found) {
    busy.set(false);
    NumberedRows.fill(changes, found.changes());
    NumberedRows.fill(refunds, found.refunds());
    NumberedRows.fill(returned, found.returned());
    judged = Optional.of(found.judged());
    flow.set(Optional.of(found.flow()));
  }

  /** Stops asking. */
  public void cancel() {
    asking.cancel();
    busy.set(false);
  }

  /** What is known; empty until it is. */
  public ReadOnlyObjectProperty<Optional<MoneyFlow>> flowProperty() {
    return flow.getReadOnlyProperty();
  }

  /** The same finding, judged beside what tells where its money went; empty until that is known. */
  public Optional<Finding> judged() {
    return judged;
  }

  /** Whether lists are being read. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Bookings on the developer's balance. */
  public ObservableList<RelatedRow> changes() {
    return changes;
  }

  /** Refunds of the order. */
  public ObservableList<RelatedRow> refunds() {
    return refunds;
  }

  /** Allocations back to the merchant. */
  public ObservableList<RelatedRow> returned() {
    return returned;
  }
}
