package org.treasurylookup.model.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.lookup.TabResult;

/**
 * What a tab showed before the record it shows, and after it; the earliest is forgotten where it
 * would be much: a tab is used for days.
 */
final class VisitedRecords {
  private static final int MOST = 100;

  /* A record takes some ten times its answer. */
  private static final long MOST_BYTES = 16L << 20;

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

    private long bytes() {
      return result.findings().stream()
          .flatMap(Finding::answers)
          .mapToLong(answer -> answer.body().size())
          .sum();
    }
  }

  /** Something new is shown in place of this. */
  void left(Optional<Visit> shown) {
    shown.ifPresent(before::push);
    after.clear();
    forgetEarliest();
  }

  /* Back leads one step at least, whatever was there. */
  private void forgetEarliest() {
    long bytes = before.stream().mapToLong(Visit::bytes).sum();
    while (before.size() > MOST || (before.size() > 1 && bytes > MOST_BYTES)) {
      bytes -= before.removeLast().bytes();
    }
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
