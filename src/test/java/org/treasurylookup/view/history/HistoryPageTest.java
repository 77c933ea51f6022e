package org.treasurylookup.view.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.history.HistoryRow;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.value.LineRoom;

/** From the history back to a record, with keys alone and without a provider. */
class HistoryPageTest {
  private static final String SHORT = "O20250304-M1001-1001";
  private static final String REFUND = "R20250313-M1005-2903";

  @TempDir Path home;

  private static TestWindow opened(Path home) throws Exception {
    var window = TestWindow.open(home);
    for (String id : List.of(SHORT, REFUND)) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).type(id).press(KeyCode.ENTER);
      window.answered();
    }
    window.user().press(KeyCode.CONTROL, KeyCode.H);
    return window;
  }

  private static List<String> listed(TestWindow window) throws Exception {
    return FxThread.call(
        () -> table(window).getItems().stream().map(row -> row.target().id()).toList());
  }

  @SuppressWarnings("unchecked")
  private static TableView<HistoryRow> table(TestWindow window) {
    return window.user().find(TableView.class, "#history-table");
  }

  @Test
  void whatIsSaidInPassingLeavesTheLinksAtTheFootInSight() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).equals(List.of(REFUND, SHORT)));
      window.user().press(KeyCode.DOWN);
      window.until(() -> window.scene().lookup("#history-forget-all") != null);
      FxThread.call(
          () -> {
            var layer = (ToastLayer) window.scene().getRoot();
            layer.say(
                "This is said in passing, and is as long as such words may well be. ".repeat(2));
            return true;
          });
      window.until(() -> FxThread.call(() -> window.scene().lookup(".toast").getLayoutY() > 0));
      var toast = FxThread.call(() -> inWindow(window.scene().lookup(".toast")));
      for (String link : List.of("#history-open", "#history-forget-all", "#history-state")) {
        var foot = FxThread.call(() -> inWindow(window.scene().lookup(link)));
        assertThat(toast.intersects(foot)).as(link).isFalse();
      }
    }
  }

  @Test
  void withLargeTextInASmallWindowNothingLiesOverAnythingElse() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 608)) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).type(SHORT).press(KeyCode.ENTER);
      window.answered();
      window.textPercent(200);
      window.user().press(KeyCode.CONTROL, KeyCode.B).press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> listed(window).size() == 1);
      window.user().type("is:foo");
      window.until(() -> window.text().contains("is no filter of the history"));
      assertThat(FxThread.call(() -> beyond(window))).isEmpty();
      window.picture("history/no-filter-200");
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("nowhere");
      window.until(() -> window.text().contains("Nothing that was looked up fits this."));
      assertThat(FxThread.call(() -> beyond(window))).isEmpty();
      var back = FxThread.call(() -> (Region) window.scene().lookup("#page-back"));
      assertThat(FxThread.call(back::getHeight))
          .isEqualTo(FxThread.call(() -> back.prefHeight(-1)));
      window.picture("history/nothing-200");
    }
  }

  /* Words that reach out of the window, or over others of the page. */
  private static List<String> beyond(TestWindow window) {
    var page = window.scene().lookup(".history-page");
    page.getScene().getRoot().layout();
    var texts =
        page.lookupAll(".text").stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .filter(text -> !text.getText().isBlank() && isSeen(text))
            .toList();
    return texts.stream()
        .filter(
            text ->
                !inWindow(page).contains(inWindow(text))
                    || texts.stream()
                        .anyMatch(it -> !it.equals(text) && inWindow(it).intersects(inside(text))))
        .map(Text::getText)
        .toList();
  }

  private static boolean isSeen(Node node) {
    return ParentNodes.of(node).allMatch(Node::isVisible)
        && ParentNodes.first(node, TableHeaderRow.class).isEmpty();
  }

  /* Lines that follow each other share their edge. */
  private static Bounds inside(Node node) {
    var all = inWindow(node);
    return new BoundingBox(
        all.getMinX() + 2, all.getMinY() + 2, all.getWidth() - 4, all.getHeight() - 4);
  }

  private static Bounds inWindow(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static Finding front(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            ((TabModel) window.model().frontProperty().get().orElseThrow())
                .finding()
                .orElseThrow());
  }

  @Test
  void whatIsTypedFindsItAtOnceAndEnterOpensItAsItWas() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).equals(List.of(REFUND, SHORT)));
      window.user().type("m1001-10");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      assertThat(window.text()).contains("Short (Underpaid)", "1 record");
      window.user().press(KeyCode.DOWN).press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      assertThat(front(window).target().id()).isEqualTo(SHORT);
      assertThat(front(window).isKept()).isTrue();
      assertThat(window.text()).contains("An earlier look.");
    }
  }

  @Test
  void wordsOfALongLanguageStandWholeInTheirColumns() throws Exception {
    var german = Messages.of(Language.GERMAN);
    try (var wiring = new Wiring(home);
        var window = TestWindow.open(wiring, wiring.helpfulLookups(), "sandbox", german)) {
      for (String id :
          List.of(
              "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
              "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f")) {
        window.user().press(KeyCode.CONTROL, KeyCode.L).type(id).press(KeyCode.ENTER);
        window.answered();
      }
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> listed(window).size() > 2);
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
      var kind = FxThread.call(() -> table(window).getVisibleLeafColumn(1));
      assertThat(kind.getMinWidth()).isGreaterThan(13 * LineRoom.words("Cobo-Sammelzuordnung"));
      String user = FxThread.call(() -> table(window).getItems().getFirst().user());
      var who = FxThread.call(() -> table(window).getVisibleLeafColumn(5));
      assertThat(who.getId()).isEqualTo("history-who");
      assertThat(who.getMinWidth()).isGreaterThanOrEqualTo(13 * Math.min(9, LineRoom.words(user)));
    }
  }

  @Test
  void aTimeStandsOnOneLineAndAStatusOnce() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1366, 768)) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).type("cobo:batch:STATUS-PartiallyCompleted");
      window.user().press(KeyCode.ENTER);
      window.answered();
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> listed(window).size() == 1);
      window.until(() -> !cells(window, "history-when").isEmpty());
      double line = FxThread.call(() -> cells(window, "history-where").getFirst().prefHeight(-1));
      assertThat(FxThread.call(() -> height(cells(window, "history-when").getFirst())))
          .isLessThan(1.5 * line);
      assertThat(window.text())
          .contains("Partially completed")
          .doesNotContain("(PartiallyCompleted)");
    }
  }

  @Test
  void theNameOfAnEnvironmentStandsOnOneLineInASmallWindow() throws Exception {
    try (var wiring = new Wiring(home);
        var window = TestWindow.open(wiring, "development", ThemeChoice.LIGHT, 1024, 640)) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).type(SHORT).press(KeyCode.ENTER);
      window.answered();
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> listed(window).size() == 1);
      window.until(() -> !cells(window, "history-where").isEmpty());
      var name = FxThread.call(() -> cells(window, "history-where").getFirst());
      assertThat(FxThread.call(() -> height(name))).isLessThan(1.5 * name.prefHeight(-1));
    }
  }

  private static double height(Region words) {
    return words.prefHeight(words.getWidth());
  }

  private static List<Region> cells(TestWindow window, String column) {
    return table(window).lookupAll(".table-cell").stream()
        .map(TableCell.class::cast)
        .filter(cell -> cell.getTableColumn() != null)
        .filter(cell -> column.equals(cell.getTableColumn().getId()))
        .filter(cell -> cell.getGraphic() != null && !cell.isEmpty())
        .map(cell -> (Region) cell.getGraphic())
        .toList();
  }

  @Test
  void whatWeCallAValueFindsTheRecordsThatHoldIt() throws Exception {
    Files.writeString(
        home.resolve("labels.json"),
        """
        {"version": 1, "labels": [{"value": "%s", "label": "Harbour Cafe, monthly"}]}
        """
            .formatted(SHORT));
    try (var window = opened(home)) {
      window.until(() -> listed(window).size() == 2);
      window.user().type("harbour");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("harbour status:Completed");
      window.until(() -> listed(window).isEmpty());
    }
  }

  @Test
  void whatAResultIsCalledFindsTheRecordsThatHaveIt() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).size() == 2);
      window.user().type("short");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("within tolerance");
      window.until(() -> listed(window).isEmpty());
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("m1001 underpaid");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("m1005 underpaid");
      window.until(() -> listed(window).isEmpty());
    }
  }

  @Test
  void controlEnterAsksAgain() throws Exception {
    try (var window = opened(home)) {
      window.user().type("status:underpaid");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      window.user().press(KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.model().selectedProperty().get().isPresent());
      window.answered();
      assertThat(front(window).target().id()).isEqualTo(SHORT);
      assertThat(front(window).isKept()).isFalse();
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.text().contains("2 records"));
      int looks = FxThread.call(() -> table(window).getItems().getFirst().looks());
      assertThat(looks).isEqualTo(2);
    }
  }

  @Test
  void partiesAreFoundOnlyWhilePersonalDataIsShown() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).size() == 2);
      window.user().type("party:acme");
      window.until(() -> window.text().contains("Show personal data to search for a party."));
      assertThat(listed(window)).isEmpty();
      assertThat(window.text()).contains("Nothing was searched for").doesNotContain("2 records");
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("is:noted");
      window.until(() -> listed(window).isEmpty());
      assertThat(window.text()).contains("Nothing that was looked up fits this.");
    }
  }

  @Test
  void rowsGoWhileWhatIsTypedCannotBeSearchedForAndComeBack() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).size() == 2);
      window.user().type("date>2025-13");
      window.until(() -> window.text().contains("is no day such as"));
      assertThat(listed(window)).isEmpty();
      assertThat(window.text()).doesNotContain("2 records");
      window.user().press(KeyCode.ENTER);
      assertThat(window.model().tabs()).hasSize(1);
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("date>2025-01-01");
      window.until(() -> listed(window).size() == 2);
      assertThat(window.text()).contains("2 records").doesNotContain("is no day such as");
    }
  }

  @Test
  void aQuotationMarkThatIsOpenIsSaidWhileTheLineIsSearched() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).size() == 2);
      window.user().type("\"m1001-10");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      assertThat(window.text()).contains("A quotation mark is open");
      window.user().type("\"");
      assertThat(window.text()).doesNotContain("A quotation mark is open").contains("Pinned");
      assertThat(listed(window)).containsExactly(SHORT);
    }
  }

  @Test
  void aRecordIsForgottenAfterAQuestionAndWhatWasTypedStays() throws Exception {
    try (var window = opened(home)) {
      window.user().type("2025");
      window.until(() -> listed(window).equals(List.of(REFUND, SHORT)));
      window.user().press(KeyCode.DOWN).press(KeyCode.DELETE);
      assertThat(window.text()).contains("Forget this record?", "1 stored look-up");
      window.user().press(KeyCode.ENTER);
      window.until(() -> listed(window).equals(List.of(SHORT)));
      var line = window.user().find(TextField.class, "#history-line");
      String typed = FxThread.call(line::getText);
      assertThat(typed).isEqualTo("2025");
      assertThat(window.text()).contains("answers are kept for this run only");
    }
  }

  /* The list beside the tabs is a file of its own, and what it lists was not looked up just now. */
  @Test
  void withoutAKeyStoreTheHistoryOfTheNextRunSaysThatOnlyAnswersAreGone() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).equals(List.of(REFUND, SHORT)));
    }
    try (var window = TestWindow.open(home)) {
      assertThat(Files.readString(home.resolve("recent.json"))).contains(SHORT, REFUND);
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.text().contains("Nothing was looked up in this run yet."));
      assertThat(window.text())
          .contains("answers are kept for this run only; which records were looked up stays listed")
          .doesNotContain("look-ups are remembered");
    }
  }

  @Test
  void aRecordThatIsNotForgottenAfterAllIsThereAgainWithWhatWasTyped() throws Exception {
    try (var window = opened(home)) {
      window.user().type("m1001-10");
      window.until(() -> listed(window).equals(List.of(SHORT)));
      window.user().press(KeyCode.DOWN).press(KeyCode.DELETE);
      assertThat(window.text()).contains("Forget this record?");
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.scene().lookup("#history-table") != null);
      window.until(() -> listed(window).equals(List.of(SHORT)));
    }
  }

  @Test
  void enterInTheLineOpensTheUppermostRecordWhateverHadTheFocusBefore() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).equals(List.of(REFUND, SHORT)));
      window.user().press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.TAB);
      FxThread.call(
          () -> {
            window.user().find(TextField.class, "#history-line").requestFocus();
            return true;
          });
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      assertThat(front(window).target().id()).isEqualTo(REFUND);
    }
  }

  @Test
  void whileAmountsAndPersonalDataAreHiddenNoIdIsInTheWindow() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> window.text().contains(REFUND));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(
          () -> !window.text().contains("2 records") || !window.text().contains("Came of it"));
      assertThat(window.text())
          .contains("Hidden in screen-share mode")
          .doesNotContain("Came of it");
    }
  }

  @Test
  void escapeLeadsBackToTheRecord() throws Exception {
    try (var window = opened(home)) {
      window.user().press(KeyCode.ESCAPE);
      assertThat(window.text()).doesNotContain("Came of it");
      assertThat(front(window).target().id()).isEqualTo(REFUND);
    }
  }

  @Test
  void aNoteOfOnesOwnStandsOnTheRecordAndIsFoundChangedAndRemoved() throws Exception {
    try (var window = opened(home)) {
      window.until(() -> listed(window).size() == 2);
      window.user().press(KeyCode.ESCAPE).press(KeyCode.SHIFT, KeyCode.F2);
      window.user().type("asked Grace").press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.text().contains("asked Grace"));
      window.user().press(KeyCode.CONTROL, KeyCode.H).type("grace");
      window.until(() -> listed(window).equals(List.of(REFUND)));
      assertThat(window.text()).contains("asked Grace");
      window.user().press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.F2);
      window.user().type(", answered").press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.text().contains("asked Grace, answered"));
      window.user().press(KeyCode.ESCAPE).press(KeyCode.SHIFT, KeyCode.F2);
      window.user().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> !window.text().contains("asked Grace"));
    }
  }
}
