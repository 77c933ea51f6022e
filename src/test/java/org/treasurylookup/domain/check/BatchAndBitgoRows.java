package org.treasurylookup.domain.check;

import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.result.NoteCode.*;

import org.jspecify.annotations.Nullable;

/** Rows about batches and BitGo records. */
final class BatchAndBitgoRows {
  private BatchAndBitgoRows() {}

  static void addTo(NoteTable table) {
    batches(table);
    statuses(table);
    allocations(table);
  }

  private static void batches(NoteTable table) {
    String first = "'developer'";
    var twin =
        batch(
            "allocation_items[1].token_id",
            "'ETH_USDT'",
            "allocation_items[1].amount",
            "'500.0'",
            "allocation_items[1].source_account",
            first,
            "allocation_items[1].destination_account",
            "'M1001'");
    table.on(DUPLICATE_ITEM, "token, amount and accounts are equal", twin);
    table.on(
        DUPLICATE_ITEM, "an id twice", batch("allocation_items[1].allocation_item_id", "'i1'"));
    table.off(
        DUPLICATE_ITEM,
        "another destination",
        batch(
            "allocation_items[1].token_id",
            "'ETH_USDT'",
            "allocation_items[1].amount",
            "'500.0'",
            "allocation_items[1].source_account",
            first));
    table.on(
        DUPLICATE_ITEM,
        "items without accounts",
        batch(
            "allocation_items[0]",
            "{'token_id':'A','amount':'1'}",
            "allocation_items[1]",
            "{'token_id':'A','amount':'1'}"));
    table.off(
        DUPLICATE_ITEM,
        "a known account and an unknown one",
        batch(
            "allocation_items[0]",
            "{'token_id':'A','amount':'1','source_account':'M1','destination_account':'M2'}",
            "allocation_items[1]",
            "{'token_id':'A','amount':'1','source_account':null,'destination_account':'M2'}"));
    table.on(
        ITEM_OF_OTHER_BATCH,
        "another batch",
        batch("allocation_items[1].batch_allocation_id", "'other'"));
    table.off(
        ITEM_OF_OTHER_BATCH,
        "the same UUID in capitals",
        batch("allocation_items[1].batch_allocation_id", "'5B0ED293-F728-40B4-B1F6-86B88CD51384'"));
    table.off(ITEM_OF_OTHER_BATCH, "no id", batch("allocation_items[1].batch_allocation_id", "-"));
    table.on(
        SAME_ACCOUNT,
        "M1003 to M1003",
        batch("allocation_items[1].destination_account", "'M1003'"));
    table.off(
        SAME_ACCOUNT,
        "filler to filler",
        batch(
            "allocation_items[1].source_account",
            "'<string>'",
            "allocation_items[1].destination_account",
            "'<string>'"));
    table.off(
        SAME_ACCOUNT,
        "accounts in another letter case",
        batch("allocation_items[1].destination_account", "'m1003'"));
  }

  private static void statuses(NoteTable table) {
    status(table, true, "Failed", "Completed", "Failed");
    status(table, true, "Failed", "Failed", "Transferring");
    status(table, true, "Failed", "Completed", null);
    status(table, true, "Completed", "Completed", "Failed");
    status(table, true, "Completed", "Pending", "Completed");
    status(table, true, "PartiallyCompleted", "Completed", "Completed");
    status(table, true, "PartiallyCompleted", "Failed", "Failed");
    status(table, true, "Pending", "Completed", "Completed");
    status(table, true, "Processing", "Completed", "Failed");
    status(table, false, "Failed", "Failed", "Failed");
    status(table, false, "Failed", null, null);
    status(table, false, "Failed", "Failed", "Netted");
    status(table, false, "Completed", "Completed", "Completed");
    status(table, false, "Completed", null, null);
    status(table, false, "PartiallyCompleted", "Completed", "Failed");
    status(table, false, "PartiallyCompleted", "Completed", null);
    status(table, false, "PartiallyCompleted", "Failed", "Netted");
    status(table, false, "Pending", "Pending", "Completed");
    status(table, false, "Processing", "Completed", "Transferring");
    status(table, false, "Processing", "Completed", null);
    status(table, false, "Netting", "Completed", "Failed");
    status(table, false, null, "Completed", "Failed");
  }

