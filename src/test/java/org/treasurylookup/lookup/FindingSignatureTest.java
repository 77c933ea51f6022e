package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.export.Findings;
import org.treasurylookup.text.Text;

/** One signature said of a record is no better than that of any answer the record came from. */
class FindingSignatureTest {
  @ParameterizedTest
  @CsvSource({
    "VALID, VALID, VALID",
    "VALID, ABSENT, ABSENT",
    "ABSENT, VALID, ABSENT",
    "VALID, NOT_APPLICABLE, NOT_APPLICABLE",
    "ABSENT, NOT_APPLICABLE, ABSENT",
    "VALID, INVALID, INVALID",
    "INVALID, ABSENT, INVALID",
    "INVALID, NOT_APPLICABLE, INVALID",
    "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
  })
  void theWorstAnswerCounts(
      ResponseSignature header, ResponseSignature items, ResponseSignature whole) {
    assertThat(Findings.batchOf(header, items).signature()).contains(whole);
  }

  @Test
  void whereNothingWasAnsweredThereIsNone() {
    var failure =
        new Failure(
            FailureCode.TIMEOUT,
            Text.literal(""),
            List.of(),
            Text.literal(""),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var target = Target.parse("cobo:order:5001").orElseThrow();
    var failed = Finding.failed(target, Findings.SANDBOX, failure, Instant.EPOCH);
    assertThat(failed.signature()).isEmpty();
  }
}
