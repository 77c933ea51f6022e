package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;

/**
 * The received fields of one kind of part as columns, under the vendor's names. A time has two
 * columns, ISO 8601 in UTC and as received.
 *
 * @param prefix in front of every name; empty for the record itself
 */
record FieldColumns(String prefix, FieldCatalogue catalogue) {
  static final FieldColumns ORDER = new FieldColumns("", FieldCatalogue.ORDER);
  static final FieldColumns TRANSACTION = new FieldColumns("", FieldCatalogue.TRANSACTION);
  static final FieldColumns COUNTERPARTY =
      new FieldColumns("counterparty.", FieldCatalogue.COUNTERPARTY);
  static final FieldColumns DESTINATION =
      new FieldColumns("destination.", FieldCatalogue.DESTINATION);
  static final FieldColumns BATCH = new FieldColumns("", FieldCatalogue.BATCH);
  static final FieldColumns ITEM = new FieldColumns("", FieldCatalogue.ITEM);
  static final FieldColumns ALLOCATION = new FieldColumns("", FieldCatalogue.ALLOCATION);
  static final FieldColumns BASE_AMOUNT = new FieldColumns("amount.", FieldCatalogue.BASE_AMOUNT);

  private static final String UNKNOWN = "unknown_fields";

  /** A column for each field, two for each time, and one for fields this version does not know. */
  List<ExportColumn> columns() {
    List<ExportColumn> columns = new ArrayList<>();
    catalogue.fields().forEach(field -> columns.addAll(columns(field)));
    columns.add(
        ExportColumn.ours(
            prefix + UNKNOWN, "fields this version does not know, as JSON, as received"));
    return columns;
  }

  private List<ExportColumn> columns(VendorField field) {
    String column = column(field.name());
    return switch (field.kind()) {
      case SECONDS, MILLISECONDS, ISO_TIME ->
          List.of(
              ExportColumn.ours(column + "_utc", "computed from the next column, ISO 8601 in UTC"),
              ExportColumn.time(column, field.kind().unit().orElseThrow()));
      case LIST ->
          List.of(
              ExportColumn.ours(
                  column, "how many rows were sent, or what was sent in their place"));
      case AMOUNT -> List.of(ExportColumn.amount(column, column(field.token())));
      case LIMIT, RATE -> List.of(ExportColumn.amount(column));
      case PART -> List.of(ExportColumn.text(column));
      case STATUS -> List.of(status(field, column));
      case ID, TEXT, WORDS, TOKEN, TRUTH ->
          List.of(
              field.privacy() == FieldPrivacy.AMOUNT
                  ? ExportColumn.amount(column)
                  : ExportColumn.text(column));
    };
  }

  /* An order's says nothing of what was payable or received: amounts in it have not to move. */
  private ExportColumn status(VendorField field, String column) {
    return field.isStatusOfRecord() && prefix.isEmpty() && catalogue != FieldCatalogue.ORDER
        ? ExportColumn.status(column, field.words())
        : ExportColumn.text(column);
  }

  private String column(String name) {
    return CsvColumns.of(prefix + name);
  }

  /** Puts the fields of a part into the cells of a row. */
  void fill(RecordPart part, PersonalMask masking, Map<String, String> cells) {
    boolean person =
        FieldPrivacy.isAboutPerson(part) || FieldPrivacy.isPerson(prefix.replace(".", ""));
    for (var field : part.fields()) {
      put(field, person, masking, cells);
    }
    if (!part.unknown().isEmpty()) {
      cells.put(prefix + UNKNOWN, masking.unknown(part, person));
    }
  }

  private void put(
      RecordPart.Field field, boolean person, PersonalMask masking, Map<String, String> cells) {
    String column = column(field.name());
    var known = field.vendor();
    var unit = known.kind().unit();
    var privacy = person ? FieldPrivacy.of(field.name(), true) : known.privacy();
    var value = field.received().asValue().orElse(null);
    if (unit.isPresent()) {
      cells.put(column + "_utc", value instanceof Moment m ? m.instant().toString() : "");
      cells.put(
          column + ExportColumn.ending(unit.get()),
          masking.cell(privacy, person, field.received()));
    } else if (value instanceof List<?> list) {
      cells.put(column, Integer.toString(list.size()));
    } else if (!(value instanceof RecordPart)) {
      cells.put(column, masking.cell(privacy, person, field.received()));
    }
  }
}
