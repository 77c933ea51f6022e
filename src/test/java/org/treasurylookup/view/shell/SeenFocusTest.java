package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.DrawnWindows;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pixels;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.value.VerdictCard;

/** Focus and selection as they are drawn, wherever keys or the mouse bring them. */
class SeenFocusTest {
  private static final String BATCH = "5b0ed293-f728-40b4-b1f6-86b88cd51384";
  private static final int RING = 60;
  private static final int GROUND = 300;

  @RegisterExtension static final DrawnWindows DRAWN = new DrawnWindows();
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private static Color focus(ThemeChoice theme) {
    return switch (theme) {
      case LIGHT, AUTO -> Color.web("#0B57D0");
      case DARK -> Color.web("#8AB8F5");
      case CONTRAST -> Color.web("#00FFFF");
    };
  }

  private static Color marked(ThemeChoice theme) {
    return switch (theme) {
      case LIGHT, AUTO -> Color.web("#D6E5FC");
      case DARK -> Color.web("#1A3154");
      case CONTRAST -> Color.web("#00408C");
    };
  }

  private static long seen(TestWindow window, Node node, Color color) throws Exception {
    return FxThread.call(() -> Pixels.of(window.scene()).count(node, color));
  }

  private static TableView<?> into(TestWindow window, String table) throws Exception {
    var found = window.user().find(TableView.class, table);
    FxThread.call(
        () -> {
          for (Node up = found.getParent(); up != null; up = up.getParent()) {
            if (up instanceof TabPane tabs) {
              open(tabs, found);
            }
          }
          found.requestFocus();
          return 0;
        });
    return found;
  }

  private static void open(TabPane tabs, Node inside) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getContent().lookupAll("*").contains(inside))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  private static TableCell<?, ?> cell(TableView<?> table, int row, int column) throws Exception {
    return FxThread.call(
        () ->
            table.lookupAll(".table-cell").stream()
                .map(TableCell.class::cast)
                .filter(it -> it.getIndex() == row && !it.isEmpty())
                .filter(it -> table.getVisibleLeafColumns().indexOf(it.getTableColumn()) == column)
                .findFirst()
                .orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK", "CONTRAST"})
  void aCellWithTheFocusAndARowThatIsMarkedAreSeenInTransactions(ThemeChoice theme)
      throws Exception {
    try (var window = TestWindow.open(home, theme, 1360, 860)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertCellsAreSeen(window, "#transactions", theme);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "#allocation_items, LIGHT",
    "#allocation_items, DARK",
    "#nets, LIGHT",
    "#nets, CONTRAST"
  })
  void theSameInTheTablesOfABatch(String table, ThemeChoice theme) throws Exception {
    try (var window = TestWindow.open(home, theme, 1700, 860)) {
      window.box(BATCH).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertCellsAreSeen(window, table, theme);
    }
  }

  private static void assertCellsAreSeen(TestWindow window, String id, ThemeChoice theme)
      throws Exception {
    var table = into(window, id);
    assertThat(seen(window, cell(table, 0, 0), focus(theme))).as("focus").isGreaterThan(RING);
    assertThat(seen(window, cell(table, 1, 0), focus(theme))).as("other").isZero();

    window.user().press(KeyCode.DOWN).press(KeyCode.SPACE);
    assertThat(seen(window, cell(table, 1, 0), focus(theme))).as("moved").isGreaterThan(RING);
    assertThat(seen(window, cell(table, 0, 0), focus(theme))).as("left").isZero();
    for (int column : new int[] {0, 1, 2}) {
      assertThat(seen(window, cell(table, 1, column), marked(theme)))
          .as("marked %d", column)
          .isGreaterThan(GROUND);
      assertThat(seen(window, cell(table, 0, column), marked(theme))).as("not marked").isZero();
    }
  }

  @Test
  void allRowsOfAListThatAreChosenAreSeen() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860)) {
      window.copied("O20250304-M1001-1001\n5001\n");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).press(KeyCode.ENTER);
      window.until(
          () -> window.model().frontProperty().get().filter(it -> !it.isBusy()).isPresent());
      var table = into(window, ".record-table");
      window.user().press(KeyCode.CONTROL, KeyCode.A);
      for (int row : new int[] {0, 1}) {
        assertThat(seen(window, cell(table, row, 0), marked(ThemeChoice.LIGHT)))
            .isGreaterThan(GROUND);
      }
    }
  }

  @Test
  void rowsThatANoteIsAboutAreSeen() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1700, 860)) {
      window.box("cobo:batch:BATCH-NOT-POSITIVE").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var link = window.user().find(Node.class, ".note-row .hyperlink");
      FxThread.call(
          () -> {
            ((javafx.scene.control.Hyperlink) link).fire();
            return 0;
          });
      TableView<?> table = window.user().find(TableView.class, "#allocation_items");
      int first =
          FxThread.call(
              () ->
                  table.getSelectionModel().getSelectedIndices().stream()
                      .min(Integer::compare)
                      .orElseThrow());
      assertThat(seen(window, cell(table, first, 1), marked(ThemeChoice.LIGHT)))
          .isGreaterThan(GROUND);
    }
  }

  @Test
  void aClickIntoAValueKeepsTheFocusWhereItIsSeenCopiedAndLeftByTab() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).until(() -> owner(window) instanceof VerdictCard);
      window.user().click(".value-row .amount-text");
      var value = owner(window);
      assertThat(value.getStyleClass()).contains("value");
      assertThat(seen(window, value.getParent(), focus(ThemeChoice.LIGHT))).isGreaterThan(RING);
      window.user().press(KeyCode.CONTROL, KeyCode.C);
      assertThat(UiDriver.clipboard()).isEqualTo("100.00");
      window.user().press(KeyCode.TAB);
      assertThat(owner(window).getParent()).isSameAs(value.getParent());
    }
  }

  @Test
  void aClickIntoATableLeavesTheFocusWithItsCell() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().click("#transactions .chunk-text");
      assertThat(owner(window)).isInstanceOf(TableView.class);
      window.user().press(KeyCode.CONTROL, KeyCode.C);
      assertThat(UiDriver.clipboard()).startsWith("0x");
    }
  }

  private static Node owner(TestWindow window) throws Exception {
    return FxThread.call(() -> window.scene().getFocusOwner());
  }

  @Test
  void theFocusIsSeenInEveryPaneThatF6LeadsTo() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      for (int pane = 0; pane < 4; pane++) {
        window.user().press(KeyCode.F6);
        var owner = owner(window);
        long without = drawnWithout(window, owner);
        assertThat(without).as("pixels that tell of the focus on %s", owner).isGreaterThan(RING);
      }
    }
  }

  /* How many pixels change around a node when the focus goes elsewhere. */
  private static long drawnWithout(TestWindow window, Node owner) throws Exception {
    var before = FxThread.call(() -> Pixels.of(window.scene()));
    return FxThread.call(
        () -> {
          owner.getScene().getRoot().requestFocus();
          var after = Pixels.of(window.scene());
          long changed = after.differences(before, owner);
          owner.requestFocus();
          return changed;
        });
  }
}
