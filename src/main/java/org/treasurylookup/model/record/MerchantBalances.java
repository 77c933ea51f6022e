package org.treasurylookup.model.record;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.follow.BalanceReader;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.text.Text;

/** What a merchant has of each token, read once its record is shown. */
public final class MerchantBalances implements AskedBeside {
  private final BalanceReader reader;
  private final Executor workers;
  private final LatestTask asking;
  private final ObservableList<RelatedRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Instant>> receivedAt =
      new ReadOnlyObjectWrapper<>(this, "receivedAt", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Text>> state =
      new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
  private Optional<Finding> reading = Optional.empty();
  private boolean left;
  private boolean forged;

  /**
   * Nothing known.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public MerchantBalances(BalanceReader reader, Executor workers, Executor fx) {
    this.reader = reader;
    this.workers = workers;
    this.asking = new LatestTask(fx);
  }

  /** Asks what a merchant has. */
  public void ask(Finding merchant) {
    reading = Optional.of(merchant);
    left = false;
    var run = asking.beginOrTell(this::broken);
    forged = false;
    rows.clear();
    receivedAt.set(Optional.empty());
    state.set(Optional.of(Text.of("merchant.balances.reading")));
    run.work(
        workers,
        () -> reader.balances(merchant.target().id(), merchant.environment(), run.cancellation()),
        this::show);
  }

  @Override
  public void leave() {
    asking.cancel();
    left = true;
  }

  @Override
  public void comeBack(Finding finding) {
    if (left && reading.filter(finding::equals).isPresent()) {
      ask(finding);
    }
  }

  private void broken() {
    reading = Optional.empty();
    state.set(Optional.empty());
  }

  private void show(BalanceReader.Balances read) {
    reading = Optional.empty();
    var found = read.rows();
    forged = found.isForged();
    rows.setAll(RelatedRow.of(found.rows()));
    receivedAt.set(read.receivedAt());
    var nothing = Text.of("merchant.balances.none");
    state.set(found.gap().or(() -> Optional.of(nothing).filter(_ -> rows.isEmpty())));
  }

  public ObservableList<RelatedRow> rows() {
    return rows;
  }

  /** Whether what was answered carries a signature that does not hold. */
  public boolean isForged() {
    return forged;
  }

  /** When they were answered; empty before that. */
  public ReadOnlyObjectProperty<Optional<Instant>> receivedAtProperty() {
    return receivedAt.getReadOnlyProperty();
  }

  /** What there is to say in their place, or of what may be missing beside them. */
  public ReadOnlyObjectProperty<Optional<Text>> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
