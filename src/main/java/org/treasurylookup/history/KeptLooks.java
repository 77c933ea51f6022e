package org.treasurylookup.history;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.treasurylookup.history.entry.KeptLook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;

/**
 * Looks that are kept of a record, from any thread. What is kept of one is empty when it is gone,
 * or was changed since it was stored.
 */
public interface KeptLooks {
  /** What was kept of the look at the same record before a finding's; empty if there was none. */
  CompletableFuture<Optional<KeptFinding>> before(Finding finding);

  /**
   * The last answer with a record that is stored of a target: what can be shown, marked with its
   * age, while the provider cannot be reached.
   */
  CompletableFuture<Optional<KeptFinding>> latest(Target target, Environment environment);

  /** The last looks at a target, latest first, whatever came of them. */
  CompletableFuture<List<KeptLook>> looks(Target target, Environment environment, int most);
}
