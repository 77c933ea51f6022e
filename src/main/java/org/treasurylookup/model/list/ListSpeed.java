package org.treasurylookup.model.list;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.treasurylookup.lookup.list.ListRun;
import org.treasurylookup.model.list.ListProgress.Speed;

/**
 * How fast the answers of a run come: measured over the last of them, and not known before a few
 * came after the first, which are let through at once.
 */
final class ListSpeed {
  private static final int WINDOW = 20;
  private static final int FEWEST = 3;
  private static final long SHORTEST_MILLIS = 1_000;

  private final Deque<Instant> last = new ArrayDeque<>();
  private int skipped;

  /** An answer came. */
  void arrived(Instant now) {
    if (skipped < ListRun.AT_ONCE) {
      skipped++;
      return;
    }
    last.addLast(now);
    if (last.size() > WINDOW) {
      last.removeFirst();
    }
  }

  /** The speed, and how long so many more take at it. */
  Optional<Speed> of(int open) {
    if (last.size() < FEWEST) {
      return Optional.empty();
    }
    long millis = Duration.between(last.getFirst(), last.getLast()).toMillis();
    if (millis < SHORTEST_MILLIS) {
      return Optional.empty();
    }
    long gaps = last.size() - 1L;
    long tenths = (gaps * 10_000 + millis / 2) / millis;
    return Optional.of(
        new Speed(
            BigDecimal.valueOf(tenths, 1).toPlainString(),
            Duration.ofMillis(open * millis / gaps)));
  }
}
