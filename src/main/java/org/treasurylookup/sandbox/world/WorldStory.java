package org.treasurylookup.sandbox.world;

import java.util.List;

/**
 * Money that took a remarkable way, and where to begin following it.
 *
 * @param start the target as the command line takes it
 * @param description one line, plain text, no full stop
 */
public record WorldStory(String start, String description) {

  private static final String ORDER = "cobo:order:";

  /** Those of Cobo's side, the plainest first. */
  public static List<WorldStory> all() {
    return List.of(
        told(1, "Paid late: the ledger shows that the money went to the developer"),
        told(2, "Paid late, and given back to the merchant by the batch " + WorldBatches.BACK),
        told(3, "Refund R20250313-M1005-2903 is smaller than what came in"),
        told(4, "Refund R20250313-M1005-2904 is just what came in"),
        told(5, "Refund R20250313-M1005-2905 is larger than what came in"),
        told(6, "Expired while its deposit was held in screening"),
        told(7, "Paid in time, but through screening after the end: the developer has the money"),
        told(8, "Settled, and paid out by the payout " + WorldPayouts.story()),
        told(9, "The ledger booked 1.50 for a fee of 2.00"),
        told(10, "Underpaid, the rest late, a part given back by " + WorldBatches.MOVING),
        new WorldStory(
            "cobo:batch:" + WorldBatches.MOVING, "Processing: one of its items is on its way"),
        new WorldStory(
            ORDER + "O20250304-M1001-1001",
            "Its late 40.00 went to the developer and came back with the batch of 200 items"),
        new WorldStory(
            ORDER + "O20250304-M1001-1006", "Its deposit is held in screening right now"));
  }

  private static WorldStory told(int story, String description) {
    return new WorldStory(ORDER + StoryOrders.id(story), description);
  }
}
