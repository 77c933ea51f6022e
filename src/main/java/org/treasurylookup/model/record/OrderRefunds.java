package org.treasurylookup.model.record;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.TracedRows;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.text.Text;

/**
 * The refunds of an order. Cobo finds them by merchant only, so up to {@link
 * MoneyTracer#MOST_PAGES} pages are read for them, and only when somebody asks. JavaFX thread only.
 */
public final class OrderRefunds implements AskedBeside {
  /** As many pages of the merchant's refunds are read at most. */
  public static final int MOST_PAGES = MoneyTracer.MOST_PAGES;

  /** How far it is. */
  public enum Stage {
    /** Nobody asked. */
    UNASKED,
    /** The merchant's refunds are being read. */
    READING,
    /** Those of the order are known, as far as they could be read. */
    KNOWN
  }

  /** An order by its own answer, and by what was answered about its refunds. */
  public record Judged(Finding alone, Finding beside) {
    boolean saysMore() {
      return !beside.assessment().notes().equals(alone.assessment().notes());
    }
  }

  private final MoneyTracer tracer;
  private final Executor workers;
  private final LatestTask asking;
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.UNASKED);
  private final ObservableList<RelatedRow> rows = FXCollections.observableArrayList();
  private Optional<Text> gap = Optional.empty();
  private boolean forged;
  private final ReadOnlyObjectWrapper<Optional<Judged>> judged =
      new ReadOnlyObjectWrapper<>(this, "judged", Optional.empty());
  private @Nullable Finding shown;
  private boolean left;

  /**
   * Nothing asked.
   *
   * @param workers reads the list
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public OrderRefunds(MoneyTracer tracer, Executor workers, Executor fx) {
    this.tracer = tracer;
    this.workers = workers;
    this.asking = new LatestTask(fx);
  }

  /** Whether money came in that could be refunded, and the order says whose it is. */
  public static boolean fits(Finding finding) {
    return MoneyModel.fits(finding)
        && finding.record().orElse(null) instanceof PayInOrder order
        && order.merchantId().asValue().filter(text -> !text.isBlank()).isPresent()
        && order.orderId().asValue().filter(text -> !text.isBlank()).isPresent()
        && hasReceived(order);
  }

  private static boolean hasReceived(PayInOrder order) {
    boolean counted =
        order.receivedTokenAmount().asValue().filter(it -> !it.isNotPositive()).isPresent();
    return counted || order.transactions().asValue().filter(it -> !it.isEmpty()).isPresent();
  }

  /** Another order is shown; the same one asked for again asks again for what had been read. */
  public void show(Finding finding) {
    if (finding.equals(shown) || isJudgedHere(finding)) {
      return;
    }
    boolean same =
        shown != null
            && shown.target().equals(finding.target())
            && shown.environment().equals(finding.environment());
    boolean wanted = same && stage.get() != Stage.UNASKED;
    shown = finding;
    left = false;
    if (wanted && fits(finding)) {
      ask();
    } else {
      asking.cancel();
      show(Stage.UNASKED, TracedRows.NONE);
    }
  }

  /* The same order, shown anew by what its refunds say. */
  private boolean isJudgedHere(Finding finding) {
    return fits(finding) && judged.get().filter(it -> it.beside().equals(finding)).isPresent();
  }

  /** Reads the refunds of the order that is shown. */
  public void ask() {
    left = false;
    var finding = shown;
    if (finding != null && finding.record().orElse(null) instanceof PayInOrder order) {
      var run = asking.beginOrTell(() -> show(Stage.UNASKED, TracedRows.NONE));
      stage.set(Stage.READING);
      run.work(
          workers,
          () -> tracer.refunds(order, finding.environment(), run.cancellation()),
          read -> show(Stage.KNOWN, read));
    }
  }

  @Override
  public void leave() {
    asking.cancel();
    left = stage.get() == Stage.READING;
  }

  @Override
  public void comeBack(Finding finding) {
    if (left && finding.equals(shown)) {
      ask();
    }
  }

  private void show(Stage now, TracedRows read) {
    gap = read.gap();
    forged = read.isForged();
    NumberedRows.fill(rows, RelatedRow.of(read.rows()));
    stage.set(now);
    judged.set(
        Optional.ofNullable(shown)
            .filter(OrderRefunds::fits)
            .map(alone -> judged(alone, read))
            .filter(Judged::saysMore));
  }

  /* Who forges the refunds may have forged the order, and they may be more than what came in. */
  private static Judged judged(Finding alone, TracedRows refunds) {
    var order = (PayInOrder) alone.record().orElseThrow();
    var trace = new MoneyTrace(order, TracedRows.NONE, refunds, TracedRows.NONE);
    var now = alone.judgedAt().time();
    return new Judged(alone, alone.with(Checks.beside(alone.assessment(), trace, now)));
  }

  /** The order as it is to be judged now; empty while its own answer says all. */
  public ReadOnlyObjectProperty<Optional<Judged>> judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  public ObservableList<RelatedRow> rows() {
    return rows;
  }

  /** Whether what was answered carries a signature that does not hold. */
  public boolean isForged() {
    return forged;
  }

  /** What could not be read, such as for want of a permission; empty when all was. */
  public Optional<Text> gap() {
    return gap;
  }
}
