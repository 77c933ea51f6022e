package org.treasurylookup.model.tab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.text.Text;

/**
 * Opens looks of the history in tabs, as they were then: nobody is asked. {@link
 * #open(HistoryEntry)} is the way in for everything that lists looks. JavaFX thread only.
 */
public final class KeptLookTabs {
  private final ShellModel window;
  private final Function<HistoryEntry, CompletableFuture<Optional<KeptFinding>>> kept;
  private final Checks checks;
  private final Executor workers;
  private final Consumer<Text> problem;

  /**
   * The kept looks of a window.
   *
   * @param kept what was kept of a look, on any thread
   * @param checks say what is to be said of it
   * @param problem told why a look cannot be opened
   */
  public KeptLookTabs(
      ShellModel window,
      Function<HistoryEntry, CompletableFuture<Optional<KeptFinding>>> kept,
      Checks checks,
      Executor workers,
      Consumer<Text> problem) {
    this.window = window;
    this.kept = kept;
    this.checks = checks;
    this.workers = workers;
    this.problem = problem;
  }

  /** Opens a look in a tab of its own, once it is read from the history. */
  public void open(HistoryEntry entry) {
    read(entry, this::open);
  }

  /** The same from a page, which closing the tab leads back to. */
  public void open(HistoryEntry entry, Runnable page) {
    read(
        entry,
        finding -> {
          open(finding);
          window.openedFrom(page);
        });
  }

  /** Reads a look from the history. */
  public void read(HistoryEntry entry, Consumer<Finding> told) {
    var _ =
        kept.apply(entry)
            .thenApplyAsync(found -> found.map(each -> each.finding(checks)), workers)
            .exceptionally(_ -> Optional.empty()) // of a history that cannot be read, which says so
            .thenAcceptAsync(
                found ->
                    found.ifPresentOrElse(told, () -> problem.accept(Text.of("kept.unreadable"))),
                window.fx);
  }

  public void open(Finding finding) {
    window.open(result(finding));
  }

  static TabResult result(Finding finding) {
    var lookup = new TabTargets(List.of(finding.target()), finding.environment());
    return new TabResult(lookup, List.of(finding), List.of());
  }
}
