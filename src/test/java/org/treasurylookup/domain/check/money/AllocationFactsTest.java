package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;

import java.time.Duration;
import java.time.Instant;
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

  @Test
  void aBlankResultIsNone() {
    var blank =
        allocation("status", "'reserved'", "pendingApprovalId", "'P'", "policyResult", "' '");
    assertThat(AllocationFacts.pendingApproval(blank)).contains("P");
  }

  @Test
  void oneCreatedAfterNowHasBeenReservedForNoTime() {
    var created = Instant.parse("2026-11-20T12:34:56.789Z");
    var reserved = allocation("status", "'reserved'");
    assertThat(AllocationFacts.heldFor(reserved, created.plusSeconds(60)))
        .contains(Duration.ofMinutes(1));
    assertThat(AllocationFacts.heldFor(reserved, created.minusSeconds(60))).isEmpty();
  }
}
