package org.treasurylookup.model.tab;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;

/** What has come so far of a look-up that goes to several places at once. */
final class ArrivingAnswers {
  private final TabTargets lookup;
  private final Map<Integer, Finding> arrived = new TreeMap<>();

  ArrivingAnswers(TabTargets lookup) {
    this.lookup = lookup;
  }

  /** All there is now, with what was found at one of the places. */
  TabResult with(int place, Finding finding) {
    arrived.put(place, finding);
    var open =
        IntStream.range(0, lookup.targets().size())
            .filter(i -> !arrived.containsKey(i))
            .mapToObj(lookup.targets()::get)
            .toList();
    return new TabResult(lookup, List.copyOf(arrived.values()), open);
  }

  static TabResult failed(TabTargets lookup, ProgramFault fault, Instant now) {
    var failed =
        lookup.targets().stream()
            .map(target -> Finding.failed(target, lookup.environment(), fault.failure(), now))
            .toList();
    return new TabResult(lookup, failed, List.of());
  }
}
