package org.treasurylookup.domain.check.result;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.VendorField;

/**
 * The fields that status, verdict, totals or the sentence over a record are read from, under their
 * vendor's names. An order's {@code token_id} is one, as it names the token where {@code
 * payable_currency} was not sent; a row that cannot be read at all is one too. The addresses are,
 * as without both nothing tells whether a deposit went to the order.
 */
public final class DecidingFields {
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

  private static final Set<String> OTHERS =
      Set.of(
          /* order */
          "payable_amount",
          "received_token_amount",
          "amount_tolerance",
          "expired_at",
          "payable_currency",
          "token_id",
          "receive_address",
          "transactions",
          "transactions[]",
          "transactions[].status",
          "transactions[].amount",
          "transactions[].token_id",
          "transactions[].to_address",
          "transactions[].created_timestamp",
          /* batch */
          "allocation_items",
          "allocation_items[]",
          "allocation_items[].status",
          "allocation_items[].token_id",
          "allocation_items[].amount",
          "allocation_items[].source_account",
          "allocation_items[].destination_account",
          /* BitGo */
          "type",
          "allocation",
          "connection",
          "settlement",
          "amount",
          "amount.currency",
          "amount.quantity",
          "connectionId",
          "pendingApprovalId",
          "policyResult");

  /* A status is called otherwise in some kinds of record. */
  static final Set<String> ALL =
      Stream.concat(
              OTHERS.stream(),
              FieldCatalogue.all().filter(VendorField::isStatusOfRecord).map(VendorField::name))
          .collect(Collectors.toUnmodifiableSet());

  private DecidingFields() {}

  /** Whether a path such as {@code transactions[3].amount} is one of them. */
  public static boolean holds(String path) {
    return ALL.contains(INDEX.matcher(path).replaceAll("[]"));
  }
}
