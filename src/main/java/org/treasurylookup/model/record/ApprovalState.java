package org.treasurylookup.model.record;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.money.AllocationFacts;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.LatestTask;

/** The approval that an allocation waits for, looked up once its record is shown. */
public final class ApprovalState implements AskedBeside {
  private final LookupStarter lookups;
  private final LatestTask asking;
  private final ReadOnlyObjectWrapper<Optional<Finding>> found =
      new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
  private Optional<Finding> reading = Optional.empty();
  private boolean left;

  /**
   * Nothing known.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public ApprovalState(LookupStarter lookups, Executor fx) {
    this.lookups = lookups;
    this.asking = new LatestTask(fx);
  }

  /** Asks for the approval that an allocation names; for one that was kept nobody is asked. */
  public void ask(Finding allocation) {
    asking.cancel();
    reading = Optional.empty();
    left = false;
    var target = approval(allocation);
    if (target.isEmpty() || !target.equals(found.get().map(Finding::target))) {
      found.set(Optional.empty());
    }
    if (target.isPresent() && !allocation.isKept()) {
      reading = Optional.of(allocation);
      var run = asking.beginOrTell(() -> show(Optional.empty()));
      run.stopping(
          lookups.start(
              target.get(),
              allocation.environment(),
              _ -> {},
              run.then(
                  finding -> {
                    asking.settle();
                    show(Optional.of(finding));
                  })));
    }
  }

  private void show(Optional<Finding> answer) {
    reading = Optional.empty();
    found.set(answer);
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

  private static Optional<Target> approval(Finding allocation) {
    return allocation.record().orElse(null) instanceof NetworkAllocation record
        ? AllocationFacts.approval(record)
            .filter(Target::isId)
            .map(id -> Target.of(Target.Kind.BITGO_APPROVAL, id))
        : Optional.empty();
  }

  /** What came of it; empty before the answer, and without an approval. */
  public ReadOnlyObjectProperty<Optional<Finding>> foundProperty() {
    return found.getReadOnlyProperty();
  }
}
