package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.table.StandardTables;

/** From an allocation or its connection to the connection's other allocations, and back. */
class ConnectionAllocationsTest {
  private static final String CONNECTION = "7c0d3b1e-55a4-4f0b-9a63-0f1d2c3b4a59";
  private static final String ALLOCATION = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @SuppressWarnings("unchecked")
  private static TableView<SearchRow> rows(TestWindow window) {
    return (TableView<SearchRow>) window.scene().getRoot().lookup("#search-allocations");
  }

  private static void read(TestWindow window) throws Exception {
    window.until(
        () -> FxThread.call(() -> rows(window) != null && !rows(window).getItems().isEmpty()));
    assertThat(FxThread.call(() -> rows(window).getItems()))
        .allMatch(row -> row.record().source().toJson().contains(CONNECTION));
  }

  /* Whatever is seen in the column of our check. */
  private static List<String> checks(TestWindow window) throws Exception {
    return FxThread.call(
        () -> {
          var column =
              rows(window).getColumns().stream()
                  .filter(it -> it.getId().equals("check"))
                  .findFirst()
                  .orElseThrow();
          return rows(window).getItems().stream()
              .map(row -> StandardTables.spoken(column, row))
              .toList();
        });
  }

  private static Target open(TestWindow window, int row, KeyCode... keys) throws Exception {
    FxThread.call(
        () -> {
          rows(window).requestFocus();
          rows(window).getFocusModel().focus(row, rows(window).getVisibleLeafColumns().getFirst());
          return true;
        });
    var target = FxThread.call(() -> rows(window).getItems().get(row).opens().orElseThrow());
    window.user().press(keys);
    return target;
  }

  private static Target shown(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            ((TabModel) window.model().frontProperty().get().orElseThrow())
                .lookup()
                .orElseThrow()
                .targets()
                .getFirst());
  }

  @Test
  void theAllocationsOfAConnectionStandOnItsPageAndEachOpens() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("bitgo:connection:" + CONNECTION).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      read(window);
      assertThat(window.text()).contains("Allocations of this connection", "Rows 1–");
      assertThat(checks(window)).doesNotContain("").contains("No notes");
      var target = open(window, 1, KeyCode.ENTER);
      window.until(() -> shown(window).equals(target) && !window.text().contains("Asking"));
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> shown(window).id().equals(CONNECTION));
      read(window);
      var other = open(window, 0, KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      assertThat(shown(window)).isEqualTo(other);
    }
  }

  @Test
  void onTheAllocationItselfTheyAreReadOnlyWhenAskedFor() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(ALLOCATION).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(FxThread.call(() -> rows(window) == null)).isTrue();
      FxThread.call(
          () -> {
            ((Hyperlink) window.scene().getRoot().lookup("#connection-allocations")).fire();
            return true;
          });
      read(window);
      window.user().press(KeyCode.F5);
      window.until(() -> !window.text().contains("Asking"));
      read(window);
    }
  }

  @Test
  void anAllocationThatWaitsForAnApprovalSaysHowFarThatIs() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("bitgo:allocation:" + ALLOCATION).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("State of the approval"));
      assertThat(window.text()).contains(", on a question of its own");
      assertThat(window.model().tabs()).hasSize(1);
    }
  }
}
