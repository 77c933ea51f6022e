package org.treasurylookup.domain;

import static org.treasurylookup.domain.FieldPrivacy.OPEN;
import static org.treasurylookup.domain.FieldPrivacy.PERSONAL;
import static org.treasurylookup.domain.VendorField.Kind.AMOUNT;
import static org.treasurylookup.domain.VendorField.Kind.ID;
import static org.treasurylookup.domain.VendorField.Kind.ISO_TIME;
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

import java.util.List;

/**
 * Fields of the records that orders, batches and allocations lead to; the first of each is its id.
 * Sources: Cobo OpenAPI, the models of the reads under {@code /transactions} and {@code /payments};
 * BitGo OpenAPI, Go Network and pending approvals.
 */
final class RelatedFields {
  static final List<VendorField> WAAS_TRANSACTION =
      List.of(
          named(ID, "transaction_id").always(),
          status("status", TransactionStatus.class).always(),
          status("sub_status", TransactionSubStatus.class),
          named(WORDS, "failed_reason"),
          named(TEXT, "type"),
          named(TEXT, "confirmed_num"),
          named(TEXT, "confirming_threshold"),
          named(ID, "transaction_hash"),
          named(TEXT, "chain_id"),
          named(TOKEN, "token_id"),
          parts(PART, "source", "TRANSACTION_END").guarded(OPEN).always(),
          parts(PART, "destination", "TRANSACTION_END").guarded(PERSONAL).always(),
          parts(PART, "fee", "TRANSACTION_FEE").guarded(OPEN),
          parts(PART, "block_info", "BLOCK").guarded(OPEN),
          named(ID, "wallet_id").always(),
          named(ID, "cobo_id"),
          named(ID, "request_id"),
          named(ID, "initiator"),
          named(TEXT, "initiator_type").always(),
          named(WORDS, "description"),
          named(TRUTH, "is_loop"),
          named(WORDS, "category"),
          named(WORDS, "cobo_category"),
          named(MILLISECONDS, "created_timestamp").always(),
          named(MILLISECONDS, "updated_timestamp").always(),
          parts(LIST, "timeline", "TIMELINE_STEP"));
  static final List<VendorField> TIMELINE_STEP =
      List.of(
          status("status", TransactionStatus.class),
          named(TRUTH, "finished"),
          named(MILLISECONDS, "finished_timestamp"));
  static final List<VendorField> TRANSACTION_END =
      List.of(
          named(TEXT, "source_type"),
          named(TEXT, "destination_type"),
          named(ID, "wallet_id"),
          named(TEXT, "wallet_type"),
          named(TEXT, "wallet_subtype"),
          named(ID, "address"),
          named(TEXT, "memo"),
          named(TEXT, "amount").guarded(FieldPrivacy.AMOUNT),
          named(WORDS, "addresses").guarded(OPEN),
          named(WORDS, "account_output"));
  static final List<VendorField> TRANSACTION_FEE =
      List.of(
          named(TEXT, "fee_type"),
          named(TOKEN, "token_id"),
          named(AMOUNT, "fee_used").in("token_id"),
          named(AMOUNT, "estimated_fee_used").in("token_id"));
  static final List<VendorField> BLOCK =
      List.of(
          named(TEXT, "block_number"),
          named(MILLISECONDS, "block_timestamp"),
          named(ID, "block_hash"));
  static final List<VendorField> COUNTERPARTY_DETAIL =
      List.of(
          named(ID, "counterparty_id").always(),
          status("counterparty_type", PartyType.class).always(),
          named(TEXT, "counterparty_name").guarded(PERSONAL).always(),
          named(TEXT, "country").guarded(PERSONAL),
          named(TEXT, "email").guarded(PERSONAL),
          named(TEXT, "contact_address").guarded(PERSONAL),
          named(SECONDS, "created_timestamp").always(),
          named(SECONDS, "updated_timestamp").always(),
          parts(LIST, "wallet_addresses", "WALLET_ADDRESS"));
  static final List<VendorField> DESTINATION_DETAIL =
      List.of(
          named(ID, "destination_id").always(),
          status("destination_type", PartyType.class).always(),
          named(TEXT, "destination_name").guarded(PERSONAL).always(),
          status("source", DestinationSource.class),
          named(TEXT, "country").guarded(PERSONAL),
          named(TEXT, "email").guarded(PERSONAL),
          named(TEXT, "contact_address").guarded(PERSONAL),
          named(ID, "merchant_id"),
          named(SECONDS, "created_timestamp").always(),
          named(SECONDS, "updated_timestamp").always(),
          parts(LIST, "bank_accounts", "BANK_ACCOUNT").guarded(PERSONAL),
          parts(LIST, "wallet_addresses", "WALLET_ADDRESS"));
  static final List<VendorField> WALLET_ADDRESS =
      List.of(
          named(ID, "wallet_address_id"),
          named(ID, "address").always(),
          named(TEXT, "chain_id").always(),
          status("risk_level", RelatedStatus.Words.RISK::read),
          named(SECONDS, "screening_timestamp"),
          named(SECONDS, "updated_timestamp"));
  static final List<VendorField> BANK_ACCOUNT =
      List.of(
          named(ID, "bank_account_id"),
          named(TEXT, "account_alias").guarded(PERSONAL),
          named(TEXT, "account_number").guarded(PERSONAL),
          named(TEXT, "iban_code").guarded(PERSONAL),
          named(TEXT, "swift_code").guarded(PERSONAL),
          named(TEXT, "currency"),
          named(TEXT, "beneficiary_name").guarded(PERSONAL),
          named(TEXT, "beneficiary_address").guarded(PERSONAL),
          named(TEXT, "bank_name").guarded(PERSONAL),
          named(TEXT, "bank_address").guarded(PERSONAL),
          named(TEXT, "further_credit").guarded(PERSONAL),
          named(WORDS, "intermediary_bank_info").guarded(PERSONAL),
          named(TEXT, "bank_account_status"),
          named(SECONDS, "created_timestamp"),
          named(SECONDS, "updated_timestamp"));
  static final List<VendorField> MERCHANT =
      List.of(
          named(ID, "merchant_id").always(),
          named(TEXT, "name").always(),
          named(ID, "wallet_id"),
          named(RATE, "developer_fee_rate"),
          named(TEXT, "wallet_setup"),
          named(SECONDS, "created_timestamp"),
          named(SECONDS, "updated_timestamp"));
  static final List<VendorField> MERCHANT_BALANCE =
      List.of(
          named(ID, "merchant_id").always(),
          named(TOKEN, "token_id").always(),
          named(TEXT, "acquiring_type"),
          named(AMOUNT, "total_received_amount").in("token_id"),
          named(AMOUNT, "settled_amount").in("token_id"),
          named(AMOUNT, "payout_amount").in("token_id"),
          named(AMOUNT, "refunded_amount").in("token_id"),
          named(AMOUNT, "total_balance").in("token_id"),
          named(AMOUNT, "available_balance").in("token_id"),
          named(AMOUNT, "locked_balance").in("token_id"));
  static final List<VendorField> REFUND =
      List.of(
          named(ID, "refund_id").always(),
          status("status", RelatedStatus.Words.REFUND::read).always(),
          named(WORDS, "failed_reason"),
          named(AMOUNT, "amount").in("token_id").always(),
          named(TOKEN, "token_id").always(),
          named(TEXT, "chain_id").always(),
          named(ID, "to_address").always(),
          named(ID, "order_id"),
          named(ID, "merchant_id"),
          named(TEXT, "refund_type"),
          named(TRUTH, "charge_merchant_fee"),
          named(AMOUNT, "merchant_fee_amount").in("merchant_fee_token_id"),
          named(TOKEN, "merchant_fee_token_id"),
          named(WORDS, "commission_fee"),
          named(ID, "request_id"),
          named(ID, "initiator"),
          named(SECONDS, "created_timestamp"),
          named(SECONDS, "updated_timestamp"),
          parts(LIST, "transactions", "TRANSACTION"));
  static final List<VendorField> PAYOUT =
      List.of(
          named(ID, "payout_id").always(),
          status("status", RelatedStatus.Words.PAYOUT::read).always(),
          named(TEXT, "payout_channel"),
          named(TOKEN, "currency"),
          named(AMOUNT, "actual_payout_amount").in("currency"),
          named(ID, "request_id"),
          named(ID, "initiator"),
          named(WORDS, "bank_account").guarded(PERSONAL),
          named(SECONDS, "created_timestamp"),
          named(SECONDS, "updated_timestamp"),
          parts(LIST, "payout_item_details", "PAYOUT_ITEM"),
          /* The list names the same items otherwise than the read of one. */
          parts(LIST, "payout_items", "PAYOUT_ITEM"));
  static final List<VendorField> PAYOUT_ITEM =
      List.of(
          named(ID, "payout_item_id").always(),
          status("status", RelatedStatus.Words.PAYOUT::read).always(),
          named(AMOUNT, "amount").in("token_id").always(),
          named(TOKEN, "token_id"),
          named(TEXT, "chain_id"),
          named(TEXT, "source_account").always(),
          named(ID, "crypto_address"),
          named(ID, "crypto_address_id"),
          named(ID, "payout_id"),
          named(SECONDS, "created_timestamp"),
          named(SECONDS, "updated_timestamp"),
          parts(LIST, "transactions", "TRANSACTION"));
  static final List<VendorField> BULK_SEND =
      List.of(
          named(ID, "bulk_send_id").always(),
          status("status", RelatedStatus.Words.BULK_SEND::read).always(),
          named(TEXT, "source_account").always(),
          named(TEXT, "execution_mode"),
          named(WORDS, "description"),
          named(ID, "request_id"),
          named(ID, "initiator"),
          named(SECONDS, "created_timestamp"),
          named(SECONDS, "updated_timestamp"));
  static final List<VendorField> BULK_SEND_ITEM =
      List.of(
          named(ID, "bulk_send_item_id").always(),
          status("status", RelatedStatus.Words.BULK_SEND::read).always(),
          named(AMOUNT, "amount").in("token_id").always(),
          named(TOKEN, "token_id").always(),
          named(ID, "receiving_address").always(),
          named(TEXT, "validation_status"),
          named(WORDS, "description"),
          parts(LIST, "transactions", "TRANSACTION"));
  static final List<VendorField> BALANCE_CHANGE =
      List.of(
          named(ID, "source_id"),
          status("source_type", RelatedStatus.Words.CHANGE::read).always(),
          named(TEXT, "flow_direction"),
          named(TOKEN, "token_id").always(),
          named(AMOUNT, "amount").in("token_id").always(),
          named(AMOUNT, "amount_raw").in("token_id"),
          named(AMOUNT, "balance_before").in("token_id"),
          named(AMOUNT, "balance_before_raw").in("token_id"),
          named(AMOUNT, "balance_after").in("token_id"),
          named(AMOUNT, "balance_after_raw").in("token_id"),
          named(SECONDS, "created_timestamp"));
  static final List<VendorField> CONNECTION =
      List.of(
          named(ID, "id").always(),
          named(TEXT, "name"),
          named(TRUTH, "active"),
          named(TRUTH, "initialized"),
          named(ID, "clientId"),
          named(ID, "partnerId"),
          named(ID, "networkAccountId"),
          named(ID, "partnersConnectionId"),
          named(ID, "partnersClientId"),
          named(WORDS, "proof"),
          named(TEXT, "nonce"),
          named(ID, "evaluationId"),
          named(ID, "pendingApprovalId"),
          status("policyResult", PolicyResult.class),
          named(ISO_TIME, "createdAt"),
          named(ISO_TIME, "updatedAt"));
  static final List<VendorField> NETWORK_SETTLEMENT =
      List.of(
          named(ID, "id").always(),
          status("status", RelatedStatus.Words.SETTLEMENT::read),
          named(ID, "partnerId"),
          named(ID, "externalId"),
          named(TEXT, "settlementType"),
          named(TRUTH, "reconciled"),
          named(TRUTH, "disputed"),
          named(ID, "initiatedBy"),
          named(WORDS, "notes"),
          named(ISO_TIME, "finalizedAt"),
          named(ISO_TIME, "createdAt"),
          named(ISO_TIME, "updatedAt"),
          parts(LIST, "settlementTransfers", "SETTLEMENT_TRANSFER"));
  static final List<VendorField> SETTLEMENT_TRANSFER =
      List.of(
          named(ID, "id"),
          status("status", RelatedStatus.Words.TRANSFER::read),
          named(TOKEN, "currency"),
          named(AMOUNT, "quantity").in("currency"),
          named(ID, "connectionId"),
          named(ID, "settlementId"),
          named(ISO_TIME, "createdAt"),
          named(ISO_TIME, "updatedAt"));
  static final List<VendorField> APPROVAL =
      List.of(
          named(ID, "id").always(),
          status("state", RelatedStatus.Words.APPROVAL::read),
          named(TEXT, "scope"),
          named(TEXT, "coin"),
          named(ID, "enterprise"),
          named(ID, "wallet"),
          named(ID, "creator"),
          named(TEXT, "approvalsRequired"),
          named(WORDS, "userIds"),
          named(WORDS, "resolvers"),
          named(WORDS, "info"),
          named(ISO_TIME, "createDate"));

  private RelatedFields() {}
}
