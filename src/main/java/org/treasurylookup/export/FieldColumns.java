package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.RecordPart;

/**
 * The received fields of one kind of part as columns, under the vendor's names. A time has two
 * columns, ISO 8601 in UTC and as received.
 *
 * @param prefix in front of every name; empty for the record itself
 * @param names the fields the reference page names, in its order
 * @param epoch ending of the column with a time as received: {@code _s} or {@code _ms}
 */
record FieldColumns(String prefix, List<String> names, String epoch) {
  static final FieldColumns ORDER =
      new FieldColumns(
          "",
          List.of(
              "order_id",
              "psp_order_code",
              "merchant_id",
              "merchant_order_code",
              "status",
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
              "token_id"),
          "_s");
  static final FieldColumns TRANSACTION =
      new FieldColumns(
          "",
          List.of(
              "tx_id",
              "status",
              "sub_status",
              "failed_reason",
              "amount",
              "token_id",
              "from_address",
              "to_address",
              "tx_hash",
              "created_timestamp",
              "updated_timestamp",
              "counterparty",
              "destination"),
          "_ms");
  static final FieldColumns COUNTERPARTY =
      new FieldColumns(
          "counterparty.",
          List.of(
              "counterparty_id",
              "counterparty_type",
              "counterparty_name",
              "country",
              "email",
              "contact_address",
              "created_timestamp",
              "updated_timestamp"),
          "_s");
  static final FieldColumns DESTINATION =
      new FieldColumns(
          "destination.",
          List.of(
              "destination_id",
              "destination_type",
              "destination_name",
              "source",
              "country",
              "email",
              "contact_address",
              "merchant_id",
              "created_timestamp",
              "updated_timestamp"),
          "_s");
  static final FieldColumns BATCH =
      new FieldColumns(
          "",
          List.of(
              "batch_allocation_id",
              "request_id",
              "status",
              "initiator",
              "created_timestamp",
              "updated_timestamp",
              "allocation_items"),
          "_s");
  static final FieldColumns ITEM =
      new FieldColumns(
          "",
          List.of(
              "allocation_item_id",
              "batch_allocation_id",
              "status",
              "token_id",
              "amount",
              "source_account",
              "destination_account",
              "description"),
          "_s");
  static final FieldColumns ALLOCATION =
      new FieldColumns(
          "",
          List.of(
              "id",
              "type",
              "status",
              "amount",
              "connectionId",
              "clientExternalId",
              "partnerExternalId",
              "initiatedBy",
              "notes",
              "reason",
              "retriable",
              "evaluationId",
              "pendingApprovalId",
              "policyResult",
              "createdAt",
              "updatedAt"),
          "");
  static final FieldColumns BASE_AMOUNT =
      new FieldColumns("amount.", List.of("currency", "quantity"), "");

  private static final List<String> LISTS = List.of("transactions", "allocation_items");
  private static final String UNKNOWN = "unknown_fields";

  /** A column for each field, two for each time, and one for fields this version does not know. */
  List<ExportColumn> columns() {
    List<ExportColumn> columns = new ArrayList<>();
    for (var name : names) {
      String column = column(name);
      if (ExportColumn.isTime(name)) {
        columns.add(
            ExportColumn.ours(column + "_utc", "computed from the next column, ISO 8601 in UTC"));
        columns.add(ExportColumn.time(column, ExportColumn.unit(name, epoch)));
      } else if (LISTS.contains(name)) {
        columns.add(
            ExportColumn.ours(column, "how many rows were sent, or what was sent in their place"));
      } else if (FieldPrivacy.of(name) == FieldPrivacy.AMOUNT && !isPart(name)) {
        columns.add(ExportColumn.amount(column));
      } else {
        columns.add(ExportColumn.text(column));
      }
    }
    columns.add(
        ExportColumn.ours(
            prefix + UNKNOWN, "fields this version does not know, as JSON, as received"));
    return columns;
  }

  private boolean isPart(String name) {
    return name.equals("amount") && equals(ALLOCATION);
  }

  private String column(String name) {
    return CsvColumns.of(prefix + name);
  }

  /** Puts the fields of a part into the cells of a row. */
  void fill(RecordPart part, PersonalMask masking, Map<String, String> cells) {
    for (var field : part.fields()) {
      put(field, masking, cells);
    }
    if (!part.unknown().isEmpty()) {
      cells.put(prefix + UNKNOWN, masking.unknown(part));
    }
  }

  private void put(RecordPart.Field field, PersonalMask masking, Map<String, String> cells) {
    String column = column(field.name());
    var value = field.received().asValue().orElse(null);
    if (ExportColumn.isTime(field.name())) {
      cells.put(column + "_utc", value instanceof Moment m ? m.instant().toString() : "");
      cells.put(
          column + ExportColumn.unit(field.name(), epoch),
          masking.cell(FieldPrivacy.OPEN, field.received()));
    } else if (value instanceof List<?> list) {
      cells.put(column, Integer.toString(list.size()));
    } else if (!(value instanceof RecordPart)) {
      cells.put(column, masking.cell(FieldPrivacy.of(field.name()), field.received()));
    }
  }
}
