package org.treasurylookup.model.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.model.lookup.TabResult;

/** What a tab showed before the record it shows, and after it. */
final class VisitedRecords {
  private final Deque<Visit> before = new ArrayDeque<>();
  private final Deque<Visit> after = new ArrayDeque<>();

  /**
   * What was shown.
   *
   * @param result the record, or why there is none
   * @param trail the records from which it was followed, outermost first
   * @param details those opened on top of it
   */
  record Visit(TabResult result, List<TrailStep> trail, DetailPath.State details) {
    Visit {
      trail = List.copyOf(trail);
    }
  }

  /** Something new is shown in place of this. */
  void left(Optional<Visit> shown) {
    shown.ifPresent(before::push);
    after.clear();
  }

  /** Whether nothing was shown before. */
  boolean isFirst() {
    return before.isEmpty();
  }

  /** What was shown before; empty if there is none. */
  Optional<Visit> back(Optional<Visit> shown) {
    return step(before, shown, after);
  }

  /** What was shown after; empty if there is none. */
  Optional<Visit> forward(Optional<Visit> shown) {
    return step(after, shown, before);
  }

  private static Optional<Visit> step(Deque<Visit> from, Optional<Visit> shown, Deque<Visit> to) {
    var found = Optional.ofNullable(from.poll());
    if (found.isPresent()) {
      shown.ifPresent(to::push);
    }
    return found;
  }
}
