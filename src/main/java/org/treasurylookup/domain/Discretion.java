package org.treasurylookup.domain;

import java.util.Map;
import java.util.Set;

/** Who may look over the user's shoulder at a field. */
public enum Discretion {
  /** Anybody: ids, addresses, hashes, statuses, tokens, times. */
  OPEN,
  /** An amount, or what an amount can be computed from. */
  AMOUNT,
  /** Words in which anything may stand, such as a description, and every field not known here. */
  WORDS,
  /** What names or reaches a person or a company. */
  PERSONAL;

  private static final Map<String, Discretion> GUARDED =
      Map.ofEntries(
          Map.entry("pricing_amount", AMOUNT),
          Map.entry("fee_amount", AMOUNT),
          Map.entry("order_amount", AMOUNT),
          Map.entry("payable_amount", AMOUNT),
          Map.entry("received_token_amount", AMOUNT),
          Map.entry("amount_tolerance", AMOUNT),
          Map.entry("exchange_rate", AMOUNT),
          Map.entry("amount", AMOUNT),
          Map.entry("quantity", AMOUNT),
          Map.entry("counterparty_name", PERSONAL),
          Map.entry("destination_name", PERSONAL),
          Map.entry("country", PERSONAL),
          Map.entry("email", PERSONAL),
          Map.entry("contact_address", PERSONAL),
          Map.entry("counterparty", PERSONAL),
          Map.entry("destination", PERSONAL));

  private static final Set<String> PUBLIC =
      Set.of(
          "order_id",
          "psp_order_code",
          "merchant_id",
          "merchant_order_code",
          "status",
          "sub_status",
          "settlement_status",
          "pricing_currency",
          "payable_currency",
          "currency",
          "token_id",
          "chain_id",
          "receive_address",
          "created_timestamp",
          "updated_timestamp",
          "expired_at",
          "tx_id",
          "tx_hash",
          "from_address",
          "to_address",
          "counterparty_id",
          "counterparty_type",
          "destination_id",
          "destination_type",
          "source",
          "batch_allocation_id",
          "allocation_item_id",
          "request_id",
          "initiator",
          "source_account",
          "destination_account",
          "id",
          "type",
          "connectionId",
          "clientExternalId",
          "partnerExternalId",
          "initiatedBy",
          "retriable",
          "evaluationId",
          "pendingApprovalId",
          "policyResult",
          "createdAt",
          "updatedAt");

  /** What a field of a record asks for, by the vendor's name; {@link #WORDS} when it is unknown. */
  public static Discretion of(String field) {
    return GUARDED.getOrDefault(field, PUBLIC.contains(field) ? OPEN : WORDS);
  }

  /**
   * What a field asks for that is named by its path, such as {@code
   * transactions[0].counterparty.counterparty_name}. Words about a person are personal.
   */
  public static Discretion ofPath(String path) {
    boolean person = path.contains("counterparty.") || path.contains("destination.");
    var own = of(path.substring(path.lastIndexOf('.') + 1));
    return person && own == WORDS ? PERSONAL : own;
  }

  /** What a field this version does not know asks for in a part. */
  public static Discretion ofUnknown(Part part) {
    return part instanceof Counterparty || part instanceof Destination ? PERSONAL : WORDS;
  }
}
