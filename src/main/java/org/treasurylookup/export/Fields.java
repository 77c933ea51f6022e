package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.treasurylookup.domain.Discretion;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Part;

/**
 * The received fields of one kind of part as columns, under the vendor's names. A time has two
 * columns, ISO 8601 in UTC and as received.
 *
 * @param prefix in front of every name; empty for the record itself
 * @param names the fields the reference page names, in its order
 * @param epoch ending of the column with a time as received: {@code _s} or {@code _ms}
 */
record Fields(String prefix, List<String> names, String epoch) {
  static final Fields ORDER =
      new Fields(
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
  static final Fields TRANSACTION =
      new Fields(
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
  static final Fields COUNTERPARTY =
      new Fields(
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
  static final Fields DESTINATION =
      new Fields(
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
  static final Fields BATCH =
      new Fields(
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
  static final Fields ITEM =
      new Fields(
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
  static final Fields ALLOCATION =
      new Fields(
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
  static final Fields BASE_AMOUNT = new Fields("amount.", List.of("currency", "quantity"), "");

  private static final List<String> LISTS = List.of("transactions", "allocation_items");
  private static final String UNKNOWN = "unknown_fields";

  /** A column for each field, two for each time, and one for fields this version does not know. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (var name : names) {
      String column = column(name);
      if (Column.isTime(name)) {
        columns.add(Column.ours(column + "_utc", "computed from the next column, ISO 8601 in UTC"));
        columns.add(Column.time(column, Column.unit(name, epoch)));
      } else if (LISTS.contains(name)) {
        columns.add(
            Column.ours(column, "how many rows were sent, or what was sent in their place"));
      } else if (Discretion.of(name) == Discretion.AMOUNT && !isPart(name)) {
        columns.add(Column.amount(column));
      } else {
        columns.add(Column.text(column));
      }
    }
    columns.add(
        Column.ours(prefix + UNKNOWN, "fields this version does not know, as JSON, as received"));
    return columns;
  }

  private boolean isPart(String name) {
    return name.equals("amount") && equals(ALLOCATION);
  }

  private String column(String name) {
    return CsvColumns.of(prefix + name);
  }

  /** Puts the fields of a part into the cells of a row. */
  void fill(Part part, Masking masking, Map<String, String> cells) {
    for (var field : part.fields()) {
      put(field, masking, cells);
    }
    if (!part.unknown().isEmpty()) {
      cells.put(prefix + UNKNOWN, masking.unknown(part));
    }
  }

  private void put(Part.Field field, Masking masking, Map<String, String> cells) {
    String column = column(field.name());
    var value = field.received().asValue().orElse(null);
    if (Column.isTime(field.name())) {
      cells.put(column + "_utc", value instanceof Moment m ? m.instant().toString() : "");
      cells.put(
          column + Column.unit(field.name(), epoch),
          masking.cell(Discretion.OPEN, field.received()));
    } else if (value instanceof List<?> list) {
      cells.put(column, Integer.toString(list.size()));
    } else if (!(value instanceof Part)) {
      cells.put(column, masking.cell(Discretion.of(field.name()), field.received()));
    }
  }
}
