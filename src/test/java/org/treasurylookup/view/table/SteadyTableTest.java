package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.ui.FxThread;

/** Rows of one height that take the place of others cost what is another, and no more. */
@ExtendWith(FxThread.class)
class SteadyTableTest {
  private static final int COLUMNS = 12;
  private static final int ROWS = 50;
  private static final double HEIGHT = 24;
  private static final double LEAST = 9;

  private final List<String> drawn = new ArrayList<>();
  private final ObservableList<String> rows = FXCollections.observableArrayList();
  private final TableView<String> table = StandardTables.table();

  private Node draw(String text, @Nullable Node before) {
    drawn.add(text);
    if (before instanceof Label known) {
      known.setText(text);
      return known;
    }
    return new Label(text);
  }

  @BeforeEach
  void showRows() {
    table.setFixedCellSize(HEIGHT);
    for (int i = 0; i < COLUMNS; i++) {
      int place = i;
      table
          .getColumns()
          .add(
              StandardTables.<String, String>turning(
                  "column " + i,
                  LEAST,
                  LEAST,
                  row -> row + " " + place,
                  this::draw,
                  value -> "said " + value));
    }
    new TableRows<>(table, rows);
    rows.setAll(rows("old"));
    new Scene(table, 500, 300);
    layOut();
    drawn.clear();
  }

  private static List<String> rows(String name) {
    return IntStream.range(0, ROWS).mapToObj(i -> name + i).toList();
  }

  private void layOut() {
    table.applyCss();
    table.layout();
    table.layout();
  }

  private List<TableCell<?, ?>> cells() {
    List<TableCell<?, ?>> cells = new ArrayList<>();
    for (var node : table.lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell && !cell.isEmpty() && cell.isVisible()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static String shown(TableCell<?, ?> cell) {
    return cell.getGraphic() instanceof Label label ? label.getText() : "";
  }

  private static int place(TableCell<?, ?> cell) {
    return cell.getTableView()
        .getVisibleLeafColumns()
        .indexOf((TableColumn<?, ?>) cell.getTableColumn());
  }

  @Test
  void aTableThatIsNewAsksForWhatIsSeenAndNotToSeeHowWideItIs() {
    var asked = new ArrayList<String>();
    TableView<String> shown = StandardTables.table();
    shown
        .getColumns()
        .add(
            StandardTables.column(
                "column",
                LEAST,
                LEAST,
                row -> {
                  asked.add(row);
                  return row;
                },
                Label::new,
                value -> value));
    shown.getItems().setAll(rows("old"));
    var page = new VBox(shown);
    new Scene(page, 500, 300);
    page.applyCss();
    page.layout();
    assertThat(asked).contains("old0").doesNotContain("old" + ROWS / 2);
  }

  @Test
  void otherRowsStandInTheirCellsAtOnceAndAreNotStyledOnceMoreWhenTheyAreLaidOut() {
    rows.setAll(rows("new"));
    StandardTables.begin(table);
    assertThat(cells())
        .isNotEmpty()
        .allSatisfy(
            cell -> assertThat(shown(cell)).isEqualTo("new" + cell.getIndex() + " " + place(cell)));
    /* A style of one's own shows whether styles are worked out. */
    cells().forEach(cell -> cell.getGraphic().setStyle("-fx-opacity: 0.5"));
    table.layout();
    assertThat(cells()).allMatch(cell -> cell.getGraphic().getOpacity() == 1);
    table.applyCss();
    assertThat(cells()).allMatch(cell -> cell.getGraphic().getOpacity() == 0.5);
  }

  @Test
  void aCellBesideWhatIsInSightIsDrawnOnceItComesIntoSight() {
    rows.setAll(rows("new"));
    StandardTables.begin(table);
    layOut();
    assertThat(drawn).contains("new0 0").doesNotContain("new0 11");
    table.scrollToColumnIndex(COLUMNS - 1);
    layOut();
    assertThat(cells())
        .anyMatch(cell -> place(cell) == COLUMNS - 1)
        .allSatisfy(
            cell -> {
              String value = "new" + cell.getIndex() + " " + place(cell);
              assertThat(shown(cell)).isEqualTo(value);
              assertThat(cell.getAccessibleText()).isEqualTo("said " + value);
            });
  }

  @Test
  void aRowThatChangesOutOfSightLaysNothingOutAndIsReadWhenItComes() {
    layOut();
    rows.set(ROWS - 1, "new");
    assertThat(table.isNeedsLayout()).isFalse();
    rows.set(1, "seen");
    assertThat(table.isNeedsLayout()).isTrue();
    layOut();
    assertThat(cells()).anyMatch(cell -> shown(cell).equals("seen 0"));
    table.scrollTo(ROWS - 1);
    layOut();
    assertThat(cells()).anyMatch(cell -> shown(cell).equals("new 0"));
  }

  @Test
  void aRowThatWasSeenAndChangesOutOfSightIsAnotherWhenItComesBack() {
    table.scrollTo(ROWS - 1);
    layOut();
    rows.set(0, "new");
    table.scrollTo(0);
    layOut();
    assertThat(cells())
        .anyMatch(cell -> shown(cell).equals("new 0"))
        .noneMatch(cell -> shown(cell).equals("old0 0"));
  }

  @Test
  void ofManyRowsNoneIsDrawnOutOfSightToGuessHowHighAllAre() {
    table.setFixedCellSize(-1);
    rows.setAll(IntStream.range(0, 10 * ROWS).mapToObj(i -> "row" + i).toList());
    for (int i = 0; i < ROWS; i++) {
      table.requestLayout();
      rows.set(0, "row" + 10 * ROWS + i);
      layOut();
    }
    int last = cells().stream().mapToInt(TableCell::getIndex).max().orElseThrow();
    assertThat(drawn).contains("row" + last + " 0").doesNotContain("row" + (last + 3) + " 0");
    table.scrollTo(10 * ROWS - 1);
    layOut();
    assertThat(cells()).anyMatch(cell -> shown(cell).equals("row" + (10 * ROWS - 1) + " 0"));
  }
}
