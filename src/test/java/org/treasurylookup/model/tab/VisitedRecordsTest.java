package org.treasurylookup.model.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.VisitedRecords.Visit;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

class VisitedRecordsTest {
  private static final int MEBIBYTE = 1 << 20;

  private final VisitedRecords visited = new VisitedRecords();

  private static Visit visit(int number, int bytes) {
    var target = Target.of(Kind.COBO_ORDER, "" + number);
    var environment = Environments.load(Path.of("no such home"), Policy.NONE).first();
    var answer =
        new Answer(
            URI.create("https://api.cobo.com/v2/payments/orders/" + number),
            200,
            List.of(),
            ImmutableBytes.of(new byte[bytes]),
            Instant.EPOCH,
            Instant.EPOCH,
            ResponseSignature.VALID,
            Provenance.NONE);
    var finding =
        new Finding(
            target,
            environment,
            new FindingResult.Remnant(Outcome.FOUND, List.of(answer), Optional.empty()),
            Instant.EPOCH);
    var lookup = new TabTargets(List.of(target), environment);
    return new Visit(
        new TabResult(lookup, List.of(finding), List.of()),
        List.of(),
        new DetailPath.State(List.of(), List.of()));
  }

  private List<Visit> allBefore(Visit shown) {
    List<Visit> all = new ArrayList<>();
    var back = visited.back(Optional.of(shown));
    while (back.isPresent()) {
      all.add(back.get());
      back = visited.back(back);
    }
    return all;
  }

  @Test
  void allDayLongTheLatestHundredAreKept() {
    List<Visit> latestFirst = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      var left = visit(i, 1);
      visited.left(Optional.of(left));
      latestFirst.addFirst(left);
    }
    assertThat(allBefore(visit(1_000, 1))).isEqualTo(latestFirst.subList(0, 100));
  }

  @Test
  void aLargeBatchIsThereWhenOneComesBackFromItsItemsAndTheOnesBeforeItAreNot() {
    var large = visit(2, 20 * MEBIBYTE);
    visited.left(Optional.of(visit(1, MEBIBYTE)));
    visited.left(Optional.of(large));
    assertThat(allBefore(visit(3, 1))).containsExactly(large);
  }

  @Test
  void whatFitsIsKept() {
    var first = visit(1, MEBIBYTE);
    var second = visit(2, 10 * MEBIBYTE);
    visited.left(Optional.of(first));
    visited.left(Optional.of(second));
    assertThat(allBefore(visit(3, 1))).containsExactly(second, first);
  }
}
