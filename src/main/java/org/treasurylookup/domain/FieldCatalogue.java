package org.treasurylookup.domain;

import static org.treasurylookup.domain.VendorField.Kind.AMOUNT;
import static org.treasurylookup.domain.VendorField.Kind.ID;
import static org.treasurylookup.domain.VendorField.Kind.ISO_TIME;
import static org.treasurylookup.domain.VendorField.Kind.LIMIT;
import static org.treasurylookup.domain.VendorField.Kind.LIST;
import static org.treasurylookup.domain.VendorField.Kind.MILLISECONDS;
import static org.treasurylookup.domain.VendorField.Kind.PART;
import static org.treasurylookup.domain.VendorField.Kind.RATE;
import static org.treasurylookup.domain.VendorField.Kind.SECONDS;
import static org.treasurylookup.domain.VendorField.Kind.TEXT;
import static org.treasurylookup.domain.VendorField.Kind.TOKEN;
import static org.treasurylookup.domain.VendorField.Kind.TRUTH;
import static org.treasurylookup.domain.VendorField.Kind.WORDS;
import static org.treasurylookup.domain.VendorField.named;
import static org.treasurylookup.domain.VendorField.parts;
import static org.treasurylookup.domain.VendorField.status;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every field the vendors name, a list for each kind of part, in the order in which all tables show
 * them. Masking, tables, files and rules derive from it what they know of a field. Source: the Cobo
 * reference pages "Get pay-in order information" and "Get batch allocation information" with the
 * models of Cobo's SDK, and the BitGo reference page "Get network allocation or deallocation".
 */
