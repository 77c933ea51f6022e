package org.treasurylookup.domain.check;

import static org.treasurylookup.domain.check.Samples.NOW;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.asked;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.result.NoteCode.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.check.result.NoteCode;

/** Rows about what can be relied on: how an answer came, and what it rests on. */
final class TrustRows {
  private TrustRows() {}

  static void addTo(NoteTable table) {
    ways(table);
    fields(table);
    deposits(table);
    batches(table);
    settlements(table);
    refunds(table);
    moves(table);
    sent(table);
  }

  private static void settlements(NoteTable table) {
    table.on(
        SETTLED_WITHOUT_TRANSFER,
        "completed, and its transfers are not",
        settlement("completed", "[{'id':'t','status':'pending_onchain'}]"));
    table.off(
        SETTLED_WITHOUT_TRANSFER,
        "one transfer is completed",
        settlement("completed", "[{'id':'t','status':'failed'},{'id':'u','status':'completed'}]"));
    table.off(SETTLED_WITHOUT_TRANSFER, "no transfer is named", settlement("completed", "[]"));
    table.off(
        SETTLED_WITHOUT_TRANSFER,
        "the settlement is pending",
        settlement("pending", "[{'id':'t','status':'pending'}]"));
  }

  private static void refunds(NoteTable table) {
    table.on(
        STATUS_DISAGREES,
        "a refund is completed, and its transactions are not",
        refund("Completed", "[{'status':'Failed'},{'status':'Pending'}]"));
    table.on(
        STATUS_DISAGREES,
        "a refund failed, and money moved",
        refund("Failed", "[{'status':'Failed'},{'status':'Completed'}]"));
    table.on(
        STATUS_DISAGREES,
        "a payout failed, and money moved",
        payout("Failed", "Failed", "Completed"));
    table.on(STATUS_DISAGREES, "a payout without an item", payout("Completed", "Failed", "Failed"));
    table.off(
        STATUS_DISAGREES,
        "a refund whose second transaction went through",
        refund("Completed", "[{'status':'Failed'},{'status':'Completed'}]"));
    table.off(
        STATUS_DISAGREES,
        "a refund with a transaction of an unknown status",
        refund("Completed", "[{'status':'Failed'},{'status':'Settled'}]"));
    table.off(STATUS_DISAGREES, "a refund that names none", refund("Completed", "[]"));
    table.on(
        STATUS_DISAGREES,
        "a refund failed, and money may still move",
        refund("Failed", "[{'status':'Failed'},{'status':'Broadcasting'}]"));
    table.off(
        STATUS_DISAGREES,
        "a refund failed, and so did all in it",
        refund("Failed", "[{'status':'Failed'},{'status':'Rejected'}]"));
    table.off(
        STATUS_DISAGREES,
        "a refund failed, with a transaction of an unknown status",
        refund("Failed", "[{'status':'Failed'},{'status':'Settled'}]"));
    table.on(
        STATUS_DISAGREES,
        "a refund is completed in part, and nothing is",
        refund("PartiallyCompleted", "[{'status':'Failed'}]"));
    table.off(
        STATUS_DISAGREES,
        "a refund is completed in part, and all that was sent is",
        refund("PartiallyCompleted", "[{'status':'Completed'}]"));
    table.on(
        STATUS_DISAGREES,
        "a payout is completed in part, and all of it is",
        payout("PartiallyCompleted", "Completed", "Completed"));
    table.off(
        STATUS_DISAGREES,
        "a payout is completed in part, and so is an item",
        payout("PartiallyCompleted", "PartiallyCompleted", "Failed"));
    table.on(
        STATUS_DISAGREES,
        "a completed deposit that was rejected",
        order("transactions[0].sub_status", "'RejectedByCoboKYT'"));
    table.on(
        STATUS_DISAGREES,
        "a completed transaction that failed",
        related(
            FieldCatalogue.WAAS_TRANSACTION,
            "{'transaction_id':'s','status':'Completed','sub_status':'FailedOnChain'}"));
    table.off(
        STATUS_DISAGREES,
        "a completed deposit that could not be sent at first",
        order("transactions[0].sub_status", "'FailedBroadcasting'"));
    table.off(
        STATUS_DISAGREES,
        "a completed deposit whose sub-status lags",
        order("transactions[0].sub_status", "'PendingBlockConfirmations'"));
    table.off(
        STATUS_DISAGREES,
        "a refund under way",
        refund("Processing", "[{'status':'Completed'},{'status':'Pending'}]"));
  }

