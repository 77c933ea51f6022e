package org.treasurylookup.view.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.label.Label;
import org.treasurylookup.model.label.LabelBookModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.SafeText;

/** All labels, a row each: Enter changes one, Delete takes the marked ones away. */
final class LabelsTable {
  private static final int MOST_ROWS = 12;
  private static final int LEAST_ROWS = 4;

  private final ControlKit kit;
  private final TableView<Label> table = StandardTables.table();
  private final Node node;

  /**
   * A table.
   *
   * @param change opens a label to change it
   */
  LabelsTable(ControlKit kit, LabelBookModel model, Consumer<Label> change) {
    this.kit = kit;
    table.setId("labels");
    table.setAccessibleText(kit.words("labels.title"));
    table
        .getColumns()
        .setAll(
            List.of(
                column("label", 12, 22, this::words, Label::words, FieldPrivacy.WORDS),
                column("value", 16, 30, this::value, Label::value, FieldPrivacy.OPEN),
                column("environment", 8, 9, this::place, this::where, FieldPrivacy.OPEN),
                column("given", 7, 8, this::day, LabelsTable::given, FieldPrivacy.OPEN)));
    var rows =
        new TableRows<>(table, model.rows(), label -> List.of(label.value(), label.environment()));
    new TableKeys<>(kit, table, rows, change).copyingRows(model.whyNoExport());
    kit.follow(table, () -> StandardTables.redraw(table));
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            model.remove(marked());
          }
        });
    var none = new WrappedText(kit.words("labels.none"), "muted");
    var fitted = StandardTables.fit(table, LEAST_ROWS, MOST_ROWS);
    var empty = Bindings.isEmpty(model.rows());
    show(none, empty);
    show(fitted, empty.not());
    node = new VBox(none, fitted);
  }

  private static void show(Node part, BooleanBinding when) {
    part.visibleProperty().bind(when);
    part.managedProperty().bind(when);
  }

  Node node() {
    return node;
  }

  /** The rows that are marked, or else the one with the focus. */
  List<Label> marked() {
    return table.getSelectionModel().getSelectedCells().stream()
        .map(cell -> cell.getRow())
        .distinct()
        .filter(row -> row >= 0 && row < table.getItems().size())
        .map(row -> table.getItems().get(row))
        .toList();
  }

  private TableColumn<Label, Label> column(
      String name,
      double least,
      double width,
      Function<Label, Node> draw,
      Function<Label, String> words,
      FieldPrivacy privacy) {
    var column =
        StandardTables.<Label, Label>column(
            kit.words("labels." + name),
            least,
            width,
            label -> label,
            draw,
            label -> kit.spoken(privacy, words.apply(label)));
    column.setId(name);
    column.setComparator((one, other) -> words.apply(one).compareToIgnoreCase(words.apply(other)));
    CellValues.raw(column, label -> Optional.of(new CellValues.Raw(privacy, words.apply(label))));
    return column;
  }

  private Node words(Label label) {
    return new SafeText(kit, FieldPrivacy.WORDS, kit.words("labels.label"), label.words());
  }

  /* Its label stands beside it, and is not repeated behind it. */
  private Node value(Label label) {
    return ChunkText.label(label.value());
  }

  private Node place(Label label) {
    return new WrappedText(where(label));
  }

  private String where(Label label) {
    return label.environment().isEmpty() ? kit.words("labels.everywhere") : label.environment();
  }

  private Node day(Label label) {
    return new WrappedText(given(label));
  }

  private static String given(Label label) {
    return LocalDate.ofInstant(label.changed(), ZoneOffset.UTC).toString();
  }
}
