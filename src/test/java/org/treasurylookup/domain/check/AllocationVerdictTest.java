package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.summary;

import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.ResponseSignature;

final class AllocationVerdictTest {

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
            "Reserved, waiting for approval P; no policy result yet. Allocation to connection C.");
    assertThat(
            sentence(
                "status", "'reserved'", "pendingApprovalId", "'P'", "policyResult", "'approved'"))
        .as("an evaluation with a result waits for nobody")
        .isEqualTo(
            "Reserved, not final; policy approved (approval P). Allocation to connection C.");
    assertThat(
            sentence(
                "status", "'reserved'", "pendingApprovalId", "'P'", "policyResult", "'rejected'"))
        .isEqualTo(
            "Reserved, not final; policy rejected (approval P). Allocation to connection C.");
    assertThat(sentence("status", "'reserved'"))
        .isEqualTo("Reserved, not final; no policy result reported. Allocation to connection C.");
  }

  @Test
  void aReleasedRecordIsNotCompleted() {
    assertThat(sentence("status", "'released'"))
        .isEqualTo(
            "Released, not completed: the amount was given back. Allocation to connection C.");
  }

  @Test
  void aDeallocationComesFromTheConnection() {
    assertThat(sentence("type", "'deallocation'"))
        .isEqualTo("Cleared, the amount has moved. Deallocation from connection C.");
  }

  @Test
  void whatIsUnknownIsSaidToBe() {
    assertThat(sentence("type", "'swap'", "status", "'frozen'"))
        .isEqualTo(
            "frozen, a status this version does not know. "
                + "Record of unknown type for connection C.");
    assertThat(sentence("policyResult", "'maybe'"))
        .contains("; policy result maybe, which this version does not know. ");
    assertThat(sentence("policyResult", "7")).contains("; a policy result that cannot be read. ");
  }

  @Test
  void whatIsMissingLeavesASentence() {
    assertThat(summary(allocation("connectionId", "-", "status", "-", "type", "null")))
        .isEqualTo("No status that can be read. Record of unknown type.");
    assertThat(summary(allocation("connectionId", "''")))
        .isEqualTo("Cleared, the amount has moved. Allocation.");
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
    var given = PlainDelivery.of("other", Samples.NOW, ResponseSignature.VALID);
    var assessment = new Checks().assess(allocation(), given);
    assertThat(assessment.summary()).isEmpty();
    assertThat(assessment.amount()).isPresent();
  }
}
