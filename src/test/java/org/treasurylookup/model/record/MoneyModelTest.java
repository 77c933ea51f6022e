package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.Samples;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Text;

/** Of which records it is said where their money went. */
class MoneyModelTest {
  private static Finding found(ProviderRecord record, Optional<Failure> gap) {
    return new Finding(
        Target.of(Target.Kind.COBO_BATCH, "b1"),
        Environments.load(Path.of("no such home"), Policy.NONE).first(),
        new FindingResult.Found(
            Findings.answer("{}", 200), List.of(), record, Assessment.NONE, gap),
        Instant.EPOCH);
  }

  private static Optional<Failure> gap() {
    return Optional.of(
        Failure.onTheWay(
            FailureCode.ITEMS_INCOMPLETE, Text.literal("gap"), List.of(), Text.literal("again")));
  }

  @Test
  void ordersAndWholeBatchesHaveAWay() {
    assertThat(MoneyModel.fits(found(Samples.order(), Optional.empty()))).isTrue();
    assertThat(MoneyModel.fits(found(Samples.batch(), Optional.empty()))).isTrue();
    assertThat(MoneyModel.fits(found(Samples.allocation(), Optional.empty()))).isFalse();
  }

  @Test
  void aSumOverSomeItemsOfABatchIsNeverDrawn() {
    assertThat(MoneyModel.fits(found(Samples.batch(), gap()))).isFalse();
  }
}
