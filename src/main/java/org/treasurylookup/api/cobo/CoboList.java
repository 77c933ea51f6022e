package org.treasurylookup.api.cobo;

import java.util.function.Function;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.json.JsonValue;

/** The lists of Cobo's that can be read, page by page; what each can be asked for is Cobo's. */
public enum CoboList {
  ORDERS("/payments/orders", CoboRecords::order),
  BATCHES("/payments/batch_allocations", CoboRecords::batch),
  ITEMS("/payments/allocation_items", FieldCatalogue.ITEM),
  REFUNDS("/payments/refunds", FieldCatalogue.REFUND),
  PAYOUTS("/payments/payouts", FieldCatalogue.PAYOUT),
  BULK_SENDS("/payments/bulk_sends", FieldCatalogue.BULK_SEND),
  TRANSACTIONS("/transactions", FieldCatalogue.WAAS_TRANSACTION),
  MERCHANTS("/payments/merchants", FieldCatalogue.MERCHANT),
  COUNTERPARTIES("/payments/counterparty", FieldCatalogue.COUNTERPARTY_DETAIL),
  DESTINATIONS("/payments/destination", FieldCatalogue.DESTINATION_DETAIL),
  BALANCE_CHANGES("/payments/balance_changes", FieldCatalogue.BALANCE_CHANGE),
  /** Not paged: the balances of the merchants named, or of one token. */
  MERCHANT_BALANCES("/payments/balance/merchants", FieldCatalogue.MERCHANT_BALANCE);

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // functions without a state
  private final Function<JsonValue.Obj, ProviderRecord> reader;

  CoboList(String path, FieldCatalogue kind) {
    this(path, json -> RelatedRecordReader.read(kind, json));
  }

  CoboList(String path, Function<JsonValue.Obj, ProviderRecord> reader) {
    this.path = path;
    this.reader = reader;
  }

  /** Whether an answer is one of several pages. */
  boolean isPaged() {
    return this != MERCHANT_BALANCES;
  }

  /** The path below the base address. */
  String path() {
    return path;
  }

  ProviderRecord read(JsonValue.Obj row) {
    return reader.apply(row);
  }
}