  private static void sent(NoteTable table) {
    String half = "{'status':'Completed','amount':'50','token_id':'T','to_address':'a'}";
    String rest = half.replace("50", "50.0");
    table.off(SUM_MISMATCH, "a refund in two halves", sending("Completed", half, rest));
    table.on(SUM_MISMATCH, "half of a completed refund", sending("Completed", half));
    table.off(SUM_MISMATCH, "half of a refund under way", sending("Processing", half));
    table.on(SUM_MISMATCH, "more than a refund", sending("Processing", half, half, half));
    table.off(
        SUM_MISMATCH,
        "a second half that cannot be read",
        sending("Completed", half, rest.replace("'50.0'", "'x'")));
    table.off(
        SUM_MISMATCH,
        "a second half of an unknown status",
        sending("Completed", half, rest.replace("Completed", "Settled")));
    table.on(
        SUM_MISMATCH,
        "a second half that failed",
        sending("Completed", half, rest.replace("Completed", "Failed")));
    table.on(
        SUM_MISMATCH,
        "a second half in another token",
        sending("Completed", half, rest.replace("'T'", "'U'")));
    table.off(
        SUM_MISMATCH,
        "a refund without its fee",
        sending(
            "Completed','merchant_fee_amount':'1','merchant_fee_token_id':'T",
            half,
            half.replace("50", "49")));
    table.on(
        SUM_MISMATCH,
        "a refund without a fee in another token",
        sending(
            "Completed','merchant_fee_amount':'1','merchant_fee_token_id':'U",
            half,
            half.replace("50", "49")));
    commission(table, half);
    table.on(OTHER_TOKEN, "a refund", sending("Completed", half, rest.replace("'T'", "'U'")));
    table.off(
        OTHER_TOKEN, "a refund that names none", sending("Completed", half.replace("'T'", "null")));
    table.off(
        OTHER_TOKEN,
        "a transaction that failed",
        sending("Completed", half.replace("Completed", "Failed").replace("'T'", "'U'")));
    table.on(OTHER_ADDRESS, "a refund", sending("Completed", half, rest.replace("'a'", "'b'")));
    table.off(OTHER_ADDRESS, "a refund as it says", sending("Completed", half, rest));
    table.off(
        OTHER_ADDRESS,
        "a transaction that was rejected",
        sending("Completed", half, rest.replace("Completed", "Rejected").replace("'a'", "'b'")));
    memos(table, half);
    nowhere(table);
    twice(table, half);
    paidOut(table, half);
  }

  private static void commission(NoteTable table, String half) {
    String less = half.replace("50", "49");
    String taken = "Completed','commission_fee':{'fee_amount':'%s'},'refund_type':'Merchant";
    table.off(
        SUM_MISMATCH, "a refund without its commission", sending(taken.formatted("1"), half, less));
    table.off(
        SUM_MISMATCH,
        "a refund without its fee and its commission",
        sending(
            taken.formatted("0.4") + "','merchant_fee_amount':'0.6','merchant_fee_token_id':'T",
            half,
            less));
    table.on(
        SUM_MISMATCH,
        "a refund with another commission",
        sending(taken.formatted("2"), half, less));
    table.on(
        SUM_MISMATCH,
        "a refund without a commission in another token",
        sending(taken.formatted("1','token_id':'U"), half, less));
  }

