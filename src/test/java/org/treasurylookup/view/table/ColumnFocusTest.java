package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.treasurylookup.ui.FxThread;

class ColumnFocusTest {
  private static TableView<String> table() {
    var table = new TableView<String>();
    for (var name : List.of("from", "to", "hash")) {
      var column = new TableColumn<String, String>(name);
      column.setCellValueFactory(row -> new SimpleStringProperty(name + row.getValue()));
      table.getColumns().add(column);
    }
    table.getItems().setAll("1", "2");
    ColumnFocus.keep(table);
    return table;
  }

  private static String focused(TableView<String> table) {
    var focus = table.getFocusModel().getFocusedCell();
    return table.getVisibleLeafColumns().get(focus.getColumn()).getText() + focus.getRow();
  }

  @Test
  void theFocusStaysOnItsColumnWhenOneBeforeItIsHiddenAndShown() throws Exception {
    FxThread.start();
    FxThread.call(
        () -> {
          var table = table();
          table.getFocusModel().focus(1, table.getColumns().get(1));
          table.getColumns().getFirst().setVisible(false);
          assertThat(focused(table)).isEqualTo("to1");
          table.getColumns().getFirst().setVisible(true);
          assertThat(focused(table)).isEqualTo("to1");
          return true;
        });
  }

  @Test
  void theFocusGoesToTheNearestColumnWhenItsOwnIsHidden() throws Exception {
    FxThread.start();
    FxThread.call(
        () -> {
          var table = table();
          table.getFocusModel().focus(0, table.getColumns().getLast());
          table.getColumns().getLast().setVisible(false);
          assertThat(focused(table)).isEqualTo("to0");
          return true;
        });
  }
}
