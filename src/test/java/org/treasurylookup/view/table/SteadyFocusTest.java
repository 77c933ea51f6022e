package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.treasurylookup.ui.FxThread;

/** Where the focus and the marks of a table are after other rows came. */
class SteadyFocusTest {
  private final ObservableList<String> source = FXCollections.observableArrayList("a1", "b1", "c1");

  private TableView<String> table() {
    var table = new TableView<String>();
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().setCellSelectionEnabled(true);
    var column = new TableColumn<String, String>("word");
    column.setCellValueFactory(it -> new SimpleStringProperty(it.getValue()));
    table.getColumns().setAll(List.of(column));
    new TableRows<>(table, source, word -> word.charAt(0));
    return table;
  }

  private static int focused(TableView<String> table) {
    return table.getFocusModel().getFocusedIndex();
  }

  @Test
  void theFocusGoesWithItsRow() throws Exception {
    FxThread.call(
        () -> {
          var table = table();
          table.getFocusModel().focus(1, table.getColumns().getFirst());
          source.setAll("c2", "a2", "b2");
          assertThat(focused(table)).isEqualTo(2);
          source.setAll("b3", "c3", "a3");
          assertThat(focused(table)).isZero();
          source.setAll("d1", "b4");
          assertThat(focused(table)).isEqualTo(1);
          return true;
        });
  }

  @Test
  void noneOfOtherRowsIsMarked() throws Exception {
    FxThread.call(
        () -> {
          var table = table();
          var column = table.getColumns().getFirst();
          table.getSelectionModel().select(0, column);
          table.getSelectionModel().select(1, column);
          source.setAll("a2", "b2", "c2");
          assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(0, 1);
          source.setAll("x1", "y1", "z1");
          assertThat(table.getSelectionModel().getSelectedCells()).isEmpty();
          return true;
        });
  }
}
