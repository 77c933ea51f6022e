package org.treasurylookup.model.record;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.lookup.KeptFinding;

/**
 * What a record said when it was looked at before, as far as that is stored. JavaFX thread only.
 */
public final class EarlierLooks {
  private final Function<Finding, CompletableFuture<Optional<KeptFinding>>> before;
  private final Executor workers;
  private final Executor fx;

  /**
   * Earlier looks.
   *
   * @param before the look before a finding's, on any thread
   * @param workers compares
   * @param fx runs work on the JavaFX thread
   */
  public EarlierLooks(
      Function<Finding, CompletableFuture<Optional<KeptFinding>>> before,
      Executor workers,
      Executor fx) {
    this.before = before;
    this.workers = workers;
    this.fx = fx;
  }

  /** Where nothing was looked at before. */
  public static EarlierLooks none() {
    return new EarlierLooks(
        _ -> CompletableFuture.completedFuture(Optional.empty()), Runnable::run, Runnable::run);
  }

  /**
   * Compares a finding with the look before it.
   *
   * @param told what changed since; nothing is told where nothing did, nobody looked before, or one
   *     of the two cannot be relied on
   */
  public void since(Finding finding, Consumer<EarlierLook> told) {
    if (!counts(finding)) {
      return;
    }
    before
        .apply(finding)
        .thenApplyAsync(kept -> kept.flatMap(each -> look(each, finding)), workers)
        .thenAccept(look -> look.ifPresent(each -> fx.execute(() -> told.accept(each))))
        .exceptionally(_ -> null); // of a history that cannot be read, which says so itself
  }

  /* Of a record that is not whole, what was not fetched would seem to be gone. */
  private static boolean counts(Finding finding) {
    return finding.isWhole() && !finding.level().equals(Optional.of(AlarmLevel.ALARM));
  }

  private static Optional<EarlierLook> look(KeptFinding kept, Finding finding) {
    var earlier = kept.finding(new Checks());
    if (!counts(earlier)) {
      return Optional.empty();
    }
    var changes = FindingChanges.between(earlier, finding);
    return changes.isEmpty() ? Optional.empty() : Optional.of(new EarlierLook(kept.at(), changes));
  }
}
