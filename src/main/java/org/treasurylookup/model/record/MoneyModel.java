package org.treasurylookup.model.record;

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
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.flow.BatchFlow;
import org.treasurylookup.domain.check.flow.MoneyFlow;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.OrderFlow;
import org.treasurylookup.domain.check.flow.TracedRows;
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

  /** Whether there is anything to say about the money of what was found. */
  public static boolean fits(Finding finding) {
    return finding
            .record()
            .filter(it -> it instanceof PayInOrder || it instanceof BatchAllocation)
            .isPresent()
        && finding.level().filter(level -> level.compareTo(AlarmLevel.ALARM) < 0).isPresent();
  }

  /** Finds out where the money of an order or a batch went. */
  public void ask(Finding finding) {
    switch (finding.record().orElseThrow()) {
      case PayInOrder order -> ask(order, finding);
      case BatchAllocation batch -> flow.set(Optional.of(BatchFlow.of(batch)));
      default -> throw new IllegalArgumentException("no money of " + finding.target());
    }
  }

  private void ask(PayInOrder order, Finding finding) {
    var run = asking.beginOrTell(() -> busy.set(false));
    busy.set(true);
    run.work(
        workers,
        () -> tracer.trace(order, finding.environment(), run.cancellation()),
        trace -> {
          busy.set(false);
          show(trace);
        });
  }

  private void show(MoneyTrace trace) {
    fill(changes, trace.changes());
    fill(refunds, trace.refunds());
    fill(returned, trace.returned());
    flow.set(Optional.of(OrderFlow.of(trace)));
  }

  private static void fill(ObservableList<RelatedRow> list, TracedRows traced) {
    NumberedRows.fill(list, NumberedRows.of(traced.rows(), MoneyModel::row));
  }

  private static RelatedRow row(int index, RelatedRecord record) {
    return new RelatedRow(index, new Received.Value<>(record.source().toJson(), record.part()));
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
