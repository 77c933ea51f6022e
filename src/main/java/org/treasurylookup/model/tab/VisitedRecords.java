package org.treasurylookup.model.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.treasurylookup.model.lookup.TabResult;

/** What a tab showed before the record it shows, and after it. */
final class VisitedRecords {
  private final Deque<TabResult> before = new ArrayDeque<>();
  private final Deque<TabResult> after = new ArrayDeque<>();

  /** Something new is shown in place of this. */
  void left(Optional<TabResult> shown) {
    shown.ifPresent(before::push);
    after.clear();
  }

  /** What was shown before; empty if there is none. */
  Optional<TabResult> back(Optional<TabResult> shown) {
    return step(before, shown, after);
  }

  /** What was shown after; empty if there is none. */
  Optional<TabResult> forward(Optional<TabResult> shown) {
    return step(after, shown, before);
  }

  private Optional<TabResult> step(
      Deque<TabResult> from, Optional<TabResult> shown, Deque<TabResult> to) {
    var found = Optional.ofNullable(from.poll());
    if (found.isPresent()) {
      shown.ifPresent(to::push);
    }
    return found;
  }
}