  private static void memos(NoteTable table, String half) {
    String tagged = half.replace("'a'", "'a|17'");
    table.off(OTHER_ADDRESS, "a memo is behind the address", sending("Completed", half, tagged));
    String asked = "Completed','to_address':'a?dt=17";
    table.off(OTHER_ADDRESS, "a tag is asked for", memo(asked, half));
    table.on(OTHER_ADDRESS, "another tag", memo(asked, half.replace("'a'", "'a?dt=18'")));
    table.on(
        OTHER_ADDRESS,
        "another address with the memo",
        memo(asked, half.replace("'a'", "'b?dt=17'")));
  }

  private static RelatedRecord memo(String status, String transaction) {
    return related(
        FieldCatalogue.REFUND,
        "{'refund_id':'s','status':'%s','amount':'50','token_id':'T','transactions':[%s]}"
            .formatted(status, transaction));
  }

  private static void nowhere(NoteTable table) {
    for (var nothing : List.of("''", "' '", "null")) {
      String json = "{'refund_id':'s','status':'%s','to_address':" + nothing + "}";
      table.on(
          MISSING_FIELD,
          "a completed refund went to " + nothing,
          related(FieldCatalogue.REFUND, all(FieldCatalogue.REFUND, json.formatted("Completed"))));
      table.off(
          MISSING_FIELD,
          "a refund that waits for an address has " + nothing,
          related(FieldCatalogue.REFUND, all(FieldCatalogue.REFUND, json.formatted("Pending"))));
    }
  }

  /* What is required besides. */
  private static String all(FieldCatalogue kind, String json) {
    var more = new StringBuilder();
    for (var field : kind.fields()) {
      if (field.required() && !json.contains("'" + field.name() + "'")) {
        more.append(",'").append(field.name()).append("':'1'");
      }
    }
    return json.substring(0, json.length() - 1) + more + "}";
  }

  private static void twice(NoteTable table, String half) {
    String one = half.replace("{", "{'tx_id':'t1','tx_hash':'0xab',");
    table.on(DUPLICATE_TRANSACTION, "a refund", sending("Completed", one, one));
    table.off(
        DUPLICATE_TRANSACTION,
        "a refund in two",
        sending("Completed", one, one.replace("t1", "t2")));
    String hash = "ab".repeat(32);
    table.on(
        DUPLICATE_HASH,
        "a refund",
        sending(
            "Completed",
            one.replace("0xab", "0x" + hash),
            one.replace("0xab", hash.toUpperCase(Locale.ROOT))));
    table.off(
        DUPLICATE_HASH, "a refund in two", sending("Completed", one, one.replace("0xab", "0xac")));
  }

  private static void paidOut(NoteTable table, String half) {
    String leg = half.replace("'a'", "'b'").replace("50", "100");
    String end = half.replace("50", "100");
    table.off(SUM_MISMATCH, "a payout by way of another address", item(leg, end));
    table.off(OTHER_ADDRESS, "a payout by way of another address", item(leg, end));
    table.on(OTHER_ADDRESS, "a payout that went elsewhere", item(leg));
    table.off(
        OTHER_ADDRESS,
        "a payout of which the end is to come",
        related(
            FieldCatalogue.PAYOUT,
            "{'payout_id':'s','payout_item_details':[{'payout_item_id':'i','status':'Processing',"
                + "'amount':'100','token_id':'T','crypto_address':'a','transactions':["
                + leg
                + "]}]}"));
    table.on(SUM_MISMATCH, "half of a payout", item(half));
    table.off(OTHER_TOKEN, "a payout that changes its token", item(leg.replace("'T'", "'U'"), end));
  }

  private static RelatedRecord sending(String status, String... transactions) {
    return related(
        FieldCatalogue.REFUND,
        "{'refund_id':'s','status':'%s','amount':'100','token_id':'T','to_address':'a',"
                .formatted(status)
            + "'transactions':["
            + String.join(",", transactions)
            + "]}");
  }

