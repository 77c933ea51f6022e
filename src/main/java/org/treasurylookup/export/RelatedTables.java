package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.lookup.Finding;

/**
 * A table for each kind of record that others lead to, and for each kind of row inside them, with
 * the fields the catalogue has of it.
 */
final class RelatedTables {
  private final PersonalMask masking;
  private final LookupColumns.RowMarks marks;
  private final Map<FieldCatalogue, ExportTable.Filling> records =
      new EnumMap<>(FieldCatalogue.class);
  private final Map<FieldCatalogue, ExportTable.Filling> rows = new EnumMap<>(FieldCatalogue.class);

  RelatedTables(PersonalMask masking, LookupColumns.RowMarks marks) {
    this.masking = masking;
    this.marks = marks;
  }

  /** The tables in the catalogue's order: records, then the rows inside them. */
  Stream<ExportTable> found() {
    return Stream.concat(records.values().stream(), rows.values().stream())
        .map(ExportTable.Filling::table);
  }

  /** Adds a record and the rows of its lists. */
  void add(Finding finding, RelatedPart record) {
    var cells = marks.where(finding);
    cells.put(LookupColumns.LEVEL.name(), LookupColumns.level(finding));
    cells.put("notes_codes", ExportTables.codes(finding));
    fill(record, cells);
    records
        .computeIfAbsent(
            record.kind(),
            kind ->
                FilledTables.filling(
                    name(kind), List.of(FilledTables.noteColumns(), columns(kind))))
        .add(cells);
    lists(finding, record);
  }

  private void lists(Finding finding, RecordPart part) {
    for (var field : part.fields()) {
      var kind = field.vendor().parts();
      if (kind.isPresent() && field.received().asValue().orElse(null) instanceof List<?> list) {
        var privacy = FieldPrivacy.of(field.name(), FieldPrivacy.isAboutPerson(part));
        for (int i = 0; i < list.size(); i++) {
          row(finding, kind.get(), privacy, i, (Received<?>) list.get(i));
        }
      }
    }
  }

  private void row(
      Finding finding, FieldCatalogue kind, FieldPrivacy privacy, int place, Received<?> received) {
    var cells = marks.where(finding);
    cells.put("row", Integer.toString(place + 1));
    if (received.asValue().orElse(null) instanceof RecordPart part) {
      fill(part, cells);
      lists(finding, part);
    } else {
      cells.put("unreadable", masking.cell(privacy, false, received));
    }
    rows.computeIfAbsent(
            kind,
            _ ->
                FilledTables.filling(
                    "Rows " + name(kind).toLowerCase(Locale.ROOT),
                    List.of(FilledTables.rowColumns(), columns(kind))))
        .add(cells, finding.record().flatMap(ProviderRecord::vendorStatus).map(Status::tone));
  }

  private void fill(RecordPart part, Map<String, String> cells) {
    new FieldColumns("", catalogue(part)).fill(part, masking, cells);
    for (var field : part.fields()) {
      var kind = field.vendor().parts();
      if (kind.isPresent() && field.received().asValue().orElse(null) instanceof RecordPart inner) {
        new FieldColumns(field.name() + ".", kind.get()).fill(inner, masking, cells);
      }
    }
  }

  private static FieldCatalogue catalogue(RecordPart part) {
    return part instanceof RelatedPart related ? related.kind() : FieldCatalogue.TRANSACTION;
  }

  private static List<ExportColumn> columns(FieldCatalogue kind) {
    List<ExportColumn> columns = new ArrayList<>(new FieldColumns("", kind).columns());
    kind.fields().stream()
        .filter(field -> field.kind() == Kind.PART)
        .forEach(
            field ->
                columns.addAll(
                    new FieldColumns(field.name() + ".", field.parts().orElseThrow()).columns()));
    return columns;
  }

  /* Short, as it is the name of a sheet too. */
  private static String name(FieldCatalogue kind) {
    String words = kind.name().replace("_DETAIL", "").replace("WAAS_", "").replace('_', ' ');
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