public enum FieldCatalogue {
  ORDER(
      named(ID, "order_id").always(),
      named(ID, "psp_order_code").always(),
      named(ID, "merchant_id"),
      named(ID, "merchant_order_code"),
      status("status", OrderStatus.class).always(),
      named(TOKEN, "pricing_currency"),
      named(AMOUNT, "pricing_amount").in("pricing_currency"),
      named(AMOUNT, "fee_amount").in("pricing_currency").always(),
      /* marked "required", but "only returned when payable_amount was not provided" */
      named(RATE, "exchange_rate"),
      named(TOKEN, "payable_currency"),
      named(TEXT, "chain_id").always(),
      named(AMOUNT, "payable_amount").in("payable_currency").always(),
      named(AMOUNT, "received_token_amount").in("payable_currency").always(),
      named(LIMIT, "amount_tolerance").in("payable_currency"),
      named(ID, "receive_address").always(),
      status("settlement_status", SettlementStatus.class),
      named(SECONDS, "created_timestamp"),
      named(SECONDS, "updated_timestamp"),
      named(SECONDS, "expired_at"),
      parts(LIST, "transactions", "TRANSACTION"),
      named(TOKEN, "currency"),
      named(TEXT, "order_amount").in("currency").guarded(FieldPrivacy.AMOUNT),
      named(TOKEN, "token_id")),
  TRANSACTION(
      named(ID, "tx_id").always(),
      status("status", TransactionStatus.class).always(),
      status("sub_status", TransactionSubStatus.class),
      named(WORDS, "failed_reason"),
      named(AMOUNT, "amount").in("token_id").always(),
      named(TOKEN, "token_id"),
      named(ID, "from_address").always(),
      named(ID, "to_address").always(),
      named(ID, "tx_hash"),
      named(MILLISECONDS, "created_timestamp").always(),
      named(MILLISECONDS, "updated_timestamp").always(),
      parts(PART, "counterparty", "COUNTERPARTY").guarded(FieldPrivacy.PERSONAL),
      parts(PART, "destination", "DESTINATION").guarded(FieldPrivacy.PERSONAL)),
  COUNTERPARTY(
      named(ID, "counterparty_id"),
      status("counterparty_type", PartyType.class).always(),
      named(TEXT, "counterparty_name").guarded(FieldPrivacy.PERSONAL).always(),
      named(TEXT, "country").guarded(FieldPrivacy.PERSONAL),
      named(TEXT, "email").guarded(FieldPrivacy.PERSONAL),
      named(TEXT, "contact_address").guarded(FieldPrivacy.PERSONAL),
      named(SECONDS, "created_timestamp").always(),
      named(SECONDS, "updated_timestamp").always()),
  DESTINATION(
      named(ID, "destination_id"),
      status("destination_type", PartyType.class).always(),
      named(TEXT, "destination_name").guarded(FieldPrivacy.PERSONAL).always(),
      status("source", DestinationSource.class),
      named(TEXT, "country").guarded(FieldPrivacy.PERSONAL),
      named(TEXT, "email").guarded(FieldPrivacy.PERSONAL),
      named(TEXT, "contact_address").guarded(FieldPrivacy.PERSONAL),
      named(ID, "merchant_id"),
      named(SECONDS, "created_timestamp").always(),
      named(SECONDS, "updated_timestamp").always()),
  BATCH(
      named(ID, "batch_allocation_id").always(),
      named(ID, "request_id").always(),
      status("status", BatchStatus.class),
      named(ID, "initiator"),
      named(SECONDS, "created_timestamp"),
      named(SECONDS, "updated_timestamp"),
      parts(LIST, "allocation_items", "ITEM")),
  ITEM(
      named(ID, "allocation_item_id").always(),
      named(ID, "batch_allocation_id").always(),
      status("status", ItemStatus.class),
      named(TOKEN, "token_id").always(),
      named(AMOUNT, "amount").in("token_id").always(),
      named(TEXT, "source_account"),
      named(TEXT, "destination_account"),
      named(WORDS, "description").always()),
  ALLOCATION(
      named(ID, "id").always(),
      status("type", NetworkType.class).always(),
      status("status", NetworkStatus.class).always(),
      parts(PART, "amount", "BASE_AMOUNT").guarded(FieldPrivacy.AMOUNT).always(),
      named(ID, "connectionId").always(),
      named(ID, "clientExternalId").always(),
      named(ID, "partnerExternalId"),
      named(ID, "initiatedBy").always(),
      named(WORDS, "notes"),
      named(WORDS, "reason").always(),
      named(TRUTH, "retriable").always(),
      named(ID, "evaluationId"),
      named(ID, "pendingApprovalId"),
      status("policyResult", PolicyResult.class),
      named(ISO_TIME, "createdAt").always(),
      named(ISO_TIME, "updatedAt").always()),
  BASE_AMOUNT(named(TOKEN, "currency").always(), named(AMOUNT, "quantity").in("currency").always()),
  WAAS_TRANSACTION(RelatedFields.WAAS_TRANSACTION),
  TIMELINE_STEP(RelatedFields.TIMELINE_STEP),
  TRANSACTION_END(RelatedFields.TRANSACTION_END),
  TRANSACTION_FEE(RelatedFields.TRANSACTION_FEE),
  BLOCK(RelatedFields.BLOCK),
  COUNTERPARTY_DETAIL(RelatedFields.COUNTERPARTY_DETAIL),
  DESTINATION_DETAIL(RelatedFields.DESTINATION_DETAIL),
  WALLET_ADDRESS(RelatedFields.WALLET_ADDRESS),
  BANK_ACCOUNT(RelatedFields.BANK_ACCOUNT),
  MERCHANT(RelatedFields.MERCHANT),
  MERCHANT_BALANCE(RelatedFields.MERCHANT_BALANCE),
  REFUND(RelatedFields.REFUND),
  PAYOUT(RelatedFields.PAYOUT),
  PAYOUT_ITEM(RelatedFields.PAYOUT_ITEM),
  BULK_SEND(RelatedFields.BULK_SEND),
  BULK_SEND_ITEM(RelatedFields.BULK_SEND_ITEM),
  BALANCE_CHANGE(RelatedFields.BALANCE_CHANGE),
  CONNECTION(RelatedFields.CONNECTION),
  NETWORK_SETTLEMENT(RelatedFields.NETWORK_SETTLEMENT),
  SETTLEMENT_TRANSFER(RelatedFields.SETTLEMENT_TRANSFER),
  APPROVAL(RelatedFields.APPROVAL);

  private static final Set<VendorField.Kind> TIMES = Set.of(SECONDS, MILLISECONDS, ISO_TIME);

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change, of records
  private final List<VendorField> fields;

  FieldCatalogue(VendorField... fields) {
    this(List.of(fields));
  }

  FieldCatalogue(List<VendorField> fields) {
    this.fields = fields;
  }

  /** Every field of every kind of part; several kinds may have a field of the same name. */
  public static Stream<VendorField> all() {
    return Arrays.stream(values()).flatMap(kind -> kind.fields.stream());
  }

  /** Whether a vendor's name is that of a time. */
  public static boolean isTime(String name) {
    return all()
        .filter(field -> field.name().equals(name))
        .anyMatch(field -> TIMES.contains(field.kind()));
  }

  /** The fields, in order. */
  public List<VendorField> fields() {
    return fields;
  }

  /** The names of the fields, in order. */
  public List<String> names() {
    return fields.stream().map(VendorField::name).toList();
  }

  public VendorField field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  /* What was received in each field, in order. */
  List<RecordPart.Field> with(Received<?>... received) {
    if (received.length != fields.size()) {
      throw new IllegalArgumentException(received.length + " values for " + names());
    }
    var all = new RecordPart.Field[received.length];
    for (int i = 0; i < received.length; i++) {
      all[i] = new RecordPart.Field(fields.get(i), received[i]);
    }
    return Collections.unmodifiableList(Arrays.asList(all));
  }
}
