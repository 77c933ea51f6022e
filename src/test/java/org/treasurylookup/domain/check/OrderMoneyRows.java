package org.treasurylookup.domain.check;

import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.result.NoteCode.*;

/** Rows about the money of an order. */
final class OrderMoneyRows {
  private OrderMoneyRows() {}

  static void addTo(NoteTable table) {
    amounts(table);
    dust(table);
    rates(table);
  }

  private static void amounts(NoteTable table) {
    String pending = "'Pending'";
    table.on(STATUS_DISAGREES, "Pending and paid in full", order("status", pending));
    table.on(
        STATUS_DISAGREES,
        "Pending and within tolerance",
        order("status", pending, "received_token_amount", "'99.50'"));
    table.off(
        STATUS_DISAGREES,
        "Pending and short",
        order("status", pending, "received_token_amount", "'99.49'"));
    table.on(
        STATUS_DISAGREES,
        "Completed and beyond tolerance",
        order("received_token_amount", "'99.49'"));
    table.off(
        STATUS_DISAGREES, "Completed within tolerance", order("received_token_amount", "'99.5'"));
    table.on(
        STATUS_DISAGREES,
        "Expired and something came",
        order("status", "'Expired'", "received_token_amount", "'0.01'"));
    table.off(
        STATUS_DISAGREES,
        "Expired and nothing came",
        order("status", "'Expired'", "received_token_amount", "'0'"));
    table.on(
        STATUS_DISAGREES,
        "Underpaid and within tolerance",
        order("status", "'Underpaid'", "received_token_amount", "'99.5'"));
    table.off(
        STATUS_DISAGREES,
        "Underpaid and short",
        order("status", "'Underpaid'", "received_token_amount", "'60'"));
    table.on(
        STATUS_DISAGREES,
        "Pending, nothing came and the tolerance covers all",
        order("status", pending, "received_token_amount", "'0'", "amount_tolerance", "'100'"));
    table.off(STATUS_DISAGREES, "Processing, whatever came", order("status", "'Processing'"));
    table.off(
        STATUS_DISAGREES,
        "the tolerance cannot be read",
        order("status", pending, "amount_tolerance", "'x'"));
    table.off(
        STATUS_DISAGREES, "nothing is payable", order("status", pending, "payable_amount", "'0'"));
    table.off(STATUS_DISAGREES, "less than nothing came", order("received_token_amount", "'-1'"));
    table.off(STATUS_DISAGREES, "an unknown status", order("status", "'Overpaid'"));

    String late = "1741084201000";
    table.on(LATE_DEPOSIT, "1 s after the end", order("transactions[1].created_timestamp", late));
    table.off(
        LATE_DEPOSIT,
        "at the very end",
        order("transactions[1].created_timestamp", "1741084200000"));
    table.off(
        LATE_DEPOSIT,
        "late but failed",
        order("transactions[1].created_timestamp", late, "transactions[1].status", "'Failed'"));
    table.off(
        LATE_DEPOSIT,
        "an order without end",
        order("transactions[1].created_timestamp", late, "expired_at", "-"));
    table.on(
        DEPOSIT_HELD, "PendingScreening", order("transactions[0].status", "'PendingScreening'"));
    table.off(DEPOSIT_HELD, "Confirming", order("transactions[0].status", "'Confirming'"));

    table.off(SUM_MISMATCH, "a blank token is none", order("transactions[0].token_id", "' '"));
    table.on(SUM_MISMATCH, "60 + 40 is not 99", order("received_token_amount", "'99'"));
    table.on(SUM_MISMATCH, "an empty list and 100", order("transactions", "[]"));
    table.on(
        SUM_MISMATCH,
        "a late deposit was counted",
        order("transactions[1].created_timestamp", late));
    table.on(SUM_MISMATCH, "a failed one was counted", order("transactions[1].status", "'Failed'"));
    table.on(SUM_MISMATCH, "another token was counted", order("transactions[1].token_id", "'ETH'"));
    table.off(SUM_MISMATCH, "100 equals 60 + 40", order("received_token_amount", "'100'"));
    table.off(SUM_MISMATCH, "no list was sent", order("transactions", "-"));
    table.off(SUM_MISMATCH, "the list is null", order("transactions", "null"));
    table.off(
        SUM_MISMATCH,
        "an amount cannot be read",
        order("transactions[1].amount", "'x'", "received_token_amount", "'99'"));
    table.off(
        SUM_MISMATCH,
        "a time cannot be read",
        order("transactions[1].created_timestamp", "'x'", "received_token_amount", "'99'"));
    table.off(
        SUM_MISMATCH,
        "a status is not known",
        order("transactions[1].status", "'Credited'", "received_token_amount", "'60'"));
    table.off(SUM_MISMATCH, "a row is no object", order("transactions[1]", "7"));
    table.off(
        SUM_MISMATCH,
        "the one to another address did not count",
        order(
            "transactions[1].to_address",
            "'0x1234567890abcdef1234567890abcdef12345678'",
            "received_token_amount",
            "'60'"));
    table.off(SUM_MISMATCH, "no token is named", order("transactions[0].token_id", "-"));
    table.off(
        SUM_MISMATCH,
        "the expiry cannot be read",
        order("expired_at", "'x'", "received_token_amount", "'99'"));
  }

