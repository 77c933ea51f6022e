package org.treasurylookup.domain.check;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.PolicyResult;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.money.AllocationFacts;
import org.treasurylookup.domain.check.result.Assessment.Summary;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.text.Text;

/**
 * The sentence over a BitGo record, made from type, status, pending approval and policy result:
 * "Reserved, waiting for approval P; no policy result yet. Allocation to connection C." Source:
 * BitGo reference, "Get network allocation or deallocation", the fields {@code type}, {@code
 * status}, {@code connectionId}, {@code pendingApprovalId} and {@code policyResult}.
 */
final class AllocationVerdict {
  private final NetworkAllocation allocation;

  private AllocationVerdict(NetworkAllocation allocation) {
    this.allocation = allocation;
  }

  /** The sentence over a record. */
  static Summary of(NetworkAllocation allocation) {
    return new AllocationVerdict(allocation).summary();
  }

  private Summary summary() {
    var steps =
        List.of(
            ExplanationSteps.of("type", allocation.type()),
            ExplanationSteps.of("status", allocation.status()),
            ExplanationSteps.of("connectionId", allocation.connectionId()),
            ExplanationSteps.of("pendingApprovalId", allocation.pendingApprovalId()),
            ExplanationSteps.of("policyResult", allocation.policyResult()),
            ExplanationSteps.of("retriable", allocation.retriable()));
    var why = new Why(steps, Text.of("why.allocation"), Text.of("why.allocation.source"));
    return new Summary(sentence(), why);
  }

  private Text what() {
    var type = allocation.type().asValue().flatMap(Status::word);
    String key =
        "check.allocation."
            + type.map(
                    word ->
                        switch (word) {
                          case NetworkType.ALLOCATION -> "to";
                          case NetworkType.DEALLOCATION -> "from";
                        })
                .orElse("unknown");
    return allocation
        .connectionId()
        .asValue()
        .filter(id -> !id.isBlank())
        .map(connection -> Text.of(key + ".connection", Text.id("connectionId", connection)))
        .orElseGet(() -> Text.of(key));
  }

  private Text sentence() {
    return switch (allocation.status()) {
      case Received.Value<Status<NetworkStatus>>(String raw, Status<NetworkStatus> status) ->
          status
              .word()
              .map(this::sentence)
              .orElseGet(() -> Text.of("check.allocation.word", what(), raw));
      case Received.Absent<?>(), Received.Null<?>(), Received.Malformed<?>(_, _) ->
          Text.of("check.allocation.noStatus", what());
    };
  }

  private Text sentence(NetworkStatus status) {
    return switch (status) {
      case RESERVED -> reserved();
      case CLEARED -> withPolicy("check.allocation.cleared");
      case RELEASED -> withPolicy("check.allocation.released");
    };
  }

  private Text reserved() {
    var approval = AllocationFacts.approval(allocation);
    boolean waits = AllocationFacts.pendingApproval(allocation).isPresent();
    String none = waits ? "check.policy.notYet" : "check.policy.none";
    String named = "check.allocation.reserved." + (waits ? "approval" : "decided");
    var policy = policy().orElseGet(() -> Text.of(none));
    return approval
        .map(id -> Text.of(named, what(), Text.id("pendingApprovalId", id), policy))
        .orElseGet(() -> Text.of("check.allocation.reserved", what(), policy));
  }

  /* On a final record a missing policy result is nothing to wait for, so it is not mentioned. */
  private Text withPolicy(String key) {
    return policy()
        .map(policy -> Text.of(key + ".policy", what(), policy))
        .orElseGet(() -> Text.of(key, what()));
  }

  private Optional<Text> policy() {
    return switch (allocation.policyResult()) {
      case Received.Value<Status<PolicyResult>>(String raw, Status<PolicyResult> result) ->
          Optional.of(
              result
                  .word()
                  .map(
                      word ->
                          switch (word) {
                            case APPROVED -> Text.of("check.policy.approved");
                            case REJECTED -> Text.of("check.policy.rejected");
                          })
                  .orElseGet(() -> Text.of("check.policy.word", raw)));
      case Received.Malformed<?>(_, _) -> Optional.of(Text.of("check.policy.unread"));
      case Received.Absent<?>(), Received.Null<?>() -> Optional.empty();
    };
  }
}
