package org.treasurylookup.domain.check.money;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.rule.Placeholder;

/** What the sentence, a rule and the view ask about an allocation; each answer in one place. */
public final class AllocationFacts {
  private AllocationFacts() {}

  /**
   * The approval it waits for. Documentation filler and blanks are none (BitGo reference, field
   * {@code pendingApprovalId}).
   */
  public static Optional<String> pendingApproval(NetworkAllocation allocation) {
    return Placeholder.unless(allocation.pendingApprovalId());
  }
}
