package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.ui.FxThread;

/** A table as high as its rows makes what is seen of it, and measures that. */
@ExtendWith(FxThread.class)
class FittedTableTest {
  private static final int COLUMNS = 3;
  private static final int MOST = 20;

  private final TableView<String> table = StandardTables.table();
  private final VBox page = new VBox();

  @BeforeEach
  void showRows() {
    for (int i = 0; i < COLUMNS; i++) {
      table
          .getColumns()
          .add(StandardTables.column("column", 3, 3, row -> row, Label::new, value -> value));
    }
    table.getItems().setAll("one", "two");
    page.getChildren().add(StandardTables.fit(table, MOST));
    new Scene(page, 500, 600);
    layOut();
  }

  private void layOut() {
    page.applyCss();
    page.layout();
    page.applyCss();
    page.layout();
  }

  private List<String> shown() {
    return table.lookupAll(".table-cell").stream()
        .map(TableCell.class::cast)
        .filter(cell -> cell.getParent().isVisible() && cell.getGraphic() != null)
        .map(cell -> ((Label) cell.getGraphic()).getText())
        .distinct()
        .toList();
  }

  private double rowsHeight() {
    return table.lookupAll(".table-row-cell:filled").stream()
        .map(Region.class::cast)
        .filter(Region::isVisible)
        .mapToDouble(Region::getHeight)
        .sum();
  }

  @Test
  void noCellsAreMadeBelowTheLastRow() {
    ((Region) page.getChildren().getFirst()).setMinHeight(300);
    layOut();
    var below =
        table.lookupAll(".table-row-cell").stream()
            .map(TableRow.class::cast)
            .filter(row -> row.isVisible() && row.getIndex() >= table.getItems().size())
            .toList();
    assertThat(below)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getChildrenUnmodifiable()).isEmpty());
  }

  @Test
  void rowsThatComeLaterHaveTheirCellsAndTheirRoom() {
    assertThat(table.getHeight()).isGreaterThan(rowsHeight());
    table.getItems().addAll("three", "four");
    layOut();
    assertThat(shown()).containsExactlyInAnyOrder("one", "two", "three", "four");
    assertThat(table.getHeight()).isGreaterThan(rowsHeight());
  }

  @Test
  void rowsThatGoLeaveNothingOfTheirValues() {
    table.getItems().setAll("three");
    layOut();
    assertThat(shown()).containsExactly("three");
    table.getItems().setAll("four", "five", "six");
    layOut();
    assertThat(shown()).containsExactlyInAnyOrder("four", "five", "six");
  }
}
