package org.treasurylookup.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may look over the user's shoulder at a field. */
public enum FieldPrivacy {
  /** Anybody: ids, addresses, hashes, statuses, tokens, times. */
  OPEN,
  /** An amount, or what an amount can be computed from. */
  AMOUNT,
  /** Words in which anything may stand, such as a description, and every field not known here. */
  WORDS,
  /** What names or reaches a person or a company. */
  PERSONAL;

  private static final Map<String, FieldPrivacy> GUARDED =
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

  private static final Map<String, FieldPrivacy> SPELLED =
      GUARDED.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(each -> bare(each.getKey()), Map.Entry::getValue));

  private static final Set<String> PEOPLE =
      Set.of("counterparty", "destination", "counterparties", "destinations");

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
  public static FieldPrivacy of(String field) {
    return PUBLIC.contains(field)
        ? OPEN
        : GUARDED.getOrDefault(field, SPELLED.getOrDefault(bare(field), WORDS));
  }

  /** The same inside an object or list about a person: words there are personal. */
  static FieldPrivacy of(String field, boolean person) {
    var own = of(field);
    return person && own == WORDS ? PERSONAL : own;
  }

  /** Whether an object or list of this name is about a person, in whatever spelling. */
  static boolean isPerson(String field) {
    return PEOPLE.contains(bare(field));
  }

  /* A field may come in another spelling, such as counterPartyName: what it is about stays. */
  private static String bare(String field) {
    return field.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /**
   * What a field asks for that is named by its path, such as {@code
   * transactions[0].counterparty.counterparty_name}. Words about a person are personal.
   */
  public static FieldPrivacy ofPath(String path) {
    var names = path.replaceAll("\\[[0-9]*]", "").split("\\.", -1);
    boolean person = Arrays.stream(names).limit(names.length - 1).anyMatch(FieldPrivacy::isPerson);
    return of(names[names.length - 1], person);
  }

  /** What a field this version does not know asks for in a part. */
  public static FieldPrivacy ofUnknown(RecordPart part) {
    return part instanceof Counterparty || part instanceof Destination ? PERSONAL : WORDS;
  }
}
