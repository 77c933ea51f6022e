package org.treasurylookup.domain.check.rule.allocation;

import java.time.Duration;
import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.money.AllocationFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.domain.check.text.TimeSpans;
import org.treasurylookup.text.Text;

/**
 * Reserved for longer than usual: 15 minutes without, 24 hours with a pending approval, unless the
 * organisation set other limits. Source: BitGo reference, "Get network allocation or deallocation",
 * {@code status} ("reserved … a temporary state"), {@code createdAt} and {@code pendingApprovalId}.
 */
public final class ReservedLong implements Rule<NetworkAllocation> {
  @Override
  public Optional<Note> check(NetworkAllocation allocation, RuleContext given) {
    var now = given.circumstances().now();
    var age = AllocationFacts.heldFor(allocation, now).orElse(Duration.ZERO);
    boolean approval = AllocationFacts.pendingApproval(allocation).isPresent();
    var limits = given.limits();
    var limit = approval ? limits.reservedWithApproval() : limits.reservedWithoutApproval();
    if (age.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    String key = "note.RESERVED_LONG" + (approval ? ".approval" : "");
    return new NoteBuilder(NoteCode.RESERVED_LONG)
        .found("status")
        .also("createdAt")
        .also("pendingApprovalId")
        .step("createdAt", ExplanationSteps.of(allocation.createdAt().asValue().orElseThrow()))
        .step(Text.of("why.step.now"), now.toString())
        .step(Text.of("why.step.limit"), Long.toString(limit.toMinutes()))
        .note(Text.of(key, TimeSpans.of(age), TimeSpans.of(limit)));
  }
}
