package org.treasurylookup.api.cobo;

import static org.treasurylookup.domain.Moment.Unit.MILLISECONDS;
import static org.treasurylookup.domain.Moment.Unit.SECONDS;

import org.treasurylookup.api.json.FieldReader;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.Counterparty;
import org.treasurylookup.domain.Destination;
import org.treasurylookup.domain.DestinationSource;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PartyType;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.SettlementStatus;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.TransactionSubStatus;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Cobo's JSON to records, field by field under Cobo's names. Never throws: whatever a field holds,
 * the rest of the record stands.
 */
public final class CoboRecords {
  private CoboRecords() {}

  public static PayInOrder order(JsonValue.Obj json) {
    var in = new FieldReader(json);
    return new PayInOrder(
        in.text("order_id"),
        in.text("psp_order_code"),
        in.text("merchant_id"),
        in.text("merchant_order_code"),
        in.status("status", OrderStatus.class),
        in.text("pricing_currency"),
        in.decimal("pricing_amount"),
        in.decimal("fee_amount"),
        in.decimal("exchange_rate"),
        in.text("payable_currency"),
        in.text("chain_id"),
        in.decimal("payable_amount"),
        in.decimal("received_token_amount"),
        in.decimal("amount_tolerance"),
        in.text("receive_address"),
        in.status("settlement_status", SettlementStatus.class),
        in.moment("created_timestamp", SECONDS),
        in.moment("updated_timestamp", SECONDS),
        in.moment("expired_at", SECONDS),
        in.parts("transactions", CoboRecords::transaction),
        in.text("currency"),
        in.text("order_amount"),
        in.text("token_id"),
        in.unknown(),
        json);
  }

  private static PayInTransaction transaction(FieldReader in) {
    return new PayInTransaction(
        in.text("tx_id"),
        in.status("status", TransactionStatus.class),
        in.status("sub_status", TransactionSubStatus.class),
        in.textOrJson("failed_reason"),
        in.decimal("amount"),
        in.text("token_id"),
        in.text("from_address"),
        in.text("to_address"),
        in.text("tx_hash"),
        in.moment("created_timestamp", MILLISECONDS),
        in.moment("updated_timestamp", MILLISECONDS),
        in.part("counterparty", CoboRecords::counterparty),
        in.part("destination", CoboRecords::destination),
        in.unknown(),
        in.source());
  }

  private static Counterparty counterparty(FieldReader in) {
    return new Counterparty(
        in.text("counterparty_id"),
        in.status("counterparty_type", PartyType.class),
        in.text("counterparty_name"),
        in.text("country"),
        in.text("email"),
        in.text("contact_address"),
        in.moment("created_timestamp", SECONDS),
        in.moment("updated_timestamp", SECONDS),
        in.unknown(),
        in.source());
  }

  private static Destination destination(FieldReader in) {
    return new Destination(
        in.text("destination_id"),
        in.status("destination_type", PartyType.class),
        in.text("destination_name"),
        in.status("source", DestinationSource.class),
        in.text("country"),
        in.text("email"),
        in.text("contact_address"),
        in.text("merchant_id"),
        in.moment("created_timestamp", SECONDS),
        in.moment("updated_timestamp", SECONDS),
        in.unknown(),
        in.source());
  }

  public static BatchAllocation batch(JsonValue.Obj json) {
    var in = new FieldReader(json);
    return new BatchAllocation(
        in.text("batch_allocation_id"),
        in.text("request_id"),
        in.status("status", BatchStatus.class),
        in.text("initiator"),
        in.moment("created_timestamp", SECONDS),
        in.moment("updated_timestamp", SECONDS),
        in.parts("allocation_items", CoboRecords::item),
        in.unknown(),
        json);
  }

  private static AllocationItem item(FieldReader in) {
    return new AllocationItem(
        in.text("allocation_item_id"),
        in.text("batch_allocation_id"),
        in.status("status", ItemStatus.class),
        in.text("token_id"),
        in.decimal("amount"),
        in.text("source_account"),
        in.text("destination_account"),
        in.text("description"),
        in.unknown(),
        in.source());
  }
}
