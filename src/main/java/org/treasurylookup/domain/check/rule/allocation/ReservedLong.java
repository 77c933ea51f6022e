package org.treasurylookup.domain.check.rule.allocation;

import java.time.Duration;
import java.util.Optional;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.Received;
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
    boolean reserved =
        allocation.status().asValue().filter(s -> s.is(NetworkStatus.RESERVED)).isPresent();
    if (!reserved || !(allocation.createdAt() instanceof Received.Value<Moment>(_, var created))) {
      return Optional.empty();
    }
    boolean approval = AllocationFacts.pendingApproval(allocation).isPresent();
    var limits = given.limits();
    var limit = approval ? limits.reservedWithApproval() : limits.reservedWithoutApproval();
    var now = given.circumstances().now();
    var age = Duration.between(created.instant(), now);
    if (age.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    String key = "note.RESERVED_LONG" + (approval ? ".approval" : "");
    return new NoteBuilder(NoteCode.RESERVED_LONG)
        .hit("status")
        .also("createdAt")
        .also("pendingApprovalId")
        .step("createdAt", ExplanationSteps.of(created))
        .step(Text.of("why.step.now"), now.toString())
        .step(Text.of("why.step.limit"), Long.toString(limit.toMinutes()))
        .note(Text.of(key, TimeSpans.of(age), TimeSpans.of(limit)));
  }
}
