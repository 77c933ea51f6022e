package org.treasurylookup.domain.check.rule.allocation;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.PolicyResult;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A record is cleared although its policy rejected it. Source: BitGo reference, "Get network
 * allocation or deallocation", {@code status} ("cleared … a successful operation") and {@code
 * policyResult} ("rejected … the operation was denied").
 */
public final class PolicyDisagrees implements Rule<NetworkAllocation> {

  @Override
  public Optional<Note> check(NetworkAllocation allocation, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.POLICY_DISAGREES);
    boolean cleared =
        allocation.status().asValue().filter(it -> it.is(NetworkStatus.CLEARED)).isPresent();
    boolean rejected =
        allocation.policyResult().asValue().filter(it -> it.is(PolicyResult.REJECTED)).isPresent();
    if (cleared && rejected) {
      builder
          .found("policyResult")
          .also("status")
          .step("status", NetworkStatus.CLEARED.raw())
          .step("policyResult", PolicyResult.REJECTED.raw());
    }
    return builder.note();
  }
}
