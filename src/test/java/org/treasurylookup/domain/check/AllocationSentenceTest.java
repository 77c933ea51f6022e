package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.summary;

import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks.Circumstances;

final class AllocationSentenceTest {

  private static String sentence(String... changes) {
    var all = new String[changes.length + 2];
    all[0] = "connectionId";
    all[1] = "'C'";
    System.arraycopy(changes, 0, all, 2, changes.length);
    return summary(allocation(all));
  }

  @Test
  void aReservedRecordSaysWhatItWaitsFor() {
    assertThat(sentence("status", "'reserved'", "pendingApprovalId", "'P'"))
        .isEqualTo(
            "Allocation to connection C: reserved, waiting for approval P; no policy result yet.");
    assertThat(
            sentence(
                "status", "'reserved'", "pendingApprovalId", "'P'", "policyResult", "'approved'"))
        .isEqualTo(
            "Allocation to connection C: reserved, waiting for approval P; policy approved.");
    assertThat(sentence("status", "'reserved'"))
        .isEqualTo("Allocation to connection C: reserved, not final; no policy result reported.");
  }

  @Test
  void aReleasedRecordIsNotCompleted() {
    assertThat(sentence("status", "'released'"))
        .isEqualTo(
            "Allocation to connection C. Released, not completed: the amount was given back.");
  }

  @Test
  void aDeallocationComesFromTheConnection() {
    assertThat(sentence("type", "'deallocation'"))
        .isEqualTo("Deallocation from connection C: cleared, the amount has moved.");
  }

  @Test
  void whatIsUnknownIsSaidToBe() {
    assertThat(sentence("type", "'swap'", "status", "'frozen'"))
        .isEqualTo(
            "Record of unknown type for connection C: frozen, "
                + "a status this version does not know.");
    assertThat(sentence("policyResult", "'maybe'"))
        .endsWith("policy result maybe, which this version does not know.");
    assertThat(sentence("policyResult", "7")).endsWith("a policy result that cannot be read.");
  }

  @Test
  void whatIsMissingLeavesASentence() {
    assertThat(summary(allocation("connectionId", "-", "status", "-", "type", "null")))
        .isEqualTo("Record of unknown type: no status that can be read.");
    assertThat(summary(allocation("connectionId", "''")))
        .isEqualTo("Allocation: cleared, the amount has moved.");
  }

  @Test
  void whetherItCanBeRetriedIsAmongTheFacts() {
    assertThat(assess(allocation()).summary().orElseThrow().why().steps())
        .anySatisfy(
            step -> {
              assertThat(step.label().arguments()).contains("retriable");
              assertThat(step.value()).isEqualTo("false");
            });
  }

  @Test
  void anotherRecordHasNoSentenceButKeepsItsAmount() {
    var given = new Circumstances("other", Samples.NOW, ResponseSignature.VALID);
    var assessment = new Checks().assess(allocation(), given);
    assertThat(assessment.summary()).isEmpty();
    assertThat(assessment.amount()).isPresent();
  }
}