  private static RelatedRecord item(String... transactions) {
    return related(
        FieldCatalogue.PAYOUT,
        "{'payout_id':'s','payout_item_details':[{'payout_item_id':'i','status':'Completed',"
            + "'amount':'100','token_id':'T','crypto_address':'a','transactions':["
            + String.join(",", transactions)
            + "]}]}");
  }

  private static void moves(NoteTable table) {
    table.on(
        NOT_POSITIVE,
        "a refund below zero",
        related(FieldCatalogue.REFUND, "{'refund_id':'s','amount':'-5'}"));
    table.on(
        NOT_POSITIVE,
        "an item of a payout with nothing in it",
        related(
            FieldCatalogue.PAYOUT, "{'payout_id':'s','payout_item_details':[{'amount':'0.00'}]}"));
    table.on(
        NOT_POSITIVE,
        "a transfer of a settlement below zero",
        related(
            FieldCatalogue.NETWORK_SETTLEMENT,
            "{'id':'s','settlementTransfers':[{'id':'t','quantity':'-1'}]}"));
    table.on(
        NOT_POSITIVE,
        "a fee of a refund below zero",
        related(
            FieldCatalogue.REFUND, "{'refund_id':'s','amount':'5','merchant_fee_amount':'-0.1'}"));
    table.on(
        NOT_POSITIVE,
        "a fee of a transaction below zero",
        related(FieldCatalogue.WAAS_TRANSACTION, "{'transaction_id':'s','fee':{'fee_used':'-1'}}"));
    table.on(
        NOT_POSITIVE,
        "an end of a transaction below zero",
        related(
            FieldCatalogue.WAAS_TRANSACTION, "{'transaction_id':'s','source':{'amount':'-1'}}"));
    table.on(
        NOT_POSITIVE,
        "what a payout came to below zero",
        related(FieldCatalogue.PAYOUT, "{'payout_id':'s','actual_payout_amount':'-1'}"));
    table.on(
        NOT_POSITIVE,
        "a fee rate of a merchant below zero",
        related(FieldCatalogue.MERCHANT, "{'merchant_id':'s','developer_fee_rate':'-0.01'}"));
    table.on(NOT_POSITIVE, "a fee below zero", order("fee_amount", "'-2.00'"));
    table.on(NOT_POSITIVE, "a tolerance below zero", order("amount_tolerance", "'-0.5'"));
    table.on(NOT_POSITIVE, "a price below zero", order("pricing_amount", "'-100'"));
    table.on(NOT_POSITIVE, "a rate below zero", order("exchange_rate", "'-1.02'"));
    table.on(NOT_POSITIVE, "an old price below zero", order("order_amount", "'-100.00'"));
    table.off(NOT_POSITIVE, "no fee", order("fee_amount", "'0'"));
    table.off(NOT_POSITIVE, "no tolerance", order("amount_tolerance", "'-0.0'"));
    table.off(NOT_POSITIVE, "what the verdict says", order("received_token_amount", "'-1'"));
    table.off(
        NOT_POSITIVE,
        "a refund without a fee",
        related(FieldCatalogue.REFUND, "{'refund_id':'s','amount':'5','merchant_fee_amount':'0'}"));
    table.off(
        NOT_POSITIVE,
        "a change of a balance downwards",
        related(FieldCatalogue.BALANCE_CHANGE, "{'source_id':'s','amount':'-5'}"));
  }

  private static RelatedRecord refund(String status, String transactions) {
    return related(
        FieldCatalogue.REFUND,
        "{'refund_id':'s','status':'" + status + "','transactions':" + transactions + "}");
  }

  private static RelatedRecord payout(String status, String one, String other) {
    return related(
        FieldCatalogue.PAYOUT,
        "{'payout_id':'s','status':'%s','payout_item_details':[{'status':'%s'},{'status':'%s'}]}"
            .formatted(status, one, other));
  }

  private static RelatedRecord related(FieldCatalogue kind, String json) {
    return RelatedRecordReader.read(kind, Payloads.object(json.replace('\'', '"')));
  }

