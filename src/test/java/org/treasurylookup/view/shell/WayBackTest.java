package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.ParentNodes;

/** Closing what was opened from a row leads back to that row, so that one goes on with the next. */
class WayBackTest {
  private static final String SHORT = "O20250304-M1001-1001";
  private static final String REFUND = "R20250313-M1005-2903";
  private static final List<KeyCode> DOWN_TWICE = List.of(KeyCode.DOWN, KeyCode.DOWN);

  @TempDir Path home;

  @Test
  void ofASearchWhateverElseIsOpen() throws Exception {
    try (var window = TestWindow.open(home)) {
      search(window);
      lookUpInNewTab(window);
      window.user().press(KeyCode.ALT, KeyCode.DIGIT1);
      chooseSecond(window);
      String chosen = row(window);
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER).press(KeyCode.ENTER);
      window.answered();
      assertThat(window.model().tabs()).hasSize(4);
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> row(window).equals(chosen));
      assertThat(window.model().frontProperty().get().orElseThrow())
          .isInstanceOf(SearchModel.class);
      window.user().press(KeyCode.DOWN);
      window.until(() -> !row(window).equals(chosen));
      assertThat(row(window)).isNotEmpty();
    }
  }

  @Test
  void ofAListWhateverElseIsOpen() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.copied(SHORT + "\n" + REFUND).user();
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      window.until(() -> window.text().contains("List of 2 ids"));
      window.user().press(KeyCode.ENTER);
      window.until(() -> front(window) instanceof ListModel list && !list.isBusy());
      lookUpInNewTab(window);
      window.user().press(KeyCode.ALT, KeyCode.DIGIT1).press(KeyCode.DOWN);
      window.until(() -> !row(window).isEmpty());
      String chosen = row(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 3);
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> row(window).equals(chosen));
      assertThat(front(window)).isInstanceOf(ListModel.class);
    }
  }

  @Test
  void ofTheHistoryWithWhatWasTypedThere() throws Exception {
    try (var window = history()) {
      window.user().type("m100");
      window.until(() -> table(window).getItems().size() == 2);
      chooseSecond(window);
      String chosen = row(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> row(window).equals(chosen));
      assertThat(FxThread.call(() -> line(window).getText())).isEqualTo("m100");
      assertThat(FxThread.call(() -> table(window).getSelectionModel().getSelectedCells()))
          .as("Ctrl+C copies the cell")
          .hasSizeLessThan(2);
      window.user().press(KeyCode.UP);
      window.until(() -> row(window).contains(REFUND));
    }
  }

  @Test
  void ofTheHistoryWhenTheRecordWasAskedForAgain() throws Exception {
    try (var window = history()) {
      chooseSecond(window);
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.text().contains("Short by"));
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> row(window).contains(SHORT));
    }
  }

  @Test
  void butNotOnceTheTabWasAskedForSomethingElse() throws Exception {
    try (var window = history()) {
      chooseSecond(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      window.box("R20250313-M1005-2904").user().press(KeyCode.ENTER);
      window.answered();
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> window.model().tabs().size() == 1);
      assertThat(window.scene().lookup("#history-line")).isNull();
    }
  }

  @Test
  void escapeLeadsToTheBoxFromARecordOfTheHistoryAsFromAnyOther() throws Exception {
    try (var window = history()) {
      chooseSecond(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> FxThread.call(() -> focused(window) instanceof TextField));
      assertThat(window.model().tabs()).hasSize(2);
      assertThat(window.scene().lookup("#history-line")).isNull();
    }
  }

  @Test
  void comingBackToASearchByAnyKeyLeadsToTheRow() throws Exception {
    try (var window = TestWindow.open(home)) {
      search(window);
      chooseSecond(window);
      String chosen = row(window);
      window.user().press(KeyCode.ENTER);
      window.answered();
      window.user().press(KeyCode.CONTROL, KeyCode.TAB);
      window.until(() -> row(window).equals(chosen));
    }
  }

  private TestWindow history() throws Exception {
    var window = TestWindow.open(home);
    for (String id : List.of(SHORT, REFUND)) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).type(id).press(KeyCode.ENTER);
      window.answered();
    }
    window.user().press(KeyCode.CONTROL, KeyCode.H);
    window.until(() -> window.text().contains("2 records"));
    return window;
  }

  private static void search(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    window.user().type("merchant:M1001").press(KeyCode.ENTER);
    window.until(() -> front(window) instanceof SearchModel search && search.rows().size() > 2);
    window.until(() -> !front(window).isBusy());
    window.user().press(KeyCode.DOWN);
  }

  private static void lookUpInNewTab(TestWindow window) throws Exception {
    window.box(REFUND).user().press(KeyCode.SHIFT, KeyCode.ENTER);
    window.until(() -> front(window) instanceof TabModel);
    window.answered();
  }

  private static void chooseSecond(TestWindow window) throws Exception {
    DOWN_TWICE.forEach(window.user()::press);
    window.until(() -> !row(window).isEmpty());
  }

  private static org.treasurylookup.model.tab.Tab front(TestWindow window) {
    return window.model().frontProperty().get().orElseThrow();
  }

  private static TextField line(TestWindow window) {
    return window.user().find(TextField.class, "#history-line");
  }

  private static TableView<?> table(TestWindow window) {
    return window.user().find(TableView.class, "#history-table");
  }

  private static Node focused(TestWindow window) {
    return window.scene().getFocusOwner();
  }

  /* The row that has the keys, in words; empty where no row has. */
  private static String row(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            focused(window) instanceof TableView<?> table
                    && ParentNodes.of(table).allMatch(Node::isVisible)
                    && table.getFocusModel().getFocusedItem() != null
                ? table.getFocusModel().getFocusedItem().toString()
                : "");
  }
}
