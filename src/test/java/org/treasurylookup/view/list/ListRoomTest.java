package org.treasurylookup.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** How many rows of a list are seen, how high they are, and how the counts choose among them. */
class ListRoomTest {
  private static final String MIXED =
      IntStream.rangeClosed(1, 29)
              .mapToObj("O20250314-M1001-%04d"::formatted)
              .collect(Collectors.joining("\n"))
          + "\nO20250314-M1001-9999\nO20250304-M1002-0007\nO20250314-M1001-0003\n"
          + "00000000-0000-4000-8003-000000000006\n00000000-0000-4000-8003-000000000001\n"
          + "hello world\nO20250314-M1001-0003\n";

  @TempDir Path home;

  private static ListModel list(TestWindow window) {
    return (ListModel) window.model().frontProperty().get().orElseThrow();
  }

  private static TestWindow answered(TestWindow window, String text) throws Exception {
    window.copied(text).user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    window.until(() -> window.model().frontProperty().get().isPresent());
    window.user().press(KeyCode.ENTER);
    return window.until(() -> list(window).stageProperty().get() == Stage.DONE);
  }

  @Test
  void theKeyThatAsksStandsBesideTheButtonThatDoesWhateverTheSizeOfText() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      window.textPercent(200);
      window.copied(MIXED).user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      window.until(() -> window.scene().lookup("#list-ask") != null);
      window.until(
          () ->
              Math.abs(middle(window, ".list-page .key-hint") - middle(window, "#list-ask")) <= 2);
    }
  }

  private static double middle(TestWindow window, String selector) throws Exception {
    return FxThread.call(
        () -> {
          var node = window.scene().lookup(selector);
          return node.localToScene(node.getLayoutBounds()).getCenterY();
        });
  }

  private static TableView<?> table(TestWindow window) {
    return (TableView<?>) window.scene().lookup("#sheet");
  }

  private static List<TableRow<?>> wholeRows(TestWindow window) {
    var table = table(window);
    Bounds seen = table.lookup(".clipped-container").localToScene(bounds(table));
    return table.lookupAll(".table-row-cell").stream()
        .<TableRow<?>>map(TableRow.class::cast)
        .filter(row -> row.isVisible() && !row.isEmpty())
        .filter(row -> seen.contains(centred(row)))
        .toList();
  }

  private static Bounds bounds(TableView<?> table) {
    return table.lookup(".clipped-container").getBoundsInLocal();
  }

  /* The row's own height, in the middle of what is seen: it may reach beyond at the right. */
  private static Bounds centred(Node row) {
    var bounds = row.localToScene(row.getLayoutBounds());
    return new BoundingBox(bounds.getMinX() + 1, bounds.getMinY() + 1, 1, bounds.getHeight() - 3);
  }

  @Test
  void theSmallestWindowShowsEightRowsOfAListAndItsTotals() throws Exception {
    try (var window = answered(TestWindow.open(home, ThemeChoice.LIGHT, 1024, 600), MIXED)) {
      window.until(() -> wholeRows(window).size() >= 8);
      assertThat(window.text()).contains("30 orders ETH_USDT: payable ", "All 2 totals");
    }
  }

  @Test
  void everyRowWithAnIdIsOneLineHigh() throws Exception {
    try (var window = answered(TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860), MIXED)) {
      window.until(() -> wholeRows(window).size() >= 15);
      Set<Double> heights =
          FxThread.call(
              () ->
                  wholeRows(window).stream().map(TableRow::getHeight).collect(Collectors.toSet()));
      assertThat(heights).hasSize(1).allMatch(height -> height < 33);
    }
  }

  @Test
  void aColumnWithoutAnyValueIsLeftOut() throws Exception {
    try (var window =
        answered(TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860), "O20250314-M1001-0001")) {
      assertThat(FxThread.call(() -> titles(window)))
          .contains("Check", "Difference", "Expires (UTC)")
          .doesNotContain("Amount", "Notes");
    }
  }

  private static List<String> titles(TestWindow window) {
    return table(window).getVisibleLeafColumns().stream().map(it -> it.getText()).toList();
  }

  @Test
  void aCountPressedShowsItsRowsAloneAndPressedAgainAll() throws Exception {
    try (var window = answered(TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860), MIXED)) {
      var paid = window.user().find(ToggleButton.class, "#list-count-PAID");
      FxThread.call(
          () -> {
            paid.requestFocus();
            return true;
          });
      window.user().press(KeyCode.SPACE);
      window.until(() -> checks(window).equals(Set.of(ListCheck.PAID)));
      assertThat(paid.isSelected()).isTrue();
      assertThat(window.user().find(Hyperlink.class, "#list-narrow").getText())
          .isEqualTo("Show all rows");
      window.user().click("#list-count-REPEATED");
      window.until(() -> checks(window).equals(Set.of(ListCheck.PAID, ListCheck.REPEATED)));
      window.user().click("#list-narrow");
      window.until(() -> table(window).getItems().size() == 36);
      assertThat(paid.isSelected()).isFalse();
    }
  }

  private static Set<ListCheck> checks(TestWindow window) {
    return table(window).getItems().stream()
        .map(row -> ((ListRow) row).check())
        .collect(Collectors.toSet());
  }

  @Test
  void theTotalsOfALongListBecomeATableWhenAsked() throws Exception {
    String text = MIXED + "\n5b0ed293-f728-40b4-b1f6-86b88cd51384\n";
    try (var window = answered(TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640), text)) {
      assertThat(isTable(window)).isFalse();
      window.user().click("#list-fold");
      window.until(() -> isTable(window));
      assertThat(window.text()).contains("On one line", "1 allocation", "TRON_USDT");
      var heights =
          FxThread.call(
              () ->
                  window.scene().lookup("#sheetTotals").lookupAll(".table-row-cell").stream()
                      .map(row -> row.getLayoutBounds().getHeight())
                      .toList());
      assertThat(heights)
          .as("no name of a token is broken")
          .isNotEmpty()
          .allMatch(high -> high < 40);
      window.user().click("#list-fold");
      window.until(() -> !isTable(window));
    }
  }

  private static boolean isTable(TestWindow window) {
    var totals = window.scene().lookup("#sheetTotals");
    return totals != null && totals.getParent().isVisible();
  }

  @Test
  void copiedRowsKeepTheirPlaceBesideTheLinesTheyCameFrom() throws Exception {
    String text = "O20250314-M1001-0001\n\n=HYPERLINK(\"x\")\n\n\nO20250314-M1001-0002\n";
    try (var window = answered(TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860), text)) {
      window.user().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);
      var lines = String.valueOf(UiDriver.clipboard()).lines().toList();
      assertThat(lines).hasSize(6);
      assertThat(lines.get(0)).startsWith("1\tO20250314-M1001-0001\tPaid in full\t0.00\t50.37");
      assertThat(lines.get(0)).contains("\t2025-03-14 ");
      assertThat(List.of(lines.get(1), lines.get(3), lines.get(4))).containsOnly("");
      assertThat(lines.get(2)).startsWith("2\t'=HYPERLINK(\"x\")\t");
      assertThat(lines.get(5)).startsWith("3\tO20250314-M1001-0002\t");
    }
  }

  @Test
  void hCopiesRowsWithAHeader() throws Exception {
    try (var window =
        answered(TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860), "O20250314-M1001-0001")) {
      window.user().press(KeyCode.H);
      assertThat(String.valueOf(UiDriver.clipboard()).lines().toList())
          .hasSize(2)
          .first()
          .isEqualTo(
              "#\tPasted\tCheck\tDifference\tReceived\tPayable\tToken\tStatus\tExpires (UTC)");
    }
  }

  private TestWindow shownWhole(int words) throws Exception {
    String text = "O20250314-M1001-0001\nO20250314-M1001-0002\n" + "no id ".repeat(words);
    var window = answered(TestWindow.open(home, ThemeChoice.LIGHT, 1366, 768), text);
    window.until(() -> table(window).lookup(".table-cell .hyperlink") != null);
    FxThread.call(
        () -> {
          ((Hyperlink) table(window).lookup(".table-cell .hyperlink")).fire();
          return true;
        });
    return window;
  }

  @Test
  void aLongLineThatIsShownWholeLeavesItsEndInReach() throws Exception {
    try (var window = shownWhole(1000)) {
      window.until(
          () -> table(window).lookup(".scroll-bar:vertical").getLayoutBounds().getWidth() > 5);
    }
  }

  @Test
  void aTableGrowsWithALineThatIsShownWhole() throws Exception {
    try (var window = shownWhole(150)) {
      window.until(() -> wholeRows(window).size() == 3);
    }
  }
}
