package org.treasurylookup.model.list;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.treasurylookup.domain.check.result.ListCheck;

/** How many rows of a list there are of each kind. */
public final class ListTally {
  private final Map<ListCheck, Integer> counts = new EnumMap<>(ListCheck.class);

  public void count(Collection<ListRow> rows) {
    counts.clear();
    rows.forEach(row -> counts.merge(row.check(), 1, Integer::sum));
  }

  /** A row took the place of another. */
  public void changed(ListRow before, ListRow now) {
    counts.merge(before.check(), -1, Integer::sum);
    counts.merge(now.check(), 1, Integer::sum);
    counts.values().removeIf(count -> count == 0);
  }

  public int of(ListCheck check) {
    return counts.getOrDefault(check, 0);
  }

  public Map<ListCheck, Integer> all() {
    return new EnumMap<>(counts);
  }
}
