package org.treasurylookup.view.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.FocusModel;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.value.ChunkText;

/** How the items of a batch are read, and the way to the net per account, in the window. */
class BatchRoomTest {
  private static final String MARCH = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  /* The smallest window is 640 high with its title bar. */
  private static final int HIGH = 608;

  @TempDir Path home;

  private TestWindow batch() throws Exception {
    return batch(1360, 860, 100);
  }

  private TestWindow batch(int wide, int high, int percent) throws Exception {
    return batch(MARCH, wide, high, percent);
  }

  private TestWindow batch(String id, int wide, int high, int percent) throws Exception {
    var window = TestWindow.open(home, ThemeChoice.LIGHT, wide, high);
    FxThread.call(
        () -> {
          window.display().textPercentProperty().set(percent);
          return true;
        });
    window.box("cobo:batch:" + id).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    return window.until(() -> table(window, "#allocation_items").lookup(".chunk-text") != null);
  }

  private static TableView<?> table(TestWindow window, String id) {
    return (TableView<?>) window.scene().lookup(id);
  }

  @Test
  void everyItemIdStandsOnOneLine() throws Exception {
    try (var window = batch()) {
      window.until(
          () ->
              table(window, "#allocation_items").lookupAll(".chunk-text").stream()
                  .map(ChunkText.class::cast)
                  .allMatch(id -> id.getHeight() > 0 && id.getHeight() < 24));
      assertThat(FxThread.call(() -> table(window, "#allocation_items").lookupAll(".chunk-text")))
          .hasSizeGreaterThan(6);
    }
  }

  @Test
  void theSmallestWindowShowsSixItems() throws Exception {
    try (var window = batch(1024, HIGH, 100)) {
      window.until(() -> wholeRows(window) >= 6);
      window.picture("batch/smallest");
    }
  }

  @Test
  void withTextTwiceAsLargeTheItemsComeIntoSightWithTheFocus() throws Exception {
    try (var window = batch(1024, HIGH, 200)) {
      window.focus("#allocation_items");
      window.until(() -> wholeRows(window) >= 3);
      /* What does not fit in the box is reached there with the keys. */
      assertThat(FxThread.call(() -> Faults.of(window.scene())))
          .allMatch(fault -> fault.endsWith(": cobo:batch:" + MARCH));
      window.picture("batch/smallest-200");
    }
  }

  /* Rows that are seen from top to bottom, in the table and on the page. */
  private static long wholeRows(TestWindow window) {
    var table = table(window, "#allocation_items");
    var rows = seen(table.lookup(".clipped-container"));
    var page = seen(window.scene().lookup(".record-page > .viewport"));
    return table.lookupAll(".table-row-cell").stream()
        .map(TableRow.class::cast)
        .filter(row -> row.isVisible() && !row.isEmpty())
        .map(BatchRoomTest::seen)
        .filter(row -> within(row, rows) && within(row, page))
        .count();
  }

  private static Bounds seen(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean within(Bounds row, Bounds seen) {
    return row.getMinY() >= seen.getMinY() - 1 && row.getMaxY() <= seen.getMaxY() + 1;
  }

  @Test
  void nLeadsToTheNetPerAccountAndBack() throws Exception {
    try (var window = batch()) {
      window.focus("#allocation_items");
      window.user().press(KeyCode.N);
      window.until(() -> table(window, "#nets").isFocused());
      window.user().press(KeyCode.N);
      window.until(() -> table(window, "#allocation_items").isFocused());
    }
  }

  @Test
  void whatStandsInATabBehindIsMadeWhenItIsOpened() throws Exception {
    try (var window = batch(1024, HIGH, 100)) {
      assertThat(FxThread.call(() -> window.scene().lookup("#nets"))).isNull();
      window.user().press(KeyCode.N);
      window.until(() -> !table(window, "#nets").lookupAll(".amount-text").isEmpty());
    }
  }

  @Test
  void theAnswerHasTheFocusAndNLeadsToTheNetPerAccount() throws Exception {
    try (var window = batch()) {
      window.user().press(KeyCode.N);
      window.until(() -> table(window, "#nets").isFocused());
    }
  }

  private static TabPane lastTab(TestWindow window) throws Exception {
    return FxThread.call(
        () -> {
          var tabs = (TabPane) window.scene().lookup(".part-tabs");
          tabs.requestFocus();
          tabs.getSelectionModel().selectLast();
          return tabs;
        });
  }

  @Test
  void theTabKeyLeadsToTheIdentifiersAndKeysScrollThem() throws Exception {
    try (var window = batch("BATCH-UNKNOWN-FIELDS", 1024, HIGH, 200)) {
      lastTab(window);
      window.user().press(KeyCode.TAB);
      var owner = FxThread.call(() -> window.scene().getFocusOwner());
      assertThat(owner).isInstanceOf(ScrollPane.class);
      assertThat(owner.getAccessibleText()).isEqualTo("Identifiers and times");
      window.user().press(KeyCode.END);
      assertThat(FxThread.call(((ScrollPane) owner)::getVvalue)).isEqualTo(1.0);
      window.picture("batch/identifiers-200");
    }
  }

  @Test
  void arrowKeysOnWhatStandsInATabLeaveTheTabInFront() throws Exception {
    try (var window = batch("BATCH-UNKNOWN-FIELDS", 1024, HIGH, 200)) {
      var tabs = lastTab(window);
      window.user().press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.RIGHT).press(KeyCode.LEFT);
      window.user().press(KeyCode.LEFT).press(KeyCode.UP).press(KeyCode.DOWN);
      assertThat(FxThread.call(() -> tabs.getSelectionModel().getSelectedIndex())).isEqualTo(2);
      assertThat(FxThread.call(tabs::isFocused)).isFalse();
    }
  }

  @Test
  void f6LeadsFromTheTabsIntoTheTable() throws Exception {
    try (var window = batch()) {
      window.user().press(KeyCode.F6);
      window.until(() -> table(window, "#allocation_items").isFocused());
      assertThat(FxThread.call(() -> table(window, "#allocation_items").getFocusModel()))
          .returns(0, FocusModel::getFocusedIndex);
      window.user().press(KeyCode.SHIFT, KeyCode.F6);
      window.until(() -> !FocusPlace.is(table(window, "#allocation_items")));
    }
  }
}
