package org.treasurylookup.model.record;

import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.text.Text;

/**
 * A look in the time line of a record.
 *
 * @param finding what was found then; empty where it cannot be read any more
 * @param changes since the look before; empty where there is none to compare it with
 */
public record TimelineLook(
    HistoryEntry entry, Optional<Finding> finding, Optional<FindingChanges> changes) {
  private static final int FEW = 6;

  public Instant at() {
    return entry.times().ended();
  }

  /** What changed since the look before, in a sentence. */
  public Text words() {
    if (finding.isEmpty()) {
      return Text.of("kept.unreadable");
    }
    if (finding.get().record().isEmpty()) {
      return finding
          .get()
          .failure()
          .map(failure -> failure.headline())
          .orElseGet(() -> Text.of("change.lost"));
    }
    return changes
        .map(it -> it.inShort(FEW).orElseGet(() -> Text.of("looks.same")))
        .orElseGet(() -> Text.of("looks.first"));
  }
}
