package org.treasurylookup.domain.check.rule.allocation;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A cleared record carries a reason. Source: BitGo reference, "Get network allocation or
 * deallocation", {@code reason} ("will not be defined if the allocation is cleared").
 */
public final class ReasonOnCleared implements Rule<NetworkAllocation> {
  @Override
  public Optional<Note> check(NetworkAllocation allocation, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.REASON_ON_CLEARED);
    if (allocation.status().asValue().filter(s -> s.is(NetworkStatus.CLEARED)).isPresent()) {
      Placeholder.unless(allocation.reason())
          .ifPresent(
              reason ->
                  builder
                      .found("reason")
                      .also("status")
                      .step("status", NetworkStatus.CLEARED.raw())
                      .step("reason", reason));
    }
    return builder.note();
  }
}