  private static void status(
      NoteTable table,
      boolean fires,
      @Nullable String batch,
      @Nullable String first,
      @Nullable String second) {
    var record =
        batch(
            "status",
            word(batch),
            "allocation_items[0].status",
            word(first),
            "allocation_items[1].status",
            word(second));
    String when = "%s: %s, %s".formatted(batch, first, second);
    if (fires) {
      table.on(STATUS_DISAGREES, when, record);
    } else {
      table.off(STATUS_DISAGREES, when, record);
    }
  }

  private static String word(@Nullable String word) {
    return word == null ? "-" : "'" + word + "'";
  }

  private static void policies(NoteTable table) {
    String rejected = "'rejected'";
    table.on(POLICY_DISAGREES, "cleared and rejected", allocation("policyResult", rejected));
    table.off(POLICY_DISAGREES, "approved", allocation("policyResult", "'approved'"));
    table.off(POLICY_DISAGREES, "no result", allocation());
    table.off(
        POLICY_DISAGREES,
        "released and rejected",
        allocation("status", "'released'", "policyResult", rejected));
    table.off(
        POLICY_DISAGREES,
        "not final yet",
        allocation("status", "'reserved'", "policyResult", rejected));
  }

  private static void allocations(NoteTable table) {
    String reserved = "'reserved'";
    table.on(
        RESERVED_LONG,
        "15 min 1 s without approval",
        allocation("status", reserved, "createdAt", "'2026-11-21T05:44:59Z'"));
    table.off(
        RESERVED_LONG,
        "15 min without approval",
        allocation("status", reserved, "createdAt", "'2026-11-21T05:45:00Z'"));
    table.on(
        RESERVED_LONG,
        "more than 24 h with approval",
        allocation(
            "status",
            reserved,
            "createdAt",
            "'2026-11-20T05:59:59Z'",
            "pendingApprovalId",
            "'63b8f5d20a5e6a0007c2b1e4f0a1b2c3'"));
    table.off(
        RESERVED_LONG,
        "23 h with approval",
        allocation(
            "status",
            reserved,
            "createdAt",
            "'2026-11-20T07:00:00Z'",
            "pendingApprovalId",
            "'63b8f5d20a5e6a0007c2b1e4f0a1b2c3'"));
    table.off(RESERVED_LONG, "cleared long ago", allocation("createdAt", "'2026-01-01T00:00:00Z'"));
    table.on(
        RESERVED_LONG,
        "16 min after an approval that was given",
        allocation(
            "status",
            reserved,
            "createdAt",
            "'2026-11-21T05:43:00Z'",
            "policyResult",
            "'approved'",
            "pendingApprovalId",
            "'63b8f5d20a5e6a0007c2b1e4f0a1b2c3'"));
    policies(table);
    table.on(REASON_ON_CLEARED, "cleared with a reason", allocation("reason", "'late'"));
    table.off(REASON_ON_CLEARED, "cleared, reason null", allocation());
    table.off(REASON_ON_CLEARED, "cleared, empty reason", allocation("reason", "''"));
    table.off(
        REASON_ON_CLEARED,
        "released with a reason",
        allocation("status", "'released'", "reason", "'late'"));
    table.on(DECIMALS_UNKNOWN, "no such coin", allocation("amount.currency", "'nosuchcoin'"));
    table.off(DECIMALS_UNKNOWN, "a coin of the table", allocation("amount.currency", "'ofctusd'"));
    table.off(DECIMALS_UNKNOWN, "no currency at all", allocation("amount.currency", "-"));
    table.on(CURRENCY_MATCHED_LOOSELY, "BTC", allocation("amount.currency", "'BTC'"));
    table.on(CURRENCY_MATCHED_LOOSELY, "JPY", allocation("amount.currency", "'JPY'"));
    table.off(CURRENCY_MATCHED_LOOSELY, "btc", allocation("amount.currency", "'btc'"));
    table.off(
        CURRENCY_MATCHED_LOOSELY, "no such coin", allocation("amount.currency", "'nosuchcoin'"));
  }
}