  private static RelatedRecord settlement(String status, String transfers) {
    String json = "{'id':'s','status':'" + status + "','settlementTransfers':" + transfers + "}";
    return RelatedRecordReader.read(
        FieldCatalogue.NETWORK_SETTLEMENT, Payloads.object(json.replace('\'', '"')));
  }

  private static void ways(NoteTable table) {
    table.on(NO_ID, "no id was sent", order("order_id", "-"));
    table.on(NO_ID, "the id is null", allocation("id", "null"));
    table.on(NO_ID, "the id is blank", batch("batch_allocation_id", "'  '"));
    table.off(NO_ID, "the id cannot be read", order("order_id", "[]"));
    stale(table, true, "signed in 2020", "1577836800000");
    stale(table, true, "signed in 2100", "4102444800000");
    stale(table, true, "a stamp that is no time", "yesterday");
    long now = NOW.toEpochMilli();
    stale(table, true, "a moment more than five minutes ago", Long.toString(now - 300_001));
    stale(table, false, "five minutes ago", Long.toString(now - 300_000));
    stale(table, false, "five minutes ahead", Long.toString(now + 300_000));
    clock(table, true, "told more than a day ahead", Duration.ofDays(-1).minusSeconds(1));
    clock(table, true, "told more than a day ago", Duration.ofDays(1).plusSeconds(1));
    table.off(CLOCK_IMPLAUSIBLE, "told nothing", order());
    add(table, INVALID_TEXT, true, "damaged bytes", order(), delivery(now(), true, false));
    table.off(INVALID_TEXT, "whole bytes", order());
  }

  private static JudgementTime now() {
    return JudgementTime.pc(NOW);
  }

  private static AnswerDelivery delivery(JudgementTime at, boolean damaged, boolean itemsMissing) {
    return new AnswerDelivery(at, ResponseSignature.ABSENT, List.of(), damaged, itemsMissing);
  }

  private static void stale(NoteTable table, boolean fires, String when, String stamp) {
    var time = Moment.read(stamp, Moment.Unit.MILLISECONDS).map(Moment::instant);
    var signed = List.of(new AnswerDelivery.Stamp(stamp, time, NOW));
    var delivery = new AnswerDelivery(now(), ResponseSignature.VALID, signed, false, false);
    add(table, STALE_SIGNATURE, fires, when, order(), delivery);
  }

  private static void clock(NoteTable table, boolean fires, String when, Duration ahead) {
    var at = new JudgementTime(NOW, JudgementTime.Source.PC, Optional.of(ahead));
    add(table, CLOCK_IMPLAUSIBLE, fires, when, order(), delivery(at, false, false));
  }

  private static void add(
      NoteTable table,
      NoteCode code,
      boolean fires,
      String when,
      ProviderRecord record,
      AnswerDelivery delivery) {
    var given = new CheckCircumstances(asked(record).askedId(), delivery);
    table.add(new NoteTable.Row(code, fires, when, record, given));
  }

  private static void fields(NoteTable table) {
    table.on(MISSING_FIELD, "no payable amount", order("payable_amount", "-"));
    table.on(
        MISSING_FIELD, "a transaction without sender", order("transactions[0].from_address", "-"));
    table.on(MISSING_FIELD, "an item without amount", batch("allocation_items[0].amount", "-"));
    table.on(MISSING_FIELD, "a quantity is missing", allocation("amount.quantity", "-"));
    table.on(
        MISSING_FIELD,
        "a reserved record without reason",
        allocation("status", "'reserved'", "reason", "-"));
    table.on(MISSING_FIELD, "a transaction without id", order("transactions[0].tx_id", "-"));
    table.off(MISSING_FIELD, "a record without id, which is noted so", order("order_id", "-"));
    table.off(MISSING_FIELD, "a cleared record without reason", allocation("reason", "-"));
    table.off(MISSING_FIELD, "no exchange rate", order("exchange_rate", "-"));
    table.off(MISSING_FIELD, "optional fields", order("merchant_id", "-", "expired_at", "-"));
    table.off(MISSING_FIELD, "null decides nothing", order("chain_id", "null"));
    nulls(table);
  }

