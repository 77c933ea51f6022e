package org.treasurylookup.export;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.VendorField;

/**
 * The record columns of the CSV: every top-level field of the three kinds under the vendor's name,
 * the same in every file whatever was found, and behind them the fields of the other kinds that are
 * asked for. Spreadsheets rely on names and order: add at the end.
 */
final class CsvColumns {
  static final List<String> FIELDS =
      List.of(
          "order_id",
          "batch_allocation_id",
          "id",
          "status",
          "type",
          "psp_order_code",
          "merchant_id",
          "merchant_order_code",
          "pricing_currency",
          "pricing_amount",
          "fee_amount",
          "exchange_rate",
          "payable_currency",
          "chain_id",
          "payable_amount",
          "received_token_amount",
          "amount_tolerance",
          "receive_address",
          "settlement_status",
          "created_timestamp",
          "updated_timestamp",
          "expired_at",
          "transactions",
          "currency",
          "order_amount",
          "token_id",
          "request_id",
          "initiator",
          "allocation_items",
          "amount",
          "amount.currency",
          "amount.quantity",
          "connectionId",
          "clientExternalId",
          "partnerExternalId",
          "initiatedBy",
          "notes_text",
          "reason",
          "retriable",
          "evaluationId",
          "pendingApprovalId",
          "policyResult",
          "createdAt",
          "updatedAt",
          "unknown_fields");

  /** Columns of times, with the ending of the column that holds the text as received. */
  static final Map<String, String> UNITS =
      Stream.of(FieldCatalogue.ORDER, FieldCatalogue.BATCH, FieldCatalogue.ALLOCATION)
          .flatMap(kind -> kind.fields().stream())
          .filter(field -> field.kind().unit().isPresent())
          .collect(
              Collectors.toUnmodifiableMap(
                  VendorField::name,
                  field -> field.kind().unit().map(ExportColumn::ending).orElseThrow(),
                  (one, _) -> one));

  /* What the columns above are of; what other kinds have besides stands behind them. */
  private static final Set<FieldCatalogue> SHARED =
      EnumSet.of(FieldCatalogue.ORDER, FieldCatalogue.BATCH, FieldCatalogue.ALLOCATION);

  private CsvColumns() {}

  /**
   * The columns of records of some kinds, in order: those that every file has, then the kinds' own.
   */
  static Set<String> all(Set<FieldCatalogue> kinds) {
    Set<String> columns = new LinkedHashSet<>();
    for (var field : FIELDS) {
      columns.addAll(ofTime(field, Optional.ofNullable(UNITS.get(field))));
    }
    kinds.stream()
        .filter(kind -> !SHARED.contains(kind))
        .sorted()
        .forEach(kind -> add("", kind, columns));
    return columns;
  }

  private static void add(String prefix, FieldCatalogue kind, Set<String> columns) {
    for (var field : kind.fields()) {
      columns.addAll(of(prefix, field));
      if (field.kind() == VendorField.Kind.PART) {
        add(prefix + field.name() + ".", field.parts().orElseThrow(), columns);
      }
    }
  }

  /** The columns of a field: two of a time, in UTC and as received. */
  static List<String> of(String prefix, VendorField field) {
    return ofTime(of(prefix + field.name()), field.kind().unit().map(ExportColumn::ending));
  }

  private static List<String> ofTime(String column, Optional<String> ending) {
    return ending
        .map(end -> List.of(column + "_utc", column + end))
        .orElseGet(() -> List.of(column));
  }

  /** The column of a field: BitGo's {@code notes} would collide with ours. */
  static String of(String field) {
    return field.equals("notes") ? "notes_text" : field;
  }
}
