package org.treasurylookup.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** From a filter to a record, with keys alone. */
class SearchPageTest {
  private static final int NOTCHES = 6;

  @TempDir Path home;

  private static SearchModel search(TestWindow window) {
    return (SearchModel) window.model().frontProperty().get().orElseThrow();
  }

  private static void open(TestWindow window) {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
  }

  private static void asked(TestWindow window) throws Exception {
    window.until(
        () -> {
          var stage = search(window).stageProperty().get();
          return stage == Stage.DONE || stage == Stage.MORE || stage == Stage.FAILED;
        });
  }

  @SuppressWarnings("unchecked")
  private static TableView<SearchRow> table(TestWindow window) {
    return window.user().find(TableView.class, ".record-table");
  }

  private static void scrollTo(TestWindow window, int row) throws Exception {
    FxThread.call(
        () -> {
          table(window).scrollTo(row);
          return true;
        });
  }

  @Test
  void typingCompletesWordsAndAsksNobodyBeforeEnter() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      assertThat(window.text()).contains("merchant:", "psp:", "status:", "Nothing is asked");
      window.user().type("stat").press(KeyCode.TAB).type("un").press(KeyCode.TAB);
      var line = window.user().find(TextField.class, "#search-line");
      String typed = FxThread.call(line::getText);
      assertThat(typed).isEqualTo("status:Underpaid");
      assertThat(search(window).stageProperty().get()).isEqualTo(Stage.EMPTY);
      window.user().press(KeyCode.ENTER);
      asked(window);
      assertThat(search(window).rows())
          .isNotEmpty()
          .allMatch(row -> row.record().vendorStatus().orElseThrow().raw().equals("Underpaid"));
      window.until(() -> window.text().contains("Rows 1–"));
      assertThat(window.text()).contains("orders status:Underpaid", "Short", "As a list");
    }
  }

  @Test
  void whatIsTypedCanBeReadBesideASecondRecordAndTheListOfLookUps() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.DARK, 1024, 640)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.answered();
      window.user().press(KeyCode.F8);
      window.user().press(KeyCode.CONTROL, KeyCode.B);
      open(window);
      window.user().type("merchant:M1001");
      var line = window.user().find(TextField.class, "#search-line");
      var button = window.user().find(Button.class, "#search-button");
      window.until(() -> FxThread.call(line::getWidth) > 150);
      double end = FxThread.call(() -> line.localToScene(line.getLayoutBounds()).getMaxX());
      double next = FxThread.call(() -> button.localToScene(button.getLayoutBounds()).getMinX());
      assertThat(end).isLessThan(next);
    }
  }

  @Test
  void enterOpensARowAndControlEnterOpensItBehind() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("merchant:M1001").press(KeyCode.ENTER);
      asked(window);
      window.user().press(KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      assertThat(search(window).rows()).hasSizeGreaterThan(1);
      window.user().press(KeyCode.DOWN).press(KeyCode.ENTER);
      window.answered();
      var record = (TabModel) window.model().frontProperty().get().orElseThrow();
      assertThat(window.model().tabs()).hasSize(3);
      var rows = ((SearchModel) window.model().tabs().getFirst()).rows();
      assertThat(record.lookup().orElseThrow().targets())
          .containsExactly(rows.get(1).opens().orElseThrow());
    }
  }

  @Test
  void howATimeIsWrittenIsSaidWhereOneIsToBeTyped() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("created").press(KeyCode.TAB);
      window.until(() -> window.text().contains("A day such as 2025-03-01"));
      window.user().type("2025-03-01");
      window.until(() -> !window.text().contains("A day such as"));
    }
  }

  @Test
  void anIdInACellLeadsToItsRecordAndTheOtherCellsToTheRows() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("merchant:M1001").press(KeyCode.ENTER);
      asked(window);
      window.user().press(KeyCode.DOWN);
      FxThread.call(
          () -> {
            var table = table(window);
            table
                .getVisibleLeafColumns()
                .filtered(column -> column.getId().equals("merchant_id"))
                .forEach(column -> table.getFocusModel().focus(0, column));
            return true;
          });
      window.user().press(KeyCode.ENTER);
      window.answered();
      var record = (TabModel) window.model().frontProperty().get().orElseThrow();
      assertThat(record.lookup().orElseThrow().id()).isEqualTo("M1001");
    }
  }

  @Test
  void whatMayBeAKeyIsSentAsAHashOnASecondEnterOnly() throws Exception {
    String digits = "ab".repeat(32);
    try (var window = TestWindow.open(home)) {
      window.box(digits);
      window.until(() -> window.text().contains("or the secret of a Cobo key"));
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Nothing was sent."));
      assertThat(window.model().tabs()).noneMatch(SearchModel.class::isInstance);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().stream().anyMatch(SearchModel.class::isInstance));
      asked(window);
      assertThat(search(window).shown().orElseThrow().toString())
          .isEqualTo("transactions hash:" + digits);
    }
  }

  @Test
  void whatMayBeAKeyIsSentByNoOtherWayEitherBeforeThatWasSaid() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("ab".repeat(32)).user().press(KeyCode.CONTROL, KeyCode.ENTER);
      assertNothingSent(window);
      window.box("cd".repeat(32)).user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      assertNothingSent(window);
      window.box("ef".repeat(32));
      anyway(window);
      assertNothingSent(window);
      window.box("12".repeat(32));
      FxThread.call(
          () -> {
            window
                .user()
                .find(Hyperlink.class, "#lookup-otherwise")
                .getContextMenu()
                .getItems()
                .getFirst()
                .fire();
            return true;
          });
      assertNothingSent(window);
      anyway(window);
      window.answered();
    }
  }

  private static void anyway(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          window.scene().getRoot().lookupAll(".recognised .hyperlink").stream()
              .map(Hyperlink.class::cast)
              .filter(link -> link.getText().startsWith("ask as "))
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
  }

  private static void assertNothingSent(TestWindow window) throws Exception {
    window.until(() -> window.text().contains("Nothing was sent."));
    assertThat(window.model().tabs()).isEmpty();
  }

  @Test
  void anAmountInTheBoxIsOfferedAsAReadingWithItsCost() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("102.00").user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Reading through up to 40 pages of orders."));
      assertThat(search(window).rows()).isEmpty();
      assertThat(search(window).stageProperty().get()).isEqualTo(Stage.OFFERED);
    }
  }

  @Test
  void theNextPagesComeAsTheEndComesNearer() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().press(KeyCode.ENTER);
      asked(window);
      assertThat(search(window).rows()).hasSize(50);
      window.until(() -> window.text().contains("Rows 1–"));
      scrollTo(window, 49);
      window.until(() -> search(window).rows().size() > 50);
      asked(window);
      scrollTo(window, search(window).rows().size() - 1);
      window.until(() -> search(window).rows().size() > 100);
      assertThat(window.text()).containsPattern("Rows \\d+–\\d+ of [\\d,]+");
    }
  }

  @Test
  void whatTheProviderCannotFilterIsOfferedWithItsCostAndReadWithASecondEnter() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("merchant:M1001 code:nowhere").press(KeyCode.ENTER);
      window.until(() -> search(window).stageProperty().get() == Stage.OFFERED);
      assertThat(search(window).rows()).isEmpty();
      assertThat(window.text())
          .contains(
              "The provider has no such filter.",
              "Reading through up to 40 pages of orders merchant:M1001.");
      window.user().press(KeyCode.ENTER);
      asked(window);
      window.until(() -> window.text().contains("rows read"));
      assertThat(search(window).progressProperty().get().pages()).isBetween(2, 40);
      assertThat(window.text()).contains("Nothing found: orders merchant:M1001 code:nowhere");
    }
  }

  @Test
  void whatIsNoFilterIsSaidAndNothingIsAsked() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("colour:red").press(KeyCode.ENTER);
      assertThat(window.text()).contains("There is no filter colour: for orders.");
      assertThat(search(window).stageProperty().get()).isEqualTo(Stage.EMPTY);
      window.user().press(KeyCode.BACK_SPACE);
      assertThat(window.text()).doesNotContain("There is no filter");
    }
  }

  @Test
  void rowsBecomeAListWithTheirIds() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("status:processing").press(KeyCode.ENTER);
      asked(window);
      int rows = search(window).rows().size();
      window.user().click("#search-list");
      window.until(() -> window.model().frontProperty().get().orElseThrow() instanceof ListModel);
      var list = (ListModel) window.model().frontProperty().get().orElseThrow();
      window.until(() -> list.rows().size() == rows);
    }
  }

  @Test
  void theSameKeysLeadBackToTheSearch() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().type("status:expired").press(KeyCode.ENTER);
      asked(window);
      var search = search(window);
      window.box("O20250304-M1001-1001");
      window.user().press(KeyCode.ENTER);
      window.answered();
      open(window);
      assertThat(search(window)).isSameAs(search);
      assertThat(search.rows()).isNotEmpty();
      var line = window.user().find(TextField.class, "#search-line");
      boolean focused = FxThread.call(line::isFocused);
      assertThat(focused).isTrue();
    }
  }

  @Test
  void whatCannotBeReadIsASentenceInItsPlace() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().press(KeyCode.ENTER);
      asked(window);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      window.user().press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.END).press(KeyCode.UP);
      assertThat(search(window).kindProperty().get()).isEqualTo(SearchKind.SETTLEMENTS);
      assertThat(search(window).rows()).hasSize(50);
      window.user().click("#search-button");
      window.until(() -> search(window).stageProperty().get() == Stage.FAILED);
      assertThat(window.text()).contains("no read of a settlement for administrators", "Ask again");
    }
  }

  @Test
  void rowsStayInTheWindowWhileTheWheelGoesThroughThem() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().press(KeyCode.ENTER);
      asked(window);
      var left = new AtomicInteger();
      var flow = FxThread.call(() -> table(window).lookup(".virtual-flow"));
      for (int notch = 0; notch < NOTCHES; notch++) {
        int row = notch * 3;
        FxThread.call(
            () -> {
              table(window).lookupAll(".table-row-cell").stream()
                  .filter(cell -> cell.getProperties().putIfAbsent("watched", true) == null)
                  .forEach(
                      cell ->
                          cell.sceneProperty()
                              .subscribe((_, now) -> left.addAndGet(now == null ? 1 : 0)));
              flow.fireEvent(turn());
              return true;
            });
        window.until(() -> firstRow(window) > row + 1);
      }
      /* Where part of a row is seen above and below, there is one more than where it is not. */
      assertThat(left.get()).isLessThanOrEqualTo(NOTCHES);
    }
  }

  private static int firstRow(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            ((VirtualFlow<?>) table(window).lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex());
  }

  private static ScrollEvent turn() {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        10,
        10,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        -100,
        0,
        -100,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.LINES,
        -3,
        0,
        null);
  }
}