  private static void nulls(NoteTable table) {
    for (var field :
        List.of(
            "status",
            "payable_amount",
            "received_token_amount",
            "receive_address",
            "transactions[0].amount",
            "transactions[0].status",
            "transactions[0].to_address",
            "transactions[0].created_timestamp")) {
      table.on(MISSING_FIELD, field + " is null", order(field, "null"));
    }
    for (var field : List.of("type", "status", "amount", "amount.quantity", "connectionId")) {
      table.on(MISSING_FIELD, field + " is null", allocation(field, "null"));
    }
    for (var nothing : List.of("null", "''", "' '", "-")) {
      table.on(
          MISSING_FIELD,
          "an item whose source is " + nothing,
          batch("allocation_items[0].source_account", nothing));
    }
    table.on(MISSING_FIELD, "an address is empty", order("transactions[0].to_address", "''"));
    table.on(MISSING_FIELD, "an address is blank", order("receive_address", "' '"));
    table.on(MISSING_FIELD, "a connection is empty", allocation("connectionId", "''"));
    table.off(
        MISSING_FIELD,
        "optional fields are null",
        order("amount_tolerance", "null", "expired_at", "null", "merchant_id", "null"));
    table.off(MISSING_FIELD, "no policy ran", allocation("policyResult", "null"));
    table.off(MISSING_FIELD, "a sender is empty", order("transactions[0].from_address", "''"));
    table.off(MISSING_FIELD, "a batch has no status", batch("status", "null"));
    table.off(MISSING_FIELD, "a record whose id is null, noted so", order("order_id", "null"));
  }

  private static void deposits(NoteTable table) {
    String[] nothing = {"status", "'Expired'", "received_token_amount", "'0'"};
    table.on(
        DEPOSIT_UNDER_WAY,
        "over, and one is confirming",
        changed(nothing, "transactions[1].status", "'Confirming'"));
    table.on(
        DEPOSIT_UNDER_WAY,
        "nothing yet, and one is broadcasting",
        order(
            "expired_at",
            later(3600),
            "status",
            "'Processing'",
            "received_token_amount",
            "'0'",
            "transactions[0].status",
            "'Broadcasting'"));
    table.off(
        DEPOSIT_UNDER_WAY,
        "not over, and something came",
        order(
            "expired_at",
            later(3600),
            "status",
            "'Processing'",
            "received_token_amount",
            "'60'",
            "transactions[1].status",
            "'Confirming'"));
    table.off(
        DEPOSIT_UNDER_WAY,
        "held in screening",
        changed(nothing, "transactions[1].status", "'PendingScreening'"));
    table.off(
        DEPOSIT_UNDER_WAY,
        "in another token",
        changed(
            nothing,
            "transactions[1].status",
            "'Confirming'",
            "transactions[1].token_id",
            "'ETH'"));
    table.on(DEPOSIT_HELD, "ActionRequired", order("transactions[0].status", "'ActionRequired'"));
    released(table);
    table.on(DUPLICATE_TRANSACTION, "one tx_id twice", order("transactions[1].tx_id", "'t1'"));
    table.off(
        DUPLICATE_TRANSACTION,
        "filler twice",
        order("transactions[0].tx_id", "'<string>'", "transactions[1].tx_id", "'<string>'"));
    table.on(
        SEVERAL_TOKENS,
        "two tokens and no payable currency",
        order("payable_currency", "-", "transactions[1].token_id", "'TRON_USDT'"));
    table.off(SEVERAL_TOKENS, "one token and no payable currency", order("payable_currency", "-"));
    table.off(
        SEVERAL_TOKENS,
        "two tokens and a payable currency",
        order("transactions[1].token_id", "'TRON_USDT'"));
    table.on(TOLERANCE_COVERS_ALL, "as much as payable", order("amount_tolerance", "'100'"));
    table.off(TOLERANCE_COVERS_ALL, "a little less", order("amount_tolerance", "'99.99'"));
    table.off(
        TOLERANCE_COVERS_ALL,
        "nothing is payable",
        order("amount_tolerance", "'1'", "payable_amount", "'0'"));
    table.on(
        STATUS_DISAGREES,
        "Underpaid and nothing came",
        order("status", "'Underpaid'", "received_token_amount", "'0'"));
    table.on(
        DUPLICATE_HASH,
        "the same hash with and without 0x",
        order(
            "transactions[1].tx_hash",
            "'742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8'"));
  }

