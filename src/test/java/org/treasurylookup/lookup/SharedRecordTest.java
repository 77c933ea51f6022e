package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.export.Findings;
import org.treasurylookup.text.Text;

/** Two answers with the same bytes: one record. */
class SharedRecordTest {
  private static final String BATCH =
      "{\"batch_allocation_id\":\"b\",\"allocation_items\":[{\"amount\":\"1\"}]}";
  private static final Instant LATER = Findings.batch(BATCH).now().plusSeconds(60);

  private final Finding earlier = found(BATCH, Optional.empty());

  @Test
  void theSameBytesAreTheRecordThatIsThere() {
    var later = found(BATCH, Optional.empty());

    var shared = later.sharing(earlier);

    assertThat(shared).isEqualTo(later);
    assertThat(record(shared)).isSameAs(record(earlier)).isNotSameAs(record(later));
    assertThat(shared.answer().orElseThrow()).isSameAs(later.answer().orElseThrow());
    assertThat(shared.now()).isEqualTo(LATER);
  }

  @Test
  void otherBytesAreARecordOfTheirOwn() {
    var later = found(BATCH.replace("1", "2"), Optional.empty());

    assertThat(later.sharing(earlier)).isSameAs(later);
  }

  @Test
  void anotherPageIsARecordOfItsOwn() {
    var later = found(BATCH, Optional.empty(), Findings.answer("{\"data\":[]}", 200));

    assertThat(later.sharing(earlier)).isSameAs(later);
    assertThat(earlier.sharing(later)).isSameAs(earlier);
  }

  @Test
  void aRecordWithAGapOrOneThatWasKeptIsNotShared() {
    var gap =
        found(
            BATCH,
            Optional.of(
                Failure.onTheWay(
                    FailureCode.TIMEOUT, Text.literal(""), List.of(), Text.literal(""))));
    var kept = found(BATCH, Optional.empty()).keptAt(LATER);

    for (var other : List.of(gap, kept)) {
      assertThat(other.sharing(earlier)).isSameAs(other);
      assertThat(earlier.sharing(other)).isSameAs(earlier);
    }
  }

  @Test
  void aRecordOfAnotherIdIsNotShared() {
    var target = Target.of(Target.Kind.COBO_BATCH, "c");
    var other = new Finding(target, earlier.environment(), earlier.result(), LATER);

    assertThat(other.sharing(found(BATCH, Optional.empty()))).isSameAs(other);
  }

  private static ProviderRecord record(Finding finding) {
    return finding.record().orElseThrow();
  }

  private static Finding found(String json, Optional<Failure> gap, Answer... further) {
    var result =
        new FindingResult.Found(
            Findings.answer(json, 200),
            List.of(further),
            CoboRecords.batch(Payloads.object(json)),
            Assessment.NONE,
            gap);
    var target = Target.of(Target.Kind.COBO_BATCH, "b");
    return new Finding(target, Findings.SANDBOX, result, LATER);
  }
}
