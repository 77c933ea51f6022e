package org.treasurylookup.view.related;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RelatedRow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.record.CellWords;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.PartTable;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.FollowEvent;
import org.treasurylookup.view.value.LineRoom;

/**
 * Rows of a list, a column for a field. Enter and a double click on a row lead to the record it
 * names, if a provider has a read for it, else show the row in a pane of its own.
 */
public final class RelatedTable {
  /* Multiples of the text size. */
  private static final double LEAST = 6;
  private static final double AMOUNT_LEAST = 8;
  private static final double AMOUNT_WIDTH = 11;
  private static final double AMOUNT_WIDEST = 18;
  /* The last of the chunks of an id is the longest and has twelve letters. */
  private static final double ID_LEAST = 8.5;
  private static final double TOKEN_LEAST = 7.5;
  private static final double ID_WIDTH = 18;
  private static final double STATUS_LEAST = 9.2;
  private static final double STATUS_WIDTH = 10;
  private static final double BOLD = 1.08;
  private static final double TIME_WIDTH = 12;
  private static final double WORDS_WIDTH = 16;
  private static final double WIDTH = 9;
  private static final int LEAST_ROWS = 2;
  private static final int MOST_ROWS = 12;
  private static final Set<Kind> NO_COLUMN = Set.of(Kind.PART, Kind.LIST);

  private final ControlKit kit;
  private final String name;
  private final Consumer<RecordDetail> open;
  private final PartTable<RelatedRow> parts;
  private final Map<String, TableColumn<RelatedRow, RelatedRow>> amounts = new HashMap<>();
  private final Map<String, TableColumn<RelatedRow, RelatedRow>> tokens = new HashMap<>();
  private final Node fitted;

  /**
   * A table.
   *
   * @param name the vendor's name of the list, also the table's id
   * @param kind what is known of the fields of a row
   * @param open opens a row in a pane of its own
   */
  public RelatedTable(
      ControlKit kit,
      String name,
      FieldCatalogue kind,
      ObservableList<RelatedRow> rows,
      Consumer<RecordDetail> open) {
    this(kit, name, columns(kind), rows, open);
  }

  /** The same with these columns, from left to right. */
  public RelatedTable(
      ControlKit kit,
      String name,
      List<VendorField> columns,
      ObservableList<RelatedRow> rows,
      Consumer<RecordDetail> open) {
    this.kit = kit;
    this.name = name;
    this.open = open;
    var fields = new FieldTable(kit, Provider.COBO);
    this.parts = new PartTable<>(kit, fields, name, columns.getFirst().name(), this::follow);
    parts.show(columns.stream().map(this::column).toList());
    parts.show(rows, _ -> false);
    /* Told after the table, which asked first. */
    rows.addListener((ListChangeListener<RelatedRow>) _ -> fitAmounts());
    fitAmounts();
    this.fitted = StandardTables.fit(parts.table(), LEAST_ROWS, MOST_ROWS);
  }

  /** The table, as high as its rows. */
  public Node node() {
    return fitted;
  }

  void begin() {
    parts.begin();
  }

  private void follow(RelatedRow row, boolean newTab) {
    var part = row.part().orElseThrow();
    leadsTo(part)
        .ifPresentOrElse(
            target -> parts.table().fireEvent(new FollowEvent(target, newTab)),
            () -> open.accept(new RecordDetail.OfRelated(part, name, row.index())));
  }

  private static Optional<Target> leadsTo(RelatedPart part) {
    return part.fields().stream()
        .flatMap(field -> LinkedTargets.of(part, field.name()).stream())
        .findFirst();
  }

  private static List<VendorField> columns(FieldCatalogue catalogue) {
    return catalogue.fields().stream().filter(field -> !NO_COLUMN.contains(field.kind())).toList();
  }

  private TableColumn<RelatedRow, RelatedRow> column(VendorField field) {
    return switch (field.kind()) {
      case AMOUNT, LIMIT, RATE -> {
        var column = column(field, AMOUNT_LEAST, AMOUNT_WIDTH);
        amounts.put(field.name(), column);
        yield StandardTables.right(column);
      }
      case ID -> column(field, ID_LEAST, ID_WIDTH);
      case STATUS -> column(field, STATUS_LEAST, STATUS_WIDTH);
      case SECONDS, MILLISECONDS, ISO_TIME -> column(field, LEAST, TIME_WIDTH);
      case TOKEN -> {
        var column = column(field, TOKEN_LEAST, WIDTH);
        tokens.put(field.name(), column);
        yield column;
      }
      case WORDS -> column(field, LEAST, WORDS_WIDTH);
      case TEXT, TRUTH, PART, LIST -> column(field, LEAST, WIDTH);
    };
  }

  /* An amount is not broken over two lines while it is of a usual length. */
  private void fitAmounts() {
    amounts.forEach(
        (name, column) -> {
          double room = Math.clamp(parts.amountRoom(name), AMOUNT_LEAST, AMOUNT_WIDEST);
          double least = Math.max(room, title(name));
          StandardTables.width(column, least, Math.max(least, AMOUNT_WIDTH));
        });
    tokens.forEach(
        (name, column) -> {
          double room = parts.wordRoom(name, TOKEN_LEAST, AMOUNT_WIDEST);
          double least = Math.max(room, title(name));
          StandardTables.width(column, least, Math.max(least, WIDTH));
        });
  }

  private double title(String field) {
    return BOLD * LineRoom.words(CellWords.title(kit, field));
  }

  /* A title is never cut. */
  private TableColumn<RelatedRow, RelatedRow> column(
      VendorField field, double least, double width) {
    double title = title(field.name());
    return parts.field(field.name(), Math.max(title, least), Math.max(title, width));
  }
}
