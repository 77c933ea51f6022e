package org.treasurylookup.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many rows of a list there are of each kind. */
final class SheetTally {
  private final Map<SheetCheck, Integer> counts = new EnumMap<>(SheetCheck.class);

  /** Counts these rows and no others. */
  void count(Collection<SheetRow> rows) {
    counts.clear();
    rows.forEach(row -> counts.merge(row.check(), 1, Integer::sum));
  }

  /** A row took the place of another. */
  void changed(SheetRow before, SheetRow now) {
    counts.merge(before.check(), -1, Integer::sum);
    counts.merge(now.check(), 1, Integer::sum);
    counts.values().removeIf(count -> count == 0);
  }

  int of(SheetCheck check) {
    return counts.getOrDefault(check, 0);
  }

  /** Those there are. */
  Map<SheetCheck, Integer> all() {
    return new EnumMap<>(counts);
  }
}
