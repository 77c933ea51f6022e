package org.treasurylookup.model.record;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.KeptLooks;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.lookup.KeptFinding;

/**
 * What a record said when it was looked at before, as far as that is stored. JavaFX thread only.
 */
public final class EarlierLooks {
  private final KeptLooks kept;
  private final Checks checks;
  private final Executor workers;
  private final Executor fx;
  private final Optional<DeskHistory> desk;

  /**
   * Earlier looks.
   *
   * @param checks say what is to be said of them
   * @param fx runs work on the JavaFX thread
   */
  public EarlierLooks(KeptLooks kept, Checks checks, Executor workers, Executor fx) {
    this(kept, checks, workers, fx, Optional.empty());
  }

  private EarlierLooks(
      KeptLooks kept, Checks checks, Executor workers, Executor fx, Optional<DeskHistory> desk) {
    this.desk = desk;
    this.kept = kept;
    this.checks = checks;
    this.workers = workers;
    this.fx = fx;
  }

  /**
   * Compares a finding with the look before it.
   *
   * @param told what changed since; nothing is told where nothing did, nobody looked before, or one
   *     of the two cannot be relied on; nor of a look that is itself an earlier one
   */
  public void since(Finding finding, Consumer<EarlierLook> told) {
    if (!finding.isComparable() || finding.isKept()) {
      return;
    }
    kept.before(finding)
        .thenApplyAsync(found -> found.flatMap(each -> look(each, finding)), workers)
        .thenAccept(look -> look.ifPresent(each -> fx.execute(() -> told.accept(each))))
        .exceptionally(_ -> null); // of a history that cannot be read, which says so itself
  }

  /**
   * Looks for the last answer that says something where a provider is out of reach.
   *
   * @param told the record as it was then; nothing is told where none is kept
   */
  public void instead(Finding failed, Consumer<Finding> told) {
    if (!failed.isOutOfReach() || failed.isKept()) {
      return;
    }
    kept.latest(failed.target(), failed.environment())
        .thenApplyAsync(
            found -> found.filter(it -> isOfSameHost(it, failed)).map(each -> each.finding(checks)),
            workers)
        .thenAccept(found -> found.ifPresent(each -> fx.execute(() -> told.accept(each))))
        .exceptionally(_ -> null); // of a history that cannot be read, which says so itself
  }

  /** The same, with what others at the desk looked at. */
  public EarlierLooks with(DeskHistory shared) {
    return new EarlierLooks(kept, checks, workers, fx, Optional.of(shared));
  }

  /**
   * Asks the desk who else looked at a record.
   *
   * @param told the last look of somebody else within a day; nothing is told where there was none,
   *     there is no desk, or it is away
   */
  public void byOthers(Finding finding, Consumer<ColleagueLook> told) {
    if (desk.isEmpty() || finding.isKept()) {
      return;
    }
    desk.get()
        .colleague(finding.target().toString(), finding.environment().name())
        .thenApplyAsync(found -> found.flatMap(each -> colleague(each, finding)), workers)
        .thenAccept(look -> look.ifPresent(each -> fx.execute(() -> told.accept(each))))
        .exceptionally(_ -> null); // of a desk that ends with the program
  }

  /* What the same id names at another host is said to nobody as of this record. */
  Optional<ColleagueLook> colleague(DeskLook look, Finding finding) {
    return Optional.of(look)
        .filter(it -> it.kept().filter(kept -> !isOfSameHost(kept, finding)).isEmpty())
        .map(it -> ColleagueLook.of(it, at(finding), checks));
  }

  /* By the clock of this PC, as the other's look is by that of the other. */
  private static Instant at(Finding finding) {
    return finding.answer().map(Answer::receivedAt).orElse(finding.now());
  }

  private Optional<EarlierLook> look(KeptFinding kept, Finding finding) {
    var earlier = kept.finding(checks);
    if (!earlier.isComparable() || !isOfSameHost(kept, finding)) {
      return Optional.empty();
    }
    var changes = FindingChanges.between(earlier, finding);
    return changes.isEmpty() ? Optional.empty() : Optional.of(new EarlierLook(kept.at(), changes));
  }

  /* Whoever writes settings may give the name of an environment to another one. */
  private static boolean isOfSameHost(KeptFinding kept, Finding now) {
    return now.environment().isAtHostOf(kept.environment(), now.target().kind().provider());
  }
}
