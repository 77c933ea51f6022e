package org.treasurylookup.domain.check.money;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.rule.Placeholder;

/** What the sentence, a rule and the view ask about an allocation; each answer in one place. */
public final class AllocationFacts {
  private AllocationFacts() {}

  /**
   * The approval that its policy asked for, be it given or not. Documentation filler and blanks are
   * none (BitGo reference, field {@code pendingApprovalId}).
   */
  public static Optional<String> approval(NetworkAllocation allocation) {
    return Placeholder.unless(allocation.pendingApprovalId());
  }

  /**
   * The approval it waits for: none once the record is final or its policy has a result, which is
   * "not present if evaluation is still pending" (BitGo reference, field {@code policyResult}).
   */
  public static Optional<String> pendingApproval(NetworkAllocation allocation) {
    return approval(allocation).filter(_ -> !isFinal(allocation) && !hasResult(allocation));
  }

  private static boolean isFinal(NetworkAllocation allocation) {
    return allocation
        .status()
        .asValue()
        .flatMap(Status::word)
        .filter(NetworkStatus::isOver)
        .isPresent();
  }

  private static boolean hasResult(NetworkAllocation allocation) {
    var result = allocation.policyResult();
    return result.text().filter(text -> !text.isBlank()).isPresent() && !Placeholder.is(result);
  }

  /** How long it has been reserved; empty when it is not, or no time of before says since when. */
  public static Optional<Duration> heldFor(NetworkAllocation allocation, Instant now) {
    return allocation
        .status()
        .asValue()
        .filter(status -> status.is(NetworkStatus.RESERVED))
        .flatMap(_ -> allocation.createdAt().asValue())
        .map(created -> Duration.between(created.instant(), now))
        .filter(span -> !span.isNegative());
  }
}