  private static void dust(NoteTable table) {
    String stranger = "'0x1111111111111111111111111111111111111111'";
    table.on(
        DUST_FROM_STRANGER,
        "nothing at all from a stranger",
        order("transactions[1].from_address", stranger, "transactions[1].amount", "'0'"));
    table.on(
        DUST_FROM_STRANGER,
        "a thousandth from a stranger",
        order("transactions[1].from_address", stranger, "transactions[1].amount", "'0.1'"));
    table.off(
        DUST_FROM_STRANGER,
        "more than a thousandth",
        order("transactions[1].from_address", stranger, "transactions[1].amount", "'0.11'"));
    table.off(
        DUST_FROM_STRANGER, "dust from the known sender", order("transactions[1].amount", "'0.1'"));
    table.off(
        DUST_FROM_STRANGER,
        "little of another token, of unknown worth",
        order(
            "transactions[1].from_address",
            stranger,
            "transactions[1].amount",
            "'0.1'",
            "transactions[1].token_id",
            "'BTC'"));
    table.off(
        DUST_FROM_STRANGER,
        "an unreadable amount",
        order("transactions[1].from_address", stranger, "transactions[1].amount", "'x'"));

    table.on(NOT_POSITIVE, "a deposit of 0", order("transactions[0].amount", "'0.00'"));
    table.on(NOT_POSITIVE, "an item of −5", batch("allocation_items[0].amount", "'-5'"));
    table.on(NOT_POSITIVE, "a quantity of 0", allocation("amount.quantity", "'0'"));
    table.off(NOT_POSITIVE, "the smallest amount", batch("allocation_items[0].amount", "'1e-18'"));
    table.off(NOT_POSITIVE, "nothing received", order("received_token_amount", "'0'"));
  }

  private static void rates(NoteTable table) {
    table.on(RATE_MISMATCH, "1.01 and a bit", order("exchange_rate", "'1.009'"));
    table.off(RATE_MISMATCH, "one unit in the last place", order("exchange_rate", "'1.01'"));
    table.off(RATE_MISMATCH, "rounded to one place", order("exchange_rate", "'1.0'"));
    table.on(RATE_MISMATCH, "off in the fifth place", order("exchange_rate", "'1.02002'"));
    table.on(RATE_MISMATCH, "a thousand, written short", order("exchange_rate", "'1E3'"));
    table.on(RATE_MISMATCH, "nothing, written long", order("exchange_rate", "0E+4"));
    table.off(RATE_MISMATCH, "no rate", order("exchange_rate", "-"));
    table.off(
        RATE_MISMATCH,
        "an older order without pricing_amount",
        order("exchange_rate", "'7'", "pricing_amount", "-"));
    table.off(
        RATE_MISMATCH, "nothing payable", order("exchange_rate", "'7'", "payable_amount", "'0'"));
    table.on(DEPRECATED_DISAGREES, "another currency", order("currency", "'EUR'"));
    table.on(DEPRECATED_DISAGREES, "another amount", order("order_amount", "'100.01'"));
    table.on(DEPRECATED_DISAGREES, "another token", order("token_id", "'ETH_USDC'"));
    table.off(
        DEPRECATED_DISAGREES,
        "noughts at the end",
        order("currency", "'USD'", "order_amount", "'100'", "token_id", "'ETH_USDT'"));
    table.off(
        DEPRECATED_DISAGREES,
        "filler",
        order("currency", "'<string>'", "order_amount", "'<string>'", "token_id", "'<string>'"));
    table.off(
        DEPRECATED_DISAGREES,
        "the replacement is missing",
        order("currency", "'EUR'", "pricing_currency", "-"));
  }
}
