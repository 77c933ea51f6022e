package org.treasurylookup.view.related;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RelatedModel;
import org.treasurylookup.model.record.RelatedRow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.PartTable;
import org.treasurylookup.view.table.StandardTables;

/** The rows of a list in a related record, a column for a field. */
final class RelatedTable {
  /* Multiples of the text size. */
  private static final double LEAST = 6;
  private static final double AMOUNT_LEAST = 8;
  private static final double ID_WIDTH = 18;
  private static final double TIME_WIDTH = 12;
  private static final double WIDTH = 9;
  private static final int LEAST_ROWS = 2;
  private static final int MOST_ROWS = 12;
  private static final Set<Kind> NO_COLUMN = Set.of(Kind.PART, Kind.LIST);

  private final PartTable<RelatedRow> parts;
  private final Node fitted;

  RelatedTable(ControlKit kit, RelatedModel model, VendorField list, Consumer<RecordDetail> open) {
    var catalogue = list.parts().orElseThrow();
    var fields = new FieldTable(kit, Provider.COBO);
    String first = catalogue.fields().getFirst().name();
    this.parts =
        new PartTable<>(
            kit,
            fields,
            list.name(),
            first,
            row -> open.accept(new RecordDetail.OfRelated(row.part().orElseThrow(), row.index())));
    parts.show(columns(catalogue));
    parts.show(model.rows(list.name()), _ -> false);
    this.fitted = StandardTables.fit(parts.table(), LEAST_ROWS, MOST_ROWS);
  }

  Node node() {
    return fitted;
  }

  void begin() {
    parts.begin();
  }

  private List<TableColumn<RelatedRow, RelatedRow>> columns(FieldCatalogue catalogue) {
    return catalogue.fields().stream()
        .filter(field -> !NO_COLUMN.contains(field.kind()))
        .map(this::column)
        .toList();
  }

  private TableColumn<RelatedRow, RelatedRow> column(VendorField field) {
    return switch (field.kind()) {
      case AMOUNT, LIMIT, RATE ->
          StandardTables.right(parts.field(field.name(), AMOUNT_LEAST, WIDTH));
      case ID -> parts.field(field.name(), LEAST, ID_WIDTH);
      case SECONDS, MILLISECONDS, ISO_TIME -> parts.field(field.name(), LEAST, TIME_WIDTH);
      case TEXT, WORDS, STATUS, TOKEN, TRUTH, PART, LIST -> parts.field(field.name(), LEAST, WIDTH);
    };
  }
}
