package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import org.treasurylookup.sandbox.http.SandboxReply;

/**
 * Records that move on: each look shows the next step, until they are done. What was seen before,
 * what changed since, and the end of a watch can be tried on them; a sandbox started anew begins
 * them anew.
 */
final class MovingScenes {
  static final String ORDER = "O20250316-M1002-0042";
  static final String ALLOCATION = "6e3a1c58-47f2-4d09-b1c6-92d85e07ab34";

  private static final String APPROVAL = "64f1c0de5ad7c50006a1b2c3d4e5f642";

  /* Long enough for trying: a watch looks again only every so often. */
  private static final Duration WINDOW = Duration.ofHours(3);

  private MovingScenes() {}

  static ScenarioScene order() {
    return OrderScenes.order(
            ORDER,
            "Moves on with each of four looks: pending, 60.00 confirming, 60.00 there, paid in full"
                + " by 42.00 more",
            MovingScenes::order)
        .moving(4);
  }

  static ScenarioScene allocation() {
    return AllocationScenes.allocation(
            ALLOCATION,
            "Moves on with each of three looks: reserved, approved, cleared",
            MovingScenes::allocation)
        .moving(3);
  }

  private static SandboxReply order(ScenarioRequest asked) {
    int step = asked.attempt();
    var created = asked.anchor().minusSeconds(600);
    var order =
        OrderDraft.of(asked.id(), step == 1 ? "Pending" : step < 4 ? "Processing" : "Completed")
            .with("merchant_id", "M1002")
            .times(created, created.plus(WINDOW), created);
    if (step == 2) {
      order.deposit("60.00", "Confirming").tx("sub_status", "PendingBlockConfirmations");
    }
    if (step > 2) {
      var there = created.plusSeconds(400);
      order
          .deposit("60.00", "Completed")
          .tx("updated_timestamp", there.toEpochMilli())
          .with("updated_timestamp", there.getEpochSecond())
          .received("60.00");
    }
    if (step > 3) {
      order.deposit("42.00", "Completed", created.plusSeconds(431)).received("102.00");
    }
    return order.reply();
  }

  private static SandboxReply allocation(ScenarioRequest asked) {
    int step = asked.attempt();
    var created = asked.anchor().minusSeconds(600);
    var updated = created.plusSeconds(Math.min(step, 3) * 120L);
    var allocation =
        AllocationDraft.of(asked.id(), step < 3 ? "reserved" : "cleared", "allocation")
            .amount("ofcusdc", "75000000000")
            .times(created.plusMillis(204), updated.plusMillis(871))
            .with("evaluationId", "e4c5d6a7-0819-4a22-b3cd-f01234567890")
            .with("pendingApprovalId", APPROVAL);
    if (step == 1) {
      allocation.with("reason", "pending approval");
    } else {
      allocation.with("policyResult", "approved");
    }
    if (step > 2) {
      allocation.with("partnerExternalId", "venue-77342");
    }
    return allocation.reply();
  }
}
