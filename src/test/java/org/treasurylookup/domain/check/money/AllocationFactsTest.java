package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An allocation waits for an approval only while nothing says that it was decided. */
final class AllocationFactsTest {

  @Test
  void aReservedOneWithoutAResultWaits() {
    var waiting = allocation("status", "'reserved'", "pendingApprovalId", "'P'");
    assertThat(AllocationFacts.pendingApproval(waiting)).contains("P");
    assertThat(AllocationFacts.approval(waiting)).contains("P");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'approved'", "'rejected'", "'odd'", "7"})
  void oneWithAResultDoesNot(String result) {
    var decided =
        allocation("status", "'reserved'", "pendingApprovalId", "'P'", "policyResult", result);
    assertThat(AllocationFacts.pendingApproval(decided)).isEmpty();
    assertThat(AllocationFacts.approval(decided)).contains("P");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'cleared'", "'released'"})
  void oneThatIsFinalDoesNotEither(String last) {
    var over = allocation("status", last, "pendingApprovalId", "'P'");
    assertThat(AllocationFacts.pendingApproval(over)).isEmpty();
    assertThat(AllocationFacts.approval(over)).contains("P");
  }

  @Test
  void fillerIsNoApproval() {
    var filler = allocation("status", "'reserved'", "pendingApprovalId", "'string'");
    assertThat(AllocationFacts.approval(filler)).isEmpty();
  }
}