  private static void released(NoteTable table) {
    String after = "1741084200001";
    String[] one = {"received_token_amount", "'60'", "transactions[1].updated_timestamp", after};
    table.on(RELEASED_LATE, "completed after the end and not counted", changed(one));
    table.off(SUM_MISMATCH, "completed after the end and not counted", changed(one));
    table.off(
        RELEASED_LATE,
        "completed after the end and counted",
        order("transactions[1].updated_timestamp", after));
    table.off(
        RELEASED_LATE, "completed in time and not counted", order("received_token_amount", "'60'"));
    table.off(
        RELEASED_LATE,
        "it may be this one or that one",
        order(
            "received_token_amount",
            "'60'",
            "transactions[0].amount",
            "'60'",
            "transactions[1].amount",
            "'60'",
            "transactions[0].updated_timestamp",
            after,
            "transactions[1].updated_timestamp",
            after));
    String edge = "1741084200999";
    table.off(
        LATE_DEPOSIT,
        "within the second of the end, and counted",
        order("transactions[1].created_timestamp", edge));
    table.off(
        SUM_MISMATCH,
        "within the second of the end, and counted",
        order("transactions[1].created_timestamp", edge));
    table.on(
        LATE_DEPOSIT,
        "within the second of the end, and not counted",
        order("transactions[1].created_timestamp", edge, "received_token_amount", "'60'"));
    table.on(
        LATE_DEPOSIT,
        "a second after the end, and counted",
        order("transactions[1].created_timestamp", "1741084201000"));
  }

  private static void batches(NoteTable table) {
    add(table, ITEMS_INCOMPLETE, true, "some are missing", batch(), delivery(now(), false, true));
    table.off(ITEMS_INCOMPLETE, "all are there", batch());
    table.on(ITEMS_LEFT_OUT, "an amount is null", batch("allocation_items[0].amount", "null"));
    table.on(ITEMS_LEFT_OUT, "a token is null", batch("allocation_items[0].token_id", "null"));
    table.on(ITEMS_LEFT_OUT, "an item is none", batch("allocation_items[0]", "7"));
    table.off(ITEMS_LEFT_OUT, "all can be added up", batch());
    table.on(ITEMS_FAILED, "one has failed", batch("allocation_items[0].status", "'Failed'"));
    table.off(ITEMS_FAILED, "all are done", batch("allocation_items[0].status", "'Completed'"));
    String[] twin = {
      "allocation_items[1].token_id",
      "'ETH_USDT'",
      "allocation_items[1].amount",
      "'500.00'",
      "allocation_items[1].source_account",
      "'developer'",
      "allocation_items[1].destination_account",
      "'M1001'"
    };
    for (var id : new String[] {"''", "'<string>'", "null", "-"}) {
      table.on(
          DUPLICATE_ITEM,
          "two equal items whose id is " + id,
          batch(
              joined(
                  twin,
                  "allocation_items[0].allocation_item_id",
                  id,
                  "allocation_items[1].allocation_item_id",
                  id)));
    }
  }

  private static ProviderRecord changed(String[] changes, String... more) {
    return order(joined(changes, more));
  }

  private static String[] joined(String[] changes, String... more) {
    var all = Arrays.copyOf(changes, changes.length + more.length);
    System.arraycopy(more, 0, all, changes.length, more.length);
    return all;
  }

  private static String later(long seconds) {
    Instant time = NOW.plusSeconds(seconds);
    return Long.toString(time.getEpochSecond());
  }
}
