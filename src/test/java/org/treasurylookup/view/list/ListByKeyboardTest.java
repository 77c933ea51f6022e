package org.treasurylookup.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Text;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.table.StandardTables;

/** From lines on the clipboard to verdicts, with keys alone. */
class ListByKeyboardTest {
  private static final String PAID = "O20250314-M1001-0001";
  private static final String SHORT = "O20250314-M1001-0017";
  private static final String MERCHANT = "M1001";
  private static final String NOWHERE = "O20250314-M1001-9999";

  @TempDir Path home;

  @Test
  void pastedLinesAreShownFirstAndAskedForWithEnter() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n\u200B" + SHORT + "\n" + NOWHERE + "\n" + PAID + "\nOrder id\n");
      assertThat(window.text())
          .contains(
              "List of 5 lines",
              "3 ids to look up · 1 repeats an earlier line · 1 not recognised",
              "1 hidden character removed",
              "nothing has been sent yet",
              "Same as 1",
              "No id on this line",
              "Look up 3 ids");
      assertThat(rows(window)).noneMatch(row -> row.result().isPresent());
      window.user().press(KeyCode.ENTER);
      done(window);
      assertThat(window.text())
          .contains("Paid in full", "Short", "Not found in sandbox", "3 of 3 · 1 not found");
    }
  }

  @Test
  void enterRightAfterPastingALongListWaitsUntilItIsRead() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, (PAID + "\n").repeat(5_000));
      window.user().press(KeyCode.ENTER);
      done(window);
      assertThat(rows(window).getFirst().result()).isPresent();
    }
  }

  /* Long enough to be read beside the window. */
  private static final String MANY = (PAID + "\n").repeat(500) + SHORT;

  @Test
  void enterRightAfterLinesArePastedIntoTheFieldAsksForThemOnceTheyAreRead() throws Exception {
    try (var window = TestWindow.open(home)) {
      emptyList(window);
      window.copied(MANY);
      var lines = field(window);
      FxThread.call(
          () -> {
            lines.requestFocus();
            lines.paste();
            enter(lines);
            return true;
          });
      done(window);
      assertThat(list(window).findings()).hasSize(2);
    }
  }

  /* What breaks lines in a word processor is no character that a field keeps. */
  @Test
  void linesOfAWordProcessorArePastedAsLines() throws Exception {
    try (var window = TestWindow.open(home)) {
      emptyList(window);
      window.copied(PAID + "\u000B" + SHORT);
      var lines = field(window);
      FxThread.call(
          () -> {
            lines.requestFocus();
            lines.paste();
            return true;
          });
      window.user().until(() -> rows(window).size() == 2);
    }
  }

  @Test
  void linesOfAWordProcessorAreSeveralInTheBoxToo() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.copied(PAID + "\u000B" + SHORT);
      var box = (TextField) window.scene().lookup("#lookup-field");
      FxThread.call(
          () -> {
            box.requestFocus();
            box.paste();
            return true;
          });
      window.user().until(() -> window.text().contains("2 ids"));
      assertThat(box.getText()).doesNotContain(PAID + SHORT);
    }
  }

  @Test
  void enterRightAfterTheLinesOfTheFieldAreReadAsksForThemToo() throws Exception {
    try (var window = TestWindow.open(home)) {
      emptyList(window);
      var lines = field(window);
      FxThread.call(
          () -> {
            lines.setText(MANY);
            ((Button) window.scene().lookup("#list-read")).fire();
            enter(lines);
            return true;
          });
      done(window);
      assertThat(lines.getText()).isEqualTo(MANY);
    }
  }

  @Test
  void enterTwiceInTheBoxOpensALongListAndAsksForItAsForAShortOne() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(
          () -> {
            window.model().paste(MANY);
            enter(window.scene().lookup("#lookup-field"));
            enter(window.scene().lookup("#lookup-field"));
            return true;
          });
      done(window);
      assertThat(window.model().tabs()).hasSize(1);
      assertThat(list(window).findings()).hasSize(2);
    }
  }

  @Test
  void enterForATextThatWasTakenBackIsForgottenWithIt() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(
          () -> {
            var box = window.scene().lookup("#lookup-field");
            window.model().paste(MANY);
            enter(box);
            enter(box);
            window.model().paste(PAID + "\n" + MANY);
            enter(box);
            return true;
          });
      window.until(() -> window.text().contains("nothing has been sent yet"));
      assertThat(list(window).stageProperty().get()).isEqualTo(Stage.READY);
    }
  }

  private static void emptyList(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          window.model().openNewList();
          return true;
        });
    window.until(() -> window.scene().lookup("#list-lines") != null);
  }

  /* Within one turn of the JavaFX thread: what is read beside it comes after. */
  private static void enter(Node target) {
    Event.fireEvent(
        target,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  @Test
  void recordsThatHaveNoStatusStandAmongThoseThatHaveOne() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n" + MERCHANT + "\n" + SHORT + "\n");
      window.user().press(KeyCode.ENTER);
      done(window);
      assertThat(FxThread.call(() -> spoken(table(window), "Status")))
          .containsExactly("Completed", "empty", "Underpaid");
    }
  }

  @Test
  void whoReadsTheCountsStaysThereWhenAListIsAskedAgainAndEnds() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n" + SHORT + "\n");
      window.user().press(KeyCode.ENTER);
      done(window);
      var pill = window.user().find(ToggleButton.class, ".count-pill");
      FxThread.call(
          () -> {
            pill.requestFocus();
            return true;
          });
      var before = rows(window).getFirst().result();
      window.user().press(KeyCode.F5);
      window.until(() -> !rows(window).getFirst().result().equals(before));
      done(window);
      assertThat(FxThread.call(() -> FocusPlace.is(pill))).isTrue();
    }
  }

  @Test
  void theTitleOfASortedColumnStandsWholeBesideItsArrow() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1366, 768)) {
      list(window, PAID + "\n" + MERCHANT + "\n" + SHORT + "\n");
      window.user().press(KeyCode.ENTER);
      done(window);
      for (int i = 0; i < FxThread.call(() -> table(window).getVisibleLeafColumns().size()); i++) {
        int column = i;
        FxThread.call(() -> sorted(table(window), column));
        window.until(() -> !window.scene().getRoot().isNeedsLayout());
        assertThat(FxThread.call(() -> Faults.of(window.scene())))
            .noneMatch(fault -> fault.startsWith("Shortened"));
      }
    }
  }

  private static <S> boolean sorted(TableView<S> table, int column) {
    return table.getSortOrder().setAll(List.of(table.getVisibleLeafColumn(column)));
  }

  private static TextArea field(TestWindow window) throws Exception {
    return (TextArea) FxThread.call(() -> window.scene().lookup("#list-lines"));
  }

  @Test
  void manyLinesPastedIntoTheFieldAreReadWithoutBeingLaidOutInIt() throws Exception {
    try (var window = TestWindow.open(home)) {
      emptyList(window);
      window.copied("5001\n".repeat(IdList.MOST_LINES + 1));
      var lines = field(window);
      List<String> seen = new ArrayList<>();
      FxThread.call(
          () -> {
            lines.textProperty().subscribe(text -> seen.add(text));
            lines.requestFocus();
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.V);
      window.until(() -> window.text().contains("at most 10,000 lines"));
      assertThat(seen).containsOnly("");
      window.copied((PAID + "\n").repeat(500));
      window.user().press(KeyCode.CONTROL, KeyCode.V);
      window.until(() -> window.text().contains("List of 500 ids"));
      assertThat(seen).containsOnly("");
    }
  }

  @Test
  void enterOnARowOpensItsRecordWithoutAskingAgain() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n" + SHORT);
      window.user().press(KeyCode.ENTER);
      done(window);
      var answer = rows(window).get(1).finding().orElseThrow().answer().orElseThrow();
      window.user().press(KeyCode.DOWN).press(KeyCode.ENTER);
      assertThat(window.model().tabs()).hasSize(2);
      var tab = (TabModel) FxThread.call(() -> window.model().frontProperty().get().orElseThrow());
      assertThat(tab.finding().orElseThrow().answer()).contains(answer);
      assertThat(window.text()).contains("Short by");
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      assertThat(FxThread.call(() -> window.model().frontProperty().get().orElseThrow()))
          .isInstanceOf(ListModel.class);
    }
  }

  @Test
  void severalLinesInTheBoxOpenAListThatAsksNothingYet() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(PAID + "\r\n" + SHORT + "\r\n");
      assertThat(window.text()).contains("2 ids in this list; nothing has been sent yet");
      window.user().press(KeyCode.ENTER);
      assertThat(list(window).stageProperty().get()).isEqualTo(Stage.READY);
      window.user().press(KeyCode.ENTER);
      done(window);
      assertThat(list(window).findings()).hasSize(2);
    }
  }

  @Test
  void withoutAnIdOnTheClipboardTheListIsEmptyAndShowsNoneOfIt() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, "my secret pass phrase");
      assertThat(list(window).stageProperty().get()).isEqualTo(Stage.EMPTY);
      assertThat(window.text()).doesNotContain("secret").contains("Try 40 sample ids");
      window.user().press(KeyCode.CONTROL, KeyCode.V);
      assertThat(window.text()).contains("my secret pass phrase", "1 not recognised");
      assertThat(window.scene().lookup("#list-ask")).isNull();
    }
  }

  @Test
  void fortySamplesHaveThreeExceptionsThatEShowsAlone() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, "");
      window.user().click("#list-samples");
      window.user().press(KeyCode.ENTER);
      done(window);
      assertThat(rows(window)).hasSize(40);
      assertThat(rows(window).stream().filter(ListRow::isException)).hasSize(3);
      window.user().press(KeyCode.E);
      assertThat(FxThread.call(() -> table(window).getItems().size())).isEqualTo(3);
    }
  }

  @Test
  void rowsMarkedWithSpaceStayMarkedWhileArrowsMoveOnAndAreCopied() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n" + SHORT + "\n" + NOWHERE);
      window.user().press(KeyCode.ENTER);
      done(window);
      window.user().press(KeyCode.HOME).press(KeyCode.SPACE);
      window.user().press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.SPACE);
      window.user().press(KeyCode.UP);
      assertThat(FxThread.call(() -> chosen(window))).containsExactly(0, 2);
      assertThat(FxThread.call(() -> table(window).getFocusModel().getFocusedIndex())).isOne();
      window.user().press(KeyCode.CONTROL, KeyCode.C);
      assertThat(String.valueOf(UiDriver.clipboard()).lines())
          .satisfiesExactly(
              first -> assertThat(first).contains(PAID),
              second -> assertThat(second).contains(NOWHERE));
    }
  }

  @Test
  void whatIsSaidInPassingLeavesTheTotalsAndTheirLinkInSight() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      list(window, (PAID + "\n").repeat(30));
      window.user().press(KeyCode.ENTER);
      done(window);
      window.until(() -> window.scene().lookup("#list-fold") != null);
      FxThread.call(
          () -> {
            window.shell().say(Text.literal("What is said in passing may be long. ".repeat(3)));
            return true;
          });
      window.until(() -> FxThread.call(() -> window.scene().lookup(".toast").getLayoutY() > 0));
      var toast = FxThread.call(() -> inWindow(window.scene().lookup(".toast")));
      for (String foot : List.of("#list-fold", ".list-totals .heading")) {
        assertThat(toast.intersects(FxThread.call(() -> inWindow(window.scene().lookup(foot)))))
            .as(foot)
            .isFalse();
      }
    }
  }

  private static Bounds inWindow(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /* In another order than pasted two rows that follow each other do so by chance. */
  @Test
  void blankLinesBetweenRowsAreCopiedAsPastedAndNotOnceTheTableIsSorted() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n\n" + SHORT);
      window.user().press(KeyCode.ENTER);
      done(window);
      window.user().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);
      assertThat(String.valueOf(UiDriver.clipboard()).lines()).hasSize(3);
      window.user().press(KeyCode.HOME).press(KeyCode.S);
      window.user().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);
      assertThat(String.valueOf(UiDriver.clipboard()).lines()).hasSize(2);
    }
  }

  @Test
  void withoutAMarkTheChosenCellGoesWithTheArrowsAndAllChosenAreLetGo() throws Exception {
    try (var window = TestWindow.open(home)) {
      list(window, PAID + "\n" + SHORT + "\n" + NOWHERE);
      window.user().press(KeyCode.ENTER);
      done(window);
      window.user().press(KeyCode.HOME).press(KeyCode.DOWN);
      assertThat(FxThread.call(() -> chosen(window))).containsExactly(1);
      window.user().press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.UP);
      assertThat(FxThread.call(() -> chosen(window))).hasSize(1);
    }
  }

  private static List<Integer> chosen(TestWindow window) {
    return table(window).getSelectionModel().getSelectedCells().stream()
        .map(cell -> cell.getRow())
        .distinct()
        .sorted()
        .toList();
  }

  private static void list(TestWindow window, String text) throws Exception {
    window.copied(text);
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
  }

  private static void done(TestWindow window) throws Exception {
    window.until(
        () ->
            window
                .model()
                .frontProperty()
                .get()
                .filter(ListModel.class::isInstance)
                .filter(tab -> ((ListModel) tab).stageProperty().get() == Stage.DONE)
                .isPresent());
  }

  private static ListModel list(TestWindow window) {
    Tab front = window.model().frontProperty().get().orElseThrow();
    return (ListModel) front;
  }

  private static List<ListRow> rows(TestWindow window) throws Exception {
    return FxThread.call(() -> List.copyOf(list(window).rows()));
  }

  private static <S> List<String> spoken(TableView<S> table, String title) {
    var column =
        table.getVisibleLeafColumns().stream()
            .filter(each -> each.getText().equals(title))
            .findFirst()
            .orElseThrow();
    return table.getItems().stream().map(row -> StandardTables.spoken(column, row)).toList();
  }

  private static TableView<?> table(TestWindow window) {
    return (TableView<?>) window.scene().lookup("#sheet");
  }
}
